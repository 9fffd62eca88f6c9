package io.tasuki.it.planted;

import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordReader.LiveRecord;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingSpec;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteTicket;
import io.tasuki.time.Time;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A real platform whose adapter has one bug.
final class LyingPlatform implements CrmAdapterFactory {

    private final CrmAdapterFactory inner;
    private final Bug bug;
    private final Supplier<String> command;
    private final Map<String, Map<String, String>> lastWritten = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    /// @param command tells which command the product is carrying out
    LyingPlatform(CrmAdapterFactory inner, Bug bug, Supplier<String> command) {
        this.inner = inner;
        this.bug = bug;
        this.command = command;
    }

    @Override
    public String platform() {
        return inner.platform();
    }

    @Override
    public List<SettingSpec> settings() {
        return inner.settings();
    }

    @Override
    public CrmVocabulary vocabulary() {
        return inner.vocabulary();
    }

    @Override
    public CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time) {
        return bent(CrmAdapter.class, inner.open(connection, settings, secrets, time));
    }

    private <T> T bent(Class<T> role, T honest) {
        Object proxy = Proxy.newProxyInstance(
                role.getClassLoader(), new Class<?>[] {role}, (self, method, arguments) -> answer(honest, method, arguments));
        return role.cast(proxy);
    }

    private @Nullable Object answer(Object honest, Method method, Object @Nullable [] arguments) throws Throwable {
        if (honest instanceof RecordWriter writer && method.getName().equals("submit") && arguments != null) {
            return write(writer, (WriteBatch) arguments[0]);
        }
        if (honest instanceof RecordSink && !told(method, arguments)) {
            return null;
        }
        Object result = invoked(honest, method, arguments);
        if (honest instanceof RecordReader && result instanceof Map<?, ?> records) {
            return read(records);
        }
        return role(result);
    }

    private WriteTicket write(RecordWriter writer, WriteBatch batch) throws CrmException {
        batch.updates().forEach(update ->
                lastWritten.computeIfAbsent(update.id(), id -> new HashMap<>()).putAll(update.values()));
        return bug.write(writer, batch);
    }

    private Map<String, LiveRecord> read(Map<?, ?> records) {
        Map<String, LiveRecord> told = new HashMap<>();
        records.forEach((id, live) -> told.put(
                (String) id, bug.read(command.get(), (LiveRecord) live, lastWritten.getOrDefault((String) id, Map.of()))));
        return told;
    }

    private boolean told(Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "row" -> arguments == null || bug.tells((CrmRow) arguments[0], notes);
            case "removed" -> bug.tellsRemoval();
            default -> true;
        };
    }

    private @Nullable Object invoked(Object honest, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof RecordSink sink) {
                    arguments[i] = bent(RecordSink.class, sink);
                }
            }
        }
        try {
            method.setAccessible(true);
            return method.invoke(honest, arguments);
        } catch (InvocationTargetException problem) {
            throw problem.getTargetException();
        }
    }

    private @Nullable Object role(@Nullable Object result) {
        return switch (result) {
            case ChangeFeed feed -> bent(ChangeFeed.class, feed);
            case RecordReader reader -> bent(RecordReader.class, reader);
            case RecordWriter writer -> bent(RecordWriter.class, writer);
            case Optional<?> optional -> optional.map(this::role);
            case null -> null;
            default -> result;
        };
    }

    /// All platforms of the class path, with the same bug.
    static List<CrmAdapterFactory> all(Collection<CrmAdapterFactory> honest, Bug bug, Supplier<String> command) {
        return honest.stream()
                .map(inner -> (CrmAdapterFactory) new LyingPlatform(inner, bug, command))
                .toList();
    }
}

package io.tasuki.run;

import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingSpec;
import io.tasuki.crm.fake.FakeAdapterFactory;
import io.tasuki.time.Time;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fake platform, whose process dies at the n-th step that either side takes: a call, or a push into the sink.
final class DyingPlatform implements CrmAdapterFactory {

    private final FakeAdapterFactory inner = new FakeAdapterFactory();
    private int steps;
    private int deadlyStep = Integer.MAX_VALUE;

    /// What a killed process would not even feel.
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    void dieAt(int step) {
        steps = 0;
        deadlyStep = step;
    }

    void live() {
        deadlyStep = Integer.MAX_VALUE;
    }

    int stepsTaken() {
        return steps;
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
        return mortal(CrmAdapter.class, inner.open(connection, settings, secrets, time));
    }

    private <T> T mortal(Class<T> role, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> step(target, method, arguments);
        return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, handler));
    }

    // Every second step dies after it was carried out: the answer is lost. Closing is no step: all is done by then.
    private @Nullable Object step(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return invoked(target, method, arguments);
        }
        steps++;
        if (steps == deadlyStep && steps % 2 == 0) {
            throw new Death();
        }
        Object result = invoked(target, method, arguments);
        if (steps == deadlyStep) {
            throw new Death();
        }
        return mortalToo(result);
    }

    private @Nullable Object invoked(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof RecordSink sink) {
                    arguments[i] = mortal(RecordSink.class, sink);
                }
            }
        }
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException problem) {
            throw problem.getTargetException();
        }
    }

    private @Nullable Object mortalToo(@Nullable Object result) {
        return switch (result) {
            case ChangeFeed feed -> mortal(ChangeFeed.class, feed);
            case RecordReader reader -> mortal(RecordReader.class, reader);
            case Optional<?> role -> role.map(this::mortalToo);
            case RecordWriter writer -> mortal(RecordWriter.class, writer);
            case FieldProvisioner fields -> mortal(FieldProvisioner.class, fields);
            case null -> null;
            default -> result;
        };
    }
}

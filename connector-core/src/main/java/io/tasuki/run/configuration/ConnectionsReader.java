package io.tasuki.run.configuration;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.SettingSpec;
import io.tasuki.model.ObjectName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Reads `connections:`; a secret may only come from the environment.
final class ConnectionsReader {

    private final Map<String, CrmAdapterFactory> adapters = new TreeMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    ConnectionsReader(List<CrmAdapterFactory> adapters) {
        adapters.forEach(adapter -> this.adapters.put(adapter.platform(), adapter));
    }

    /// The connections that can be used, in the file's order.
    List<Connection> read(Section root) {
        return root.require("connections", "name at least one, with its adapter").flatMap(Item::section).stream()
                .flatMap(section -> section.all().stream())
                .flatMap(entry -> connection(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    /// Every connection the file names, usable or not.
    Set<String> named() {
        return named;
    }

    private Optional<Connection> connection(String name, Item item) {
        named.add(name);
        return item.section().filter(section -> nameFits(name, item)).flatMap(section -> {
            Optional<Connection> connection = section.require("adapter", "add 'adapter: ' and one of: " + String.join(", ", adapters.keySet()))
                    .flatMap(this::adapter)
                    .map(adapter -> new Connection(
                            name, adapter, settings(name, section, adapter), writeBatch(section), item.line()));
            if (connection.isPresent()) {
                section.end();
            }
            return connection;
        });
    }

    private static boolean nameFits(String name, Item item) {
        try {
            return new ObjectName(name, "object").connection().equals(name);
        } catch (IllegalArgumentException problem) {
            item.complain(String.valueOf(problem.getMessage()), "choose another name");
            return false;
        }
    }

    private Optional<CrmAdapterFactory> adapter(Item item) {
        return item.text().flatMap(platform -> {
            Optional<CrmAdapterFactory> found = Optional.ofNullable(adapters.get(platform));
            if (found.isEmpty()) {
                item.complain(
                        "'" + platform + "' is not an adapter that is installed; installed are: "
                                + (adapters.isEmpty() ? "none" : String.join(", ", adapters.keySet())),
                        "name one of them, or put the adapter's jar on the class path");
            }
            return found;
        });
    }

    private static OptionalInt writeBatch(Section section) {
        return section.find("write_batch")
                .flatMap(item -> item.as(ConnectionsReader::positive, "write how many records to write at once, 1 or more"))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    static int positive(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a count", problem);
        }
        throw new IllegalArgumentException("'" + text + "' is less than 1");
    }

    private static ConnectionSettings settings(String connection, Section section, CrmAdapterFactory adapter) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SettingSpec spec : adapter.settings()) {
            Optional<Item> item = section.find(spec.name());
            if (item.isEmpty() && spec.fallback().isEmpty()) {
                section.complainAt(spec.name(), "is missing", "add it: " + spec.description());
            }
            item.flatMap(found -> value(connection, spec, found)).or(spec::fallback).ifPresent(value -> values.put(spec.name(), value));
        }
        return new ConnectionSettings(values);
    }

    private static Optional<String> value(String connection, SettingSpec spec, Item item) {
        return spec.secret() ? item.secret((connection + "_" + spec.name()).toUpperCase(Locale.ROOT)) : item.text();
    }
}

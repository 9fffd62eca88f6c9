package io.tasuki.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads the `.sql` files that lie beside the classes that run them.
public final class Sql {

    // A run loads hundreds of them, most of them many times.
    private static final Map<String, String> LOADED = new ConcurrentHashMap<>();

    private Sql() {}

    /// @param beside a class in the file's package
    /// @param name the file's name without `.sql`
    public static String load(Class<?> beside, String name) {
        return LOADED.computeIfAbsent(beside.getPackageName() + '/' + name, any -> read(beside, name));
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("no " + name + ".sql beside " + beside.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// An identifier for names that come from a configuration or a CRM.
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /// A text literal, where a statement takes no argument (views, macros).
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package io.tasuki.it.bench;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.nio.file.Path;

/// A process that has the store's engine read a CSV file into one table and nothing more: no ids looked at, no time, no
/// cursor. What any reader into this store costs at least.
final class BareEngine {

    private BareEngine() {}

    /// @param arguments the store's file, the CSV file
    public static void main(String[] arguments) {
        try (Store store = Store.open(Path.of(arguments[0]), StoreSettings.defaults().withMemory("300MB"))) {
            store.change(session -> load(session, Sql.literal(arguments[1])));
        }
    }

    private static void load(Session session, String file) {
        session.script("create table bare_lead as from read_csv(" + file
                + ", header = true, all_varchar = true, delim = ',', quote = '\"', sample_size = 1000)");
    }
}

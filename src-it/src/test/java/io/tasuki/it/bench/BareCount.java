package io.tasuki.it.bench;

import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.nio.file.Path;

/// A process that opens a store and counts its handoffs by attribute and outcome, and nothing more: what any report over it
/// costs at least.
final class BareCount {

    private BareCount() {}

    /// @param arguments the store's file
    public static void main(String[] arguments) {
        try (Store store = Store.open(Path.of(arguments[0]), StoreSettings.defaults())) {
            long handoffs = store.read(session -> session
                    .query(Sql.load(BareCount.class, "report_bare"), row -> row.number(3))
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum());
            System.out.println(handoffs);
        }
    }
}

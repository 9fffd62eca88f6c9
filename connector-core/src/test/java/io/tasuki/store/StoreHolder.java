package io.tasuki.store;

import java.io.IOException;
import java.nio.file.Path;

/// Another process that holds a store open until its input ends.
final class StoreHolder {

    private StoreHolder() {}

    /// @param arguments the store's file
    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(Path.of(arguments[0]), StoreSettings.defaults())) {
            store.change(session -> session.execute("insert into lead values ('a', 'b', 'c', 'd', true)"));
            System.out.println("open");
            int end = System.in.read();
            System.exit(end < 0 ? 0 : 1);
        }
    }
}

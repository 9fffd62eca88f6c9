package io.tasuki.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErasedTableTest {

    @Test
    void everyTableOfTheStoreSaysWhatErasingDoesToIt() {
        List<String> ruled = Stream.of(ErasedTable.values()).map(ErasedTable::table).toList();

        try (Store store = Store.inMemory(StoreSettings.defaults())) {
            List<String> tables = store.read(session -> session.query(
                    "select table_name from duckdb_tables() where database_name = current_database()",
                    row -> row.text(1)));

            assertThat(tables)
                    .as("a new table may hold something of a person: give it a rule in ErasedTable")
                    .containsExactlyInAnyOrderElementsOf(ruled);
        }
    }
}

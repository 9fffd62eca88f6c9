package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {

    private static final String OTHERWISE = "create or replace view deal_stage as select 'made by hand' as stage";

    private Loop loop;

    @BeforeEach
    void open(@TempDir Path folder) {
        loop = new Loop(folder);
        loop.open().close();
    }

    @AfterEach
    void forget() {
        loop.close();
    }

    @Test
    void theSameConfigurationDefinesNothingAnew() {
        inStore(session -> session.execute(OTHERWISE));

        loop.open().close();

        assertThat(stages()).containsExactly("made by hand");
    }

    @Test
    void anotherConfigurationDefinesEverythingAnew() {
        inStore(session -> session.execute(OTHERWISE));
        loop.attribute("size", "all.Person.size");

        loop.open().close();

        assertThat(stages()).isEmpty();
    }

    @Test
    void whatAnotherVersionDefinedIsDefinedAnew() {
        inStore(session -> session.execute(OTHERWISE));
        inStore(session -> session.execute("update derived_state set hash = 'of another version' where name = 'definitions'"));

        loop.open().close();

        assertThat(stages()).isEmpty();
    }

    @Test
    void aStoreWrittenAnewKeepsThem() {
        List<String> before = inStore(DefinitionsTest::names);
        assertThat(before).contains("person", "outcome_of");
        inStore(session -> {
            Store.demandRewrite(session);
            return true;
        });

        loop.open().close();

        assertThat(inStore(DefinitionsTest::names)).isEqualTo(before);
        assertThat(stages()).isEmpty();
    }

    private List<String> stages() {
        return inStore(session -> session.query("select stage from deal_stage", row -> row.text(1)));
    }

    private static List<String> names(Session session) {
        return session.query(
                "select view_name from duckdb_views() where not internal union all"
                        + " select function_name from duckdb_functions() where not internal order by all",
                row -> row.text(1));
    }

    private <T> T inStore(Function<Session, T> work) {
        try (Store store = Store.open(loop.store(), StoreSettings.defaults())) {
            return store.write(work);
        }
    }
}

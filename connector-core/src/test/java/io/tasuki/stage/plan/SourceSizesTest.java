package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceSizesTest {

    private final Store store = Store.inMemory(StoreSettings.defaults());
    private final SourceSizes sizes = new SourceSizes(List.of(new ObjectName("sales", "Deal")));

    @BeforeEach
    void tables() {
        store.change(session -> session.script(
                "create schema crm; create table crm.\"sales.Deal\" (_id varchar, _removed_at timestamp, _merged_into varchar)"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSourceThatLostMoreThanItsShareIsSuspicious() {
        afterACompleteRunWith(100);

        alive(50);
        assertThat(shrunken()).isEmpty();
        alive(49);
        assertThat(shrunken()).containsExactly(new ShrunkenSource("sales.Deal", 100, 49));
    }

    @Test
    void aHandfulMayShrinkButNotVanish() {
        afterACompleteRunWith(19);

        alive(1);
        assertThat(shrunken()).isEmpty();
        alive(0);
        assertThat(shrunken()).containsExactly(new ShrunkenSource("sales.Deal", 19, 0));
    }

    @Test
    void whatWasNeverThereCannotShrink() {
        alive(0);
        sizes();

        assertThat(shrunken()).isEmpty();
    }

    @Test
    void mergedAndRemovedRecordsAreNotAlive() {
        afterACompleteRunWith(20);

        store.change(session -> session.script("update crm.\"sales.Deal\" set _merged_into = '1' where _id <> '1'"));

        assertThat(shrunken()).containsExactly(new ShrunkenSource("sales.Deal", 20, 1));
    }

    @Test
    void linksAreASourceToo() {
        store.change(session -> session.execute(
                "insert into record_link select 'sales', 'Deal', i::varchar, 'Person', i::varchar, '', true, now(), null from range(30) t(i)"));
        sizes();
        store.change(session -> session.script("update record_link set retired_at = now()"));

        assertThat(shrunken()).containsExactly(new ShrunkenSource("sales.Deal to Person", 30, 0));
    }

    @Test
    void aShareOfOneAllowsEverything() {
        afterACompleteRunWith(100);
        alive(0);

        assertThat(shrunken(1)).isEmpty();
    }

    private void afterACompleteRunWith(int records) {
        alive(records);
        sizes();
    }

    private void sizes() {
        store.change(sizes::remember);
    }

    private void alive(int records) {
        store.change(session -> {
            session.execute("delete from crm.\"sales.Deal\"");
            session.execute("insert into crm.\"sales.Deal\" select i::varchar, null, null from range(?) t(i)", records);
        });
    }

    private List<ShrunkenSource> shrunken() {
        return shrunken(0.5);
    }

    private List<ShrunkenSource> shrunken(double maximumShrink) {
        return store.read(session -> sizes.shrunken(session, maximumShrink));
    }
}

package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A lead is a visitor who became a buyer: sales may have filled its fields on either record.
class SalesFeedbackTest {

    private static final ObjectName VISITOR = new ObjectName("sales", "Visitor");
    private static final ObjectName BUYER = new ObjectName("sales", "Buyer");

    private final Store store = Store.inMemory(StoreSettings.defaults());
    private String planned = "lead";

    @BeforeEach
    void tables() {
        store.change(session -> {
            session.script("create schema crm; create schema crm_past");
            for (String table : List.of("\"sales.Visitor\"", "\"sales.Buyer\"")) {
                String columns = " (_id varchar, _observed_at timestamp, _removed_at timestamp, own_information_checked varchar,"
                        + " own_return_reason varchar, own_feedback varchar)";
                session.script("create table crm." + table + columns + "; create table crm_past." + table + columns);
            }
            session.script("insert into lead_record values ('lead', 'sales', 'Visitor', 'v', 'anchor', ''),"
                    + " ('lead', 'sales', 'Buyer', 'b', 'converted', '')");
            session.script("insert into handoff values"
                    + " ('lead@1', 'lead', 1, timestamp '2026-03-01', 'at', 'v', '', '', '', true, false)");
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatNobodyEverFilledTellsNothing() {
        present("Visitor", "v", 1, null);
        present("Buyer", "b", 2, "");

        assertThat(feedback()).isEmpty();
    }

    @Test
    void theNewestTextAmongTheLeadsRecordsCounts() {
        present("Visitor", "v", 5, "asked for a demo");
        present("Buyer", "b", 3, "too early");

        assertThat(feedback()).containsExactly("sales_feedback=asked for a demo (filled by sales on sales.Visitor/v)");
    }

    @Test
    void aTextIsAsNewAsItsFirstSightingNotAsItsRecordsLastChange() {
        former("Visitor", "v", 1, "");
        former("Visitor", "v", 2, "asked for a demo");
        present("Visitor", "v", 9, "asked for a demo");
        present("Buyer", "b", 3, "too early");

        assertThat(feedback()).containsExactly("sales_feedback=too early (filled by sales on sales.Buyer/b)");
    }

    @Test
    void aBlankedTextIsToldAsBlank() {
        former("Visitor", "v", 1, "asked for a demo");
        present("Visitor", "v", 2, "");
        present("Buyer", "b", 3, "");

        assertThat(feedback()).containsExactly("sales_feedback= (filled by sales on sales.Visitor/v)");
    }

    @Test
    void aBlankedTextYieldsToAnOlderOneOnAnotherRecord() {
        former("Visitor", "v", 4, "asked for a demo");
        present("Visitor", "v", 5, "");
        present("Buyer", "b", 3, "too early");

        assertThat(feedback()).containsExactly("sales_feedback=too early (filled by sales on sales.Buyer/b)");
    }

    @Test
    void aRecordThatIsGoneTellsNothing() {
        present("Visitor", "v", 1, "asked for a demo");
        store.change(session -> session.execute("update crm.\"sales.Visitor\" set _removed_at = timestamp '2026-03-02'"));

        assertThat(feedback()).isEmpty();
    }

    @Test
    void ofALeadThatWasNeverHandedOverNothingIsTold() {
        present("Visitor", "v", 1, "asked for a demo");
        store.change(session -> session.execute("delete from handoff"));

        assertThat(feedback()).isEmpty();
    }

    @Test
    void onlyPlannedLeadsAreTold() {
        present("Visitor", "v", 1, "asked for a demo");
        planned = "another";

        assertThat(feedback()).isEmpty();
    }

    @Test
    void everyFieldIsToldUnderTheNameOfItsCopy() {
        store.change(session -> session.execute(
                "insert into crm.\"sales.Buyer\" values ('b', timestamp '2026-03-02', null, '2026-03-01', 'no budget', 'call in May')"));

        assertThat(feedback())
                .extracting(line -> line.substring(0, line.indexOf(" (")))
                .containsExactly("information_checked=2026-03-01", "returned_reason=no budget", "sales_feedback=call in May");
    }

    @Test
    void withoutFieldsForSalesThereIsNothingToTell() {
        present("Visitor", "v", 1, "asked for a demo");

        assertThat(feedback(Set.of())).isEmpty();
    }

    private void present(String object, String id, int day, @Nullable String feedback) {
        version("crm", object, id, day, feedback);
    }

    private void former(String object, String id, int day, String feedback) {
        version("crm_past", object, id, day, feedback);
    }

    private void version(String schema, String object, String id, int day, @Nullable String feedback) {
        store.change(session -> session.execute(
                "insert into " + schema + ".\"sales." + object + "\" values (?, make_timestamp(2026, 3, ?, 0, 0, 0), null, '', '', ?)",
                id,
                day,
                feedback));
    }

    private List<String> feedback() {
        return feedback(Set.of(VISITOR, BUYER));
    }

    private List<String> feedback(Set<ObjectName> salesFills) {
        WriteBackSettings settings = new WriteBackSettings(
                Map.of(), salesFills, LabelLanguage.EN, true, PersonEdits.KEEP);
        OwnFields fields = new OwnFields(settings, Map.of("sales", name -> "own_" + name));
        return store.write(session -> lines(session, fields));
    }

    private List<String> lines(Session session, OwnFields fields) {
        session.execute("create or replace temp table plan_portion as select ? as lead", planned);
        new SalesFeedback(fields).gather(session);
        return session.query(
                "select name || '=' || value || ' (' || rule || ')' from lead_feedback order by name", row -> row.text(1));
    }
}

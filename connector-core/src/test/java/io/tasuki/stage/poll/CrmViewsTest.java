package io.tasuki.stage.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrmViewsTest {

    private static final PollTarget DEALS = target(
            "Deal", RecordKind.DEAL, Map.of(FieldRole.STAGE, "Phase", FieldRole.AMOUNT, "Sum", FieldRole.CLOSE_DATE, "Ends"));
    private static final PollTarget STAGES = target(
            "Phase", RecordKind.DEAL_STAGE, Map.of(FieldRole.STAGE, "Name", FieldRole.IS_CLOSED, "Done", FieldRole.IS_WON, "Good"));
    private static final PollTarget PEOPLE =
            target("Person", RecordKind.PERSON, Map.of(FieldRole.EMAIL, "Mail", FieldRole.MERGED_INTO, "Master"));

    private final Store store = Store.inMemory(StoreSettings.defaults());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutAnyTargetEveryViewIsThereAndEmpty() {
        store.change(session -> CrmViews.create(session, List.of()));

        for (String view : List.of("person", "deal", "deal_stage", "deal_person", "deal_link", "deal_stage_version")) {
            assertThat(texts("select count(*) from " + view)).as(view).containsExactly("0");
        }
    }

    @Test
    void aDealWithoutAFieldForItIsWonWhenItsStageIs() {
        store.change(session -> {
            CrmViews.create(session, List.of(DEALS, STAGES));
            insert(session, "sales.Phase", "s1", "name, done, good", "'Won', 'true', 'true'");
            insert(session, "sales.Deal", "d1", "phase, sum, ends", "'Won', '12.5', '2026-03-01'");
            insert(session, "sales.Deal", "d2", "phase, sum, ends", "'Never heard of', 'much', ''");
        });

        assertThat(texts("select concat_ws(' ', id, is_closed, is_won, amount, close_date) from deal order by id"))
                .containsExactly("d1 true true 12.5 2026-03-01", "d2");
    }

    @Test
    void aMergeIsSeenWhicheverWayTheCrmTellsIt() {
        store.change(session -> {
            CrmViews.create(session, List.of(PEOPLE));
            insert(session, "sales.Person", "p1", "master", "'p3'");
            insert(session, "sales.Person", "p2", "_merged_into", "'p3'");
            insert(session, "sales.Person", "p3", "master", "''");
        });

        assertThat(texts("select concat_ws(' ', id, merged_into) from person order by id"))
                .containsExactly("p1 p3", "p2 p3", "p3");
    }

    @Test
    void aLinkCountsFromEitherSideOnce() {
        store.change(session -> {
            CrmViews.create(session, List.of(DEALS, PEOPLE));
            link(session, "Deal", "d1", "Person", "p1", true);
            link(session, "Person", "p1", "Deal", "d1", false);
            link(session, "Person", "p1", "Company", "c1", false);
        });

        assertThat(texts("select concat_ws(' ', connection, deal, person, is_primary) from deal_link"))
                .containsExactly("sales d1 p1 true");
    }

    @Test
    void aFieldAddedLaterGetsItsColumn() {
        store.change(session -> CrmViews.create(session, List.of(PEOPLE)));
        PollTarget more = new PollTarget(PEOPLE.name(), PEOPLE.kind(), PEOPLE.roles(), List.of("origin", "MAIL"), List.of());

        store.change(session -> CrmViews.create(session, List.of(more)));

        assertThat(store.<List<String>>read(session -> RecordTables.columns(session, PEOPLE.name())))
                .endsWith("_unique_key", "Mail", "Master", "origin");
    }

    private static PollTarget target(String object, RecordKind kind, Map<FieldRole, String> roles) {
        return new PollTarget(new ObjectName("sales", object), kind, roles, List.of(), List.of());
    }

    private static void insert(Session session, String table, String id, String columns, String values) {
        session.execute(
                "insert into crm.\"" + table + "\" (_id, _created_at, _modified_at, _observed_at, " + columns + ") values (?, "
                        + "'2026-01-01', '2026-01-01', '2026-01-01', " + values + ")",
                id);
    }

    private static void link(Session session, String from, String fromId, String to, String toId, boolean primary) {
        session.execute(
                "insert into record_link values ('sales', ?, ?, ?, ?, '', ?, '2026-01-01', null)", from, fromId, to, toId, primary);
    }

    private List<String> texts(String sql) {
        return store.read(session -> session.query(sql, row -> row.text(1)));
    }
}

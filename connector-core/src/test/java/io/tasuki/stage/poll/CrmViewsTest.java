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
    private static final PollTarget VISITS = target(
            "Visit",
            RecordKind.ACTIVITY,
            Map.of(
                    FieldRole.PERSON, "Who",
                    FieldRole.OTHER_PERSON, "Whom",
                    FieldRole.ACTIVITY_TYPE, "Sort",
                    FieldRole.OCCURRED_AT, "Starts"));
    private static final PollTarget HANDED = target(
            "Handed",
            RecordKind.HANDED_LEAD,
            Map.of(FieldRole.PERSON, "About", FieldRole.STATUS, "Phase", FieldRole.OWNER, "Who"));
    private static final PollTarget ITEMS = target("Item", RecordKind.LINE_ITEM, Map.of(FieldRole.DEAL, "Of"));

    private final Store store = Store.inMemory(StoreSettings.defaults());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutAnyTargetEveryViewIsThereAndEmpty() {
        store.change(session -> CrmViews.create(session, List.of()));

        for (String view : List.of(
                "person", "handed_lead", "activity", "person_named", "deal", "deal_stage", "deal_person", "deal_named",
                "deal_link", "line_item", "deal_stage_version", "campaign", "campaign_touch", "crm_user", "owner_name")) {
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

        assertThat(texts("select concat_ws(' ', id, is_closed, is_won, amount, closes) from deal order by id"))
                .containsExactly("d1 true true 12.5 2026-03-01", "d2 ");
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
    void anActivityIsWithEachPersonItNamesOrIsLinkedWith() {
        store.change(session -> {
            CrmViews.create(session, List.of(PEOPLE, VISITS));
            insert(session, "sales.Visit", "v1", "who, whom, sort, starts", "'p1', 'p2', 'call', '2026-03-02T09:00:00.000+0000'");
            insert(session, "sales.Visit", "v2", "who, whom, sort, starts", "'', '', 'mail', '1772442000000'");
            insert(session, "sales.Visit", "v3", "who, whom, sort, starts", "'', '', 'mail', ''");
            link(session, "Visit", "v1", "Person", "p1", false);
            link(session, "Person", "p3", "Visit", "v2", false);
        });

        assertThat(texts("select concat_ws(' ', connection, object, id, person, type, occurred_at) from activity order by id, person"))
                .containsExactly(
                        "sales Visit v1 p1 call 2026-03-02 09:00:00",
                        "sales Visit v1 p2 call 2026-03-02 09:00:00",
                        "sales Visit v2 p3 mail 2026-03-02 09:00:00");
    }

    @Test
    void aDateWithoutATimeIsNoMomentOfAnActivity() {
        store.change(session -> {
            CrmViews.create(session, List.of(PEOPLE, VISITS));
            insert(session, "sales.Visit", "v1", "who, whom, sort, starts", "'p1', '', '', '2026-03-02'");
        });

        assertThat(texts("select concat_ws(' ', id, occurred_at is null, created_at) from activity"))
                .containsExactly("v1 true 2026-01-01 00:00:00");
    }

    @Test
    void aHandedLeadIsOfThePersonItNamesElseOfTheOneItIsFirstOfAllLinkedWith() {
        store.change(session -> {
            CrmViews.create(session, List.of(PEOPLE, HANDED));
            insert(session, "sales.Handed", "h1", "about, phase, who", "'p1', 'new', 'u1'");
            insert(session, "sales.Handed", "h2", "about, phase, who", "'', 'bad', ''");
            insert(session, "sales.Handed", "h3", "about, phase, who", "'', '', ''");
            link(session, "Handed", "h1", "Person", "p9", true);
            link(session, "Handed", "h2", "Person", "p1", false);
            link(session, "Handed", "h2", "Person", "p2", true);
        });

        assertThat(texts("select concat_ws(' ', id, person, status, owner) from handed_lead order by id"))
                .containsExactly("h1 p1 new u1", "h2 p2 bad ");
    }

    @Test
    void aLineItemIsOfTheDealItNamesOrIsLinkedWithUntilItIsRemoved() {
        store.change(session -> {
            CrmViews.create(session, List.of(DEALS, ITEMS));
            insert(session, "sales.Item", "i1", "of", "'d1'");
            insert(session, "sales.Item", "i2", "of", "''");
            insert(session, "sales.Item", "i3", "of, _removed_at", "'d1', '2026-02-01'");
            link(session, "Deal", "d2", "Item", "i2", false);
        });

        assertThat(texts("select concat_ws(' ', id, deal) from line_item order by id")).containsExactly("i1 d1", "i2 d2");
    }

    @Test
    void whomARecordNamedOrWasLinkedWithStaysKnown() {
        store.change(session -> {
            CrmViews.create(session, List.of(PEOPLE, VISITS, DEALS, ITEMS));
            insert(session, "sales.Visit", "v1", "who, whom, sort, starts", "'p1', '', '', ''");
            past(session, "sales.Visit", "v1", "who, whom, sort, starts", "'p2', 'p3', '', ''");
            link(session, "Visit", "v1", "Person", "p4", false);
            session.execute("update record_link set retired_at = '2026-01-02'");
            past(session, "sales.Item", "i1", "of", "'d1'");
        });

        assertThat(texts("select concat_ws(' ', connection, object, id, person) from person_named order by person"))
                .containsExactly("sales Visit v1 p1", "sales Visit v1 p2", "sales Visit v1 p3", "sales Visit v1 p4");
        assertThat(texts("select concat_ws(' ', connection, object, id, deal) from deal_named"))
                .containsExactly("sales Item i1 d1");
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

    private static void past(Session session, String table, String id, String columns, String values) {
        session.execute(
                "insert into crm_past.\"" + table + "\" (_id, _modified_at, _observed_at, _superseded_at, " + columns
                        + ") values (?, '2026-01-01', '2026-01-01', '2026-01-02', " + values + ")",
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

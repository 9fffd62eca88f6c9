package io.tasuki.stage.plan;

import io.tasuki.calendar.Holidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.promise.PromiseSettings;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A store whose ledger says what a test wants it to say, and a fake CRM beside it.
public final class Scene implements AutoCloseable {

    public static final ObjectName PEOPLE = new ObjectName("marketing", "Person");

    public final FakeCrm crm = new FakeCrm(Instant.parse("2026-03-02T09:00:00Z"));
    public final Store store;

    private final List<String> names;
    private CrmAdapter adapter = crm.open();
    private boolean createsFields = true;
    private int plans;

    /// What progress was told of.
    public final List<String> progress = new ArrayList<>();

    /// Sources that lost too much.
    public List<ShrunkenSource> shrunken = List.of();

    /// What becomes of people's edits.
    public PersonEdits edits = PersonEdits.KEEP;

    /// Where days are cut.
    public ZoneId zone = ZoneId.of("UTC");

    /// What sales promised; nothing unless a test says so.
    public PromiseSettings promises = new PromiseSettings(
            Map.of(),
            new WorkingTime(zone, Map.of(DayOfWeek.MONDAY, List.of(OpenHours.parse("09:00-18:00"))), Holidays.NONE),
            Set.of(),
            Set.of());

    /// Somebody else's fields that are written besides ours.
    public final List<WrittenField.Foreign> foreign = new ArrayList<>();

    /// @param names the fields to write, neutral
    public Scene(String... names) {
        this(Store.inMemory(StoreSettings.defaults()), names);
    }

    public Scene(Store store, String... names) {
        this.store = store;
        this.names = List.of(names);
        store.change(Scene::ledger);
    }

    private static void ledger(Session session) {
        Ledger.defineClocks(session);
        session.script(
                """
                create table told (
                    lead varchar, latest boolean, ambiguous boolean, outcome varchar, ended_at timestamp, stage varchar,
                    lost_reason varchar, returned_reason varchar, won_amount double, days_to_win integer, deal varchar,
                    moment timestamp);
                create or replace macro outcome_of(leads, as_of, zone) as table
                    select *, lead || '@1' as handoff, 'history' as evidence
                    from told
                    where moment <= as_of and zone <> '' and lead in (select lead from query_table(leads));
                create or replace table deal_stage_version (connection varchar, deal varchar, since timestamp);
                create or replace table deal (connection varchar, id varchar, closes varchar);
                create or replace table person_row (
                    connection varchar, object varchar, id varchar, removed_at timestamp, merged_into varchar,
                    converted_person varchar);
                create or replace view person as select * from person_row;
                """);
    }

    public void withJobs() {
        adapter = crm.openWithJobs();
    }

    /// Puts another adapter in front.
    public void through(UnaryOperator<CrmAdapter> front) {
        adapter = front.apply(adapter);
    }

    public void withoutFieldCreation() {
        createsFields = false;
    }

    /// A lead with one person record and one open handoff.
    public String lead() {
        String id = crm.create("Person", Map.of("name", "somebody"));
        store.change(session -> {
            session.execute("insert into person_row values ('marketing', 'Person', ?, null, '', '')", id);
            session.execute("insert into lead_record values (?, 'marketing', 'Person', ?, 'anchor', '')", lead(id), id);
            session.execute(
                    "insert into handoff by name select ? || '@1' as handoff, ? as lead, 1 as number, timestamp '2026-01-05 09:00:00' as moment,"
                            + " 'at' as rule, '' as told_by, '' as owner, '' as definition_version, '' as verdict, true as latest, false as ambiguous",
                    lead(id),
                    lead(id));
            session.execute(
                    "insert into told values (?, true, false, 'open', null, 'Meeting', null, null, null, null, null, timestamp '2026-01-05 09:00:00')",
                    lead(id));
        });
        return id;
    }

    public List<String> leads(int count) {
        return IntStream.range(0, count).mapToObj(any -> lead()).toList();
    }

    public void won(String id, double amount) {
        store.change(session -> session.execute(
                "update told set outcome = 'won', stage = 'Closed', won_amount = ?, days_to_win = 9, ended_at = timestamp '2026-01-14 10:00:00.5' where lead = ?",
                amount,
                lead(id)));
    }

    public void lost(String id, String reason) {
        store.change(session -> session.execute(
                "update told set outcome = 'lost', stage = 'Lost', lost_reason = ?, ended_at = timestamp '2026-01-20 10:00:00' where lead = ?",
                reason,
                lead(id)));
    }

    public void ledgerSays(String assignment, String id) {
        store.change(session -> session.execute("update told set " + assignment + " where lead = ?", lead(id)));
    }

    public void personSays(String assignment, String id) {
        store.change(session -> session.execute("update person_row set " + assignment + " where id = ?", id));
    }

    /// A plan of everybody.
    public PlanResult plan() {
        return plan("run" + plans);
    }

    public PlanResult plan(String runId) {
        return plan(runId, PlanScope.EVERYBODY, PlanSelection.everything());
    }

    /// A plan of what changed, as a sync makes it.
    public PlanResult planChanges() {
        return plan("run" + plans, PlanScope.CHANGED, PlanSelection.everything());
    }

    public PlanResult plan(PlanSelection selection) {
        return plan("run" + plans, PlanScope.ASIDE, selection);
    }

    private PlanResult plan(String runId, PlanScope scope, PlanSelection selection) {
        plans++;
        return new Planner(store, adapters(), (object, read, total) -> progress.add(object + " " + read + "/" + total))
                .plan(request(runId, scope, selection), fields());
    }

    PlanRequest request(String runId, PlanScope scope, PlanSelection selection) {
        Instant now = crm.now();
        return new PlanRequest(
                planId(), runId, now, now, zone, settings(), promises, "configuration", scope, selection, shrunken);
    }

    /// The lead's ledger or records changed.
    public void stale(String id) {
        store.change(session -> session.execute("insert into stale_lead values (?)", lead(id)));
    }

    /// What we believe stands in a field.
    public void believe(String id, String field, String value, String written) {
        store.change(session -> session.execute(
                "insert into crm_value values ('marketing', 'Person', ?, ?, ?, ?, null, null, false, now())",
                id,
                field,
                value,
                written));
    }

    /// What stands in a field of ours is what we wrote.
    public void writtenByUs(String id, String name, String value) {
        store.change(session -> session.execute(
                "update crm_value set written_value = ? where id = ? and field = ?", value, id, "own_" + name));
    }

    /// A poll told of something else than we believe, as it marks it.
    public void doubt(String id) {
        store.change(session -> session.execute("update crm_value set doubtful = true where id = ?", id));
        stale(id);
    }

    /// A deal of the lead's takes another stage.
    public void dealChangesStage(String id, Instant since) {
        tie(id);
        store.change(session ->
                session.execute("insert into deal_stage_version values ('marketing', ?, ?)", "deal" + id, since));
    }

    /// A deal of the lead's has a close date.
    public void dealCloses(String id, Instant day) {
        tie(id);
        store.change(session -> session.execute(
                "insert into deal values ('marketing', ?, cast(cast(? as timestamp) as date))", "deal" + id, day));
    }

    private void tie(String id) {
        store.change(session -> session.execute(
                "insert into deal_tie values ('marketing', ?, ?, ?, 'association', 'counts')",
                "deal" + id,
                lead(id),
                lead(id) + "@1"));
    }

    public String planId() {
        return "plan" + plans;
    }

    /// All that was planned has been written.
    public void settled() {
        store.change(PlannedLeads::settled);
    }

    public Map<String, CrmAdapter> adapters() {
        return Map.of("marketing", adapter);
    }

    public CrmAdapter adapter() {
        return adapter;
    }

    public OwnFields fields() {
        return new OwnFields(settings(), Map.of("marketing", name -> "own_" + name));
    }

    private WriteBackSettings settings() {
        List<WrittenField> fields = new ArrayList<>(foreign);
        names.forEach(name -> fields.add(new WrittenField.Own(name)));
        return new WriteBackSettings(Map.of(PEOPLE, fields), Set.of(), LabelLanguage.EN, createsFields, edits);
    }

    /// The last plan's changes, each as `id field: old -> new`, and its conflicts with their reason behind them.
    public List<String> changes() {
        return store.read(session -> session.query(
                """
                select id || ' ' || field || ': ' || old_value || ' -> ' || new_value || coalesce(' !' || conflict || coalesce(' ' || detail, ''), '')
                from plan_change where plan_id = ? order by id, field
                """,
                row -> row.text(1),
                planId()));
    }

    public String stored(String id, String name) {
        return crm.stored("Person", id).getOrDefault("own_" + name, "");
    }

    /// Makes our fields in the CRM before anything is planned.
    public void fieldsExist() {
        names.forEach(name -> crm.addField(
                "Person", "own_" + name, FieldCatalogue.find(name).orElseThrow().type()));
    }

    public void later(Duration step) {
        crm.advance(step);
    }

    public List<String> rows(String sql) {
        return store.read(session -> session.query(sql, row -> row.maybeText(1).orElse("null")));
    }

    private static String lead(String id) {
        return "marketing.Person/" + id;
    }

    @Override
    public void close() {
        store.close();
        crm.forget();
    }
}

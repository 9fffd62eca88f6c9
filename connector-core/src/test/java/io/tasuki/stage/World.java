package io.tasuki.stage;

import io.tasuki.crm.ActivitySort;
import io.tasuki.crm.ActivityWords;
import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordAddress;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A tiny landed world for tests: two CRMs, written down as `field=value` texts.
///
/// The columns of every landed table can be set by their own names too: `_created_at=2026-01-01T00:00:00Z`.
public final class World implements AutoCloseable {

    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    public static final List<PollTarget> TARGETS = List.of(
            people("marketing.contacts", "handed_over", "origin", "industry", "size", "sent", "form", "medium"),
            people("second.contacts", "handed_over", "origin"),
            people("sales.Lead", "handed_over", "origin", "return_reason", "checked"),
            people("sales.Contact", "origin"),
            target("marketing.companies", RecordKind.COMPANY, Map.of(), "size"),
            target(
                    "sales.Deal",
                    RecordKind.DEAL,
                    Map.of(
                            FieldRole.STAGE, "stage",
                            FieldRole.IS_CLOSED, "closed",
                            FieldRole.IS_WON, "won",
                            FieldRole.AMOUNT, "amount",
                            FieldRole.CURRENCY, "currency",
                            FieldRole.CLOSE_DATE, "close_date",
                            FieldRole.OWNER, "owner",
                            FieldRole.COMPANY, "company",
                            FieldRole.LOST_REASON, "lost_reason")),
            target("sales.Item", RecordKind.LINE_ITEM, Map.of(FieldRole.DEAL, "deal"), "product"),
            target(
                            "marketing.meetings",
                            RecordKind.ACTIVITY,
                            Map.of(FieldRole.ACTIVITY_TYPE, "type", FieldRole.OCCURRED_AT, "held"))
                    .with(new ActivityWords(Map.of(), ActivitySort.MEETING, Set.of(), Set.of())),
            target("sales.Visit", RecordKind.ACTIVITY, Map.of(FieldRole.PERSON, "person", FieldRole.OTHER_PERSON, "other_person")),
            target(
                    "sales.Campaign",
                    RecordKind.CAMPAIGN,
                    Map.of(FieldRole.LABEL, "name", FieldRole.CHANNEL, "type", FieldRole.COST, "cost")),
            target(
                    "sales.Member",
                    RecordKind.CAMPAIGN_TOUCH,
                    Map.of(
                            FieldRole.CAMPAIGN, "campaign",
                            FieldRole.PERSON, "lead",
                            FieldRole.OTHER_PERSON, "contact",
                            FieldRole.OCCURRED_AT, "answered")),
            target(
                    "marketing.events", RecordKind.CAMPAIGN, Map.of(FieldRole.LABEL, "name", FieldRole.CHANNEL, "type")),
            target(
                            "marketing.guests",
                            RecordKind.CAMPAIGN_TOUCH,
                            Map.of(
                                    FieldRole.CAMPAIGN, "event",
                                    FieldRole.PERSON, "person",
                                    FieldRole.OCCURRED_AT, "answered",
                                    FieldRole.ACTIVITY_STATE, "state"))
                    .with(new ActivityWords(Map.of(), ActivitySort.OTHER, Set.of(), Set.of("CANCELLED", "NO_SHOW"))),
            target(
                            "sales.Call",
                            RecordKind.ACTIVITY,
                            Map.of(
                                    FieldRole.PERSON, "person",
                                    FieldRole.ACTIVITY_TYPE, "way",
                                    FieldRole.ACTIVITY_STATE, "state",
                                    FieldRole.ACTIVITY_SOURCE, "made_by",
                                    FieldRole.OCCURRED_AT, "held",
                                    FieldRole.OWNER, "owner"))
                    .with(new ActivityWords(
                            Map.of("out", ActivitySort.CONTACT, "meeting", ActivitySort.MEETING),
                            ActivitySort.OTHER,
                            Set.of("robot"),
                            Set.of("cancelled"))),
            target(
                    "marketing.leads",
                    RecordKind.HANDED_LEAD,
                    Map.of(FieldRole.PERSON, "contact", FieldRole.STATUS, "status", FieldRole.OWNER, "owner")),
            target(
                    "sales.Stage",
                    RecordKind.DEAL_STAGE,
                    Map.of(
                            FieldRole.STAGE, "name",
                            FieldRole.LABEL, "label",
                            FieldRole.IS_CLOSED, "closed",
                            FieldRole.IS_WON, "won")),
            target(
                    "sales.Role",
                    RecordKind.DEAL_PERSON,
                    Map.of(FieldRole.DEAL, "deal", FieldRole.PERSON, "person", FieldRole.IS_PRIMARY, "main")));

    public final Store store = Store.inMemory(StoreSettings.defaults());

    public World() {
        store.change(session -> {
            CrmViews.create(session, TARGETS);
            Ledger.defineMacros(session);
        });
        put("sales.Stage/1", "name=meeting", "label=Meeting", "closed=false", "won=false");
        put("sales.Stage/2", "name=offer", "label=Offer", "closed=false", "won=false");
        put("sales.Stage/3", "name=won", "label=Closed won", "closed=true", "won=true");
        put("sales.Stage/4", "name=lost", "label=Closed lost", "closed=true", "won=false");
    }

    private static PollTarget people(String name, String... fields) {
        Map<FieldRole, String> roles = Map.of(
                FieldRole.EMAIL, "email",
                FieldRole.STATUS, "status",
                FieldRole.OWNER, "owner",
                FieldRole.COMPANY, "company",
                FieldRole.MERGED_INTO, "merged_into",
                FieldRole.MERGED_FROM, "merged_from",
                FieldRole.CONVERTED_PERSON, "converted_person",
                FieldRole.CONVERTED_DEAL, "converted_deal",
                FieldRole.FOREIGN_LEAD_ID, "foreign_lead_id",
                FieldRole.FOREIGN_CONTACT_ID, "foreign_contact_id");
        return target(name, RecordKind.PERSON, roles, fields);
    }

    private static PollTarget target(String name, RecordKind kind, Map<FieldRole, String> roles, String... fields) {
        return new PollTarget(ObjectName.parse(name), kind, roles, List.of(fields), List.of());
    }

    /// Lands one record; without a word about it, it was made at [#EPOCH] and is alive.
    public World put(String address, String... values) {
        store.change(session -> insert(session, RecordTables.current(RecordAddress.parse(address).object()), address, values));
        return this;
    }

    /// Lands a former version of a record; say `_superseded_at` too.
    public World past(String address, String... values) {
        store.change(session -> insert(session, RecordTables.past(RecordAddress.parse(address).object()), address, values));
        return this;
    }

    private static void insert(Session session, String table, String address, String... values) {
        List<String> columns = new ArrayList<>(List.of("_id", "_created_at", "_modified_at", "_observed_at"));
        List<@Nullable Object> cells =
                new ArrayList<>(List.of(RecordAddress.parse(address).id(), EPOCH, EPOCH, EPOCH));
        for (String value : values) {
            String name = value.substring(0, value.indexOf('='));
            String text = value.substring(value.indexOf('=') + 1);
            set(columns, cells, name, name.endsWith("_at") ? Instant.parse(text) : text);
            if (name.equals("email")) {
                set(columns, cells, "_unique_key", text.strip().toLowerCase(Locale.ROOT));
            }
        }
        String names = columns.stream().map(Sql::quoted).collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        session.execute("insert into " + table + " (" + names + ") values (" + marks + ")", cells.toArray());
    }

    private static void set(List<String> columns, List<@Nullable Object> cells, String name, Object value) {
        int known = columns.indexOf(name);
        if (known >= 0) {
            cells.set(known, value);
        } else {
            columns.add(name);
            cells.add(value);
        }
    }

    /// One value a field has or had; `since` is empty for the value the record was made with.
    public World version(String address, String field, String since, String value, String source) {
        RecordAddress record = RecordAddress.parse(address);
        @Nullable Instant from = since.isEmpty() ? null : Instant.parse(since);
        store.change(session -> session.append(
                "field_version",
                rows -> rows.row(
                        record.object().connection(),
                        record.object().object(),
                        record.id(),
                        field,
                        from,
                        value,
                        source,
                        EPOCH,
                        null)));
        return this;
    }

    /// The stages of a deal as `since stage` texts, told by the stage history.
    public World stages(String deal, String... versions) {
        for (String version : versions) {
            String[] parts = version.split(" ", 2);
            version("sales.Deal/" + deal, "stage", parts[0], parts[1], "stage_history");
        }
        return this;
    }

    public World link(String from, String to) {
        RecordAddress one = RecordAddress.parse(from);
        RecordAddress other = RecordAddress.parse(to);
        store.change(session -> session.append(
                "record_link",
                rows -> rows.row(
                        one.object().connection(),
                        one.object().object(),
                        one.id(),
                        other.object().object(),
                        other.id(),
                        "",
                        false,
                        EPOCH,
                        null)));
        return this;
    }

    public <T> T work(Function<Session, T> work) {
        return store.write(work);
    }

    /// Every row of a query as one text, columns parted by blanks, null as `-`.
    public List<String> rows(String query, @Nullable Object... arguments) {
        return store.read(session -> rows(session, query, arguments));
    }

    /// The same within a piece of work.
    public static List<String> rows(Session session, String query, @Nullable Object... arguments) {
        int columns = session
                .query("select count(*) from (describe " + query + ")", row -> (int) row.number(1), arguments)
                .getFirst();
        return session.query(query, row -> line(row, columns), arguments);
    }

    private static String line(Row row, int columns) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            Optional<String> cell = row.maybeText(column);
            cells.add(cell.orElse("-"));
        }
        return String.join(" ", cells);
    }

    @Override
    public void close() {
        store.close();
    }
}

package io.tasuki.alert;

import io.tasuki.alert.channel.ChannelSettings;
import io.tasuki.alert.channel.Secret;
import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.BrokenPromise;
import io.tasuki.alert.condition.BudgetCondition;
import io.tasuki.alert.condition.Condition;
import io.tasuki.alert.condition.CursorCondition;
import io.tasuki.alert.condition.EarlierMisses;
import io.tasuki.alert.condition.FailedRun;
import io.tasuki.alert.condition.Look;
import io.tasuki.alert.condition.LowBudget;
import io.tasuki.alert.condition.PromiseCondition;
import io.tasuki.alert.condition.RunCondition;
import io.tasuki.alert.condition.StaleCursor;
import io.tasuki.alert.condition.Thresholds;
import io.tasuki.alert.message.AlertJson;
import io.tasuki.alert.message.AlertMessage;
import io.tasuki.alert.message.Change;
import io.tasuki.calendar.JapaneseHolidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.promise.Promise;
import io.tasuki.stage.promise.PromiseSettings;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for alerts in a tiny world at the moments of a test, and reads what was put into the outbox. Times are Tokyo's.
final class Watchman implements AutoCloseable {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<Condition> ALL =
            List.of(new RunCondition(), new CursorCondition(), new BudgetCondition(), new PromiseCondition());
    private static final PromiseSettings AGREED = new PromiseSettings(
            Map.of(Promise.FIRST_CONTACT, new TimeLimit.BusinessDays(1), Promise.FIRST_MEETING, new TimeLimit.Days(7)),
            new WorkingTime(
                    TOKYO,
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                            .collect(Collectors.toMap(day -> day, day -> List.of(OpenHours.parse("9:00-18:00")))),
                    new JapaneseHolidays()),
            Set.of("sales"),
            Set.of());

    static final AlertSettings SETTINGS = new AlertSettings(
            Thresholds.USUAL,
            20,
            12,
            List.of(new ChannelSettings.OfWebhook("team", URI.create("http://127.0.0.1:1/"), new Secret("s"))),
            LabelLanguage.EN);

    final World world = new World();
    private Instant since = Instant.MAX;
    private int activities;

    void handedOver(String lead, String... moments) {
        String at = at(moments[moments.length - 1]).toString();
        world.put("marketing.contacts/" + lead, "email=" + lead + "@b.example", "handed_over=" + at);
        for (String moment : moments) {
            String told = at(moment).toString();
            world.version("marketing.contacts/" + lead, "handed_over", told, told, "history");
        }
        world.put("sales.Lead/L" + lead, "email=" + lead + "@b.example", "owner=somebody");
    }

    void called(String lead, String moment) {
        activities++;
        world.put("sales.Call/a" + activities, "person=L" + lead, "held=" + at(moment), "way=out");
    }

    void ran(String id, String command, String status, String... undone) {
        String problems = Stream.of(undone).map(where -> "{\"where\":\"" + where + "\",\"reason\":\"r\"}").collect(Collectors.joining(","));
        world.store.change(session -> session.execute(
                "insert into run values (?, ?, timestamp '2026-11-26 01:00:00', timestamp '2026-11-26 01:01:00', null, ?, ?)",
                id,
                command,
                status,
                status.equals("failed") ? null : "{\"status\":\"" + status + "\",\"problems\":[" + problems + "]}"));
    }

    /// A sync that heard the CRMs' clock.
    void polled(String id, String status, String moment, String... undone) {
        ran(id, "sync", status, undone);
        world.store.change(session -> session.execute("update run set crm_now = ? where run_id = ?", at(moment), id));
    }

    void cursor(String object, String pass, String savedAt) {
        ObjectName name = ObjectName.parse(object);
        world.store.change(session -> session.execute(
                "insert or replace into poll_cursor values (?, ?, ?, '', '', ?)",
                name.connection(), name.object(), pass, at(savedAt)));
    }

    void budget(String connection, long limit, long remaining, String readAt) {
        world.store.change(session -> session.execute(
                "insert or replace into connection_reading values (?, ?, 1, ?, ?)", connection, at(readAt), limit, remaining));
    }

    void firstLook(String moment) {
        since = at(moment);
        new Rooms().zone(TOKYO.getId()).walk(world);
        look(moment, ALL, true);
    }

    void look(String moment) {
        new Rooms().zone(TOKYO.getId()).walk(world);
        look(moment, ALL, false);
    }

    void look(String moment, List<Condition> conditions) {
        look(moment, conditions, false);
    }

    private void look(String moment, List<Condition> conditions, boolean first) {
        Look look = new Look(
                Thresholds.USUAL,
                AGREED,
                Set.of(ObjectName.parse("sales.Lead")),
                at(moment),
                since,
                first,
                record -> Optional.empty());
        world.store.change(session -> new AlertCheck(session, SETTINGS, at(moment)).look(conditions, look));
    }

    /// What was put into the outbox since this was last asked.
    List<AlertMessage> messages() {
        return world.store.write(session -> {
            List<AlertMessage> messages = session.query(
                    "select document from alert_message order by number", row -> AlertJson.message(row.text(1)));
            session.execute("delete from alert_message");
            return messages;
        });
    }

    /// The changes that were told since this was last asked, `step severity subject facts`.
    List<String> news() {
        return messages().stream().flatMap(message -> message.changes().stream()).map(Watchman::word).toList();
    }

    private static String word(Change change) {
        return change.change().word() + " " + change.severity().word() + " " + change.subject() + " " + facts(change.alert());
    }

    private static String facts(Alert alert) {
        return switch (alert) {
            case BrokenPromise promise -> promise.standing().word();
            case EarlierMisses earlier -> earlier.missed().toString();
            case FailedRun run -> run.status() + " " + run.undone();
            case StaleCursor cursor -> cursor.ageSeconds() + " s";
            case LowBudget budget -> budget.remaining() + " of " + budget.limit();
        };
    }

    List<OpenAlert> open() {
        return world.store.read(OpenAlerts::list);
    }

    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(TOKYO).toInstant();
    }

    @Override
    public void close() {
        world.close();
    }
}

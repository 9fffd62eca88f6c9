package io.tasuki.stage.handoff;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.RecordSink;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordAddress;
import io.tasuki.stage.World;
import io.tasuki.stage.poll.PollControl;
import io.tasuki.stage.poll.PollReport;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.Poller;
import io.tasuki.stage.poll.ScriptedAdapter;
import io.tasuki.time.ManualTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lands random edits in a world, the way a poll does: few ids, keys and dates, so that much coincides.
final class RandomEdits {

    private static final String[] FIELDS = World.TARGETS.stream()
            .flatMap(target -> target.requested().stream())
            .distinct()
            .toArray(String[]::new);
    private static final List<String> DATES = List.of(
            "2026-02-01", "2026-02-10", "2026-03-01T09:00:00Z", "2026-03-20", "soon", "");
    private static final List<String> STATUSES = List.of("new", "bad", "");
    private static final List<String> OWNERS = List.of("ann", "bob", "queue", "");
    private static final List<String> STAGES = List.of("meeting", "offer", "won", "lost", "unheard of");

    private final World world;
    private final Random random;
    private final ManualTime time = new ManualTime(World.EPOCH);
    private Instant now = World.EPOCH;
    private boolean peopleStay;

    RandomEdits(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    /// Nobody is removed or merged by the CRM from now on, for that takes away what was known of them.
    RandomEdits wherePeopleStay() {
        peopleStay = true;
        return this;
    }

    /// The moment of the last landing.
    Instant now() {
        return now;
    }

    int few() {
        return 1 + random.nextInt(4);
    }

    /// @return what was done, for the message of a failure
    List<String> make(int edits) {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            PollTarget target = World.TARGETS.get(random.nextInt(World.TARGETS.size()));
            land(target, sink -> edit(target, sink, done));
        }
        return done;
    }

    /// Lands a row whose other fields are blank, an hour after what was landed before.
    void row(String address, Map<String, String> values) {
        RecordAddress record = RecordAddress.parse(address);
        PollTarget target = target(record.object());
        List<String> all =
                target.requested().stream().map(field -> values.getOrDefault(field, "")).toList();
        land(target, sink -> sink.row(new CrmRow(record.object().object(), record.id(), World.EPOCH, now, all)));
    }

    void removal(String address) {
        RecordAddress record = RecordAddress.parse(address);
        land(target(record.object()), sink -> sink.removed(record.object().object(), record.id(), now));
    }

    private static PollTarget target(ObjectName name) {
        return World.TARGETS.stream().filter(target -> target.name().equals(name)).findFirst().orElseThrow();
    }

    private void land(PollTarget target, ScriptedAdapter.Script script) {
        now = now.plusSeconds(3600);
        PollReport report = new Poller(world.store, time)
                .poll(
                        Map.of(target.name().connection(), new ScriptedAdapter(FIELDS).then(script)),
                        List.of(target),
                        new Control(now));
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException(report.problems().toString());
        }
    }

    private void edit(PollTarget target, RecordSink sink, List<String> done) throws CrmException {
        String object = target.name().object();
        String id = id(target.name());
        switch (target.kind()) {
            case PERSON -> person(target, sink, id, done);
            case DEAL -> deal(target, sink, id, done);
            case ACTIVITY, HANDED_LEAD -> aboutAPerson(target, sink, id, done);
            default -> {
                if (random.nextInt(4) == 0) {
                    remove(sink, object, id, done);
                } else {
                    row(target, sink, id, done);
                }
            }
        }
    }

    private void person(PollTarget target, RecordSink sink, String id, List<String> done) {
        String object = target.name().object();
        switch (random.nextInt(peopleStay ? 2 : 0, 11)) {
            case 0 -> remove(sink, object, id, done);
            case 1 -> merge(target.name(), sink, id, done);
            case 5 -> history(sink, object, id, "status", STATUSES, "property_history", done);
            case 6 -> history(sink, object, id, "owner", OWNERS, "field_history", done);
            case 2 -> history(sink, object, id, "handed_over", DATES, "property_history", done);
            case 3 -> history(sink, object, id, "origin", List.of("web", "fair", ""), "property_history", done);
            case 4 -> links(target.name(), sink, id, done);
            default -> row(target, sink, id, done);
        }
    }

    private void deal(PollTarget target, RecordSink sink, String id, List<String> done) {
        String object = target.name().object();
        switch (random.nextInt(6)) {
            case 0 -> remove(sink, object, id, done);
            case 1 -> merge(target.name(), sink, id, done);
            case 2 -> history(sink, object, id, "stage", STAGES, "stage_history", done);
            case 3 -> links(target.name(), sink, id, done);
            default -> row(target, sink, id, done);
        }
    }

    private void aboutAPerson(PollTarget target, RecordSink sink, String id, List<String> done) {
        switch (random.nextInt(7)) {
            case 0 -> remove(sink, target.name().object(), id, done);
            case 6 -> history(sink, target.name().object(), id, "status", STATUSES, "property_history", done);
            case 1, 2 -> links(target.name(), sink, id, done);
            default -> row(target, sink, id, done);
        }
    }

    private void row(PollTarget target, RecordSink sink, String id, List<String> done) {
        List<String> values = target.requested().stream().map(field -> value(target.name(), field)).toList();
        // Now and then what is told is old, or new without a change.
        Instant modified = random.nextInt(8) == 0 ? now.minusSeconds(7200) : now;
        sink.row(new CrmRow(target.name().object(), id, made(target.name(), id), modified, values));
        done.add(target.name() + "/" + id + " = " + values);
        if (random.nextInt(6) == 0) {
            sink.row(new CrmRow(target.name().object(), id, made(target.name(), id), modified.plusSeconds(60), values));
        }
    }

    // Some deals are older than any handoff, some younger.
    private static Instant made(ObjectName object, String id) {
        int days = object.object().equals("Deal") ? 20 * (id.charAt(1) - '0' + 1) : 0;
        return World.EPOCH.plus(days, ChronoUnit.DAYS).plusSeconds(id.hashCode());
    }

    private void remove(RecordSink sink, String object, String id, List<String> done) {
        sink.removed(object, id, now);
        done.add(object + "/" + id + " removed");
    }

    private void merge(ObjectName object, RecordSink sink, String loser, List<String> done) {
        String winner = id(object);
        sink.merged(object.object(), loser, winner, now);
        done.add(object + "/" + loser + " merged into " + winner);
    }

    private void history(
            RecordSink sink, String object, String id, String field, List<String> values, String source, List<String> done) {
        Optional<Instant> since = Optional.empty();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String value = any(values);
            sink.version(new FieldVersion(object, id, field, since, value, source));
            done.add(object + "/" + id + " " + field + " since " + since + " " + value);
            since = Optional.of(now.plusSeconds(random.nextInt(100_000)));
        }
    }

    private void links(ObjectName from, RecordSink sink, String id, List<String> done) {
        String to = linkedTo(from);
        List<LinkSet.Link> links = IntStream.range(0, random.nextInt(3))
                .mapToObj(any -> new LinkSet.Link(id(new ObjectName(from.connection(), to)), "", random.nextBoolean()))
                .distinct()
                .toList();
        sink.links(new LinkSet(from.object(), id, to, links));
        done.add(from + "/" + id + " linked with " + to + " " + links);
    }

    private static String linkedTo(ObjectName from) {
        return switch (from.object()) {
            case "meetings", "leads" -> "contacts";
            case "Deal", "Visit" -> "Contact";
            default -> from.connection().equals("marketing") ? "companies" : "Deal";
        };
    }

    private String value(ObjectName object, String field) {
        return switch (field) {
            case "email" -> any(List.of("", "a@a.example", "b@a.example", "c@a.example", "d@a.example"));
            case "merged_into" -> rarely(id(object));
            case "merged_from" -> rarely(id(object) + ";" + id(object));
            case "converted_person" -> object.object().equals("Lead") ? seldom(id(ObjectName.parse("sales.Contact"))) : "";
            case "converted_deal", "deal" -> seldom(id(ObjectName.parse("sales.Deal")));
            case "foreign_lead_id" -> rarely(id(object.connection().equals("sales") ? ObjectName.parse("marketing.contacts") : ObjectName.parse("sales.Lead")));
            case "foreign_contact_id" -> rarely(id(object.connection().equals("sales") ? ObjectName.parse("second.contacts") : ObjectName.parse("sales.Contact")));
            case "person" -> id(ObjectName.parse("sales.Contact"));
            case "other_person" -> rarely(id(ObjectName.parse("sales.Lead")));
            case "contact" -> seldom(id(ObjectName.parse("marketing.contacts")));
            case "held" -> any(List.of("2026-03-01T09:00:00Z", "2026-03-05", ""));
            case "company" -> seldom(id(new ObjectName(object.connection(), "companies")));
            case "status" -> any(STATUSES);
            case "owner" -> any(OWNERS);
            case "handed_over" -> any(DATES);
            case "stage", "name" -> any(STAGES);
            case "closed", "won", "main" -> any(List.of("true", "false", ""));
            case "close_date" -> any(List.of("2026-03-05", ""));
            case "currency" -> any(List.of("JPY", "USD", ""));
            case "amount", "size" -> any(List.of("10", "２０", "many", ""));
            default -> any(List.of("web", "fair", ""));
        };
    }

    private String id(ObjectName object) {
        return object.object().charAt(0) + Integer.toString(random.nextInt(object.object().equals("Stage") ? 4 : 7));
    }

    private String seldom(String value) {
        return random.nextInt(2) == 0 ? value : "";
    }

    private String rarely(String value) {
        return random.nextInt(6) == 0 ? value : "";
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private record Control(Instant moment) implements PollControl {

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void progress(ObjectName object, long rows) {
            // Nobody looks.
        }
    }
}

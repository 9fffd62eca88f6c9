package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.LeadDefinition.Segment;
import io.tasuki.stage.handoff.LeadDefinition.Version;
import io.tasuki.stage.handoff.NaiveVerdicts.Activity;
import io.tasuki.stage.handoff.NaiveVerdicts.Lead;
import io.tasuki.stage.handoff.NaiveVerdicts.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random agreements over random leads, judged by the stage and by a plain loop.
class RandomVerdictsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int HOURS = 6 * 24;
    private static final List<String> FIELDS = List.of(
            "marketing.contacts.origin", "marketing.contacts.industry", "marketing.contacts.size", "sales.Lead.origin");
    private static final List<Value> VALUES = List.of(
            new Value("", "", null, false, false),
            new Value(" 　", "", null, false, false),
            new Value("web", "web", null, false, false),
            new Value("ｗｅｂ", "web", null, false, false),
            new Value("fair ", "fair", null, false, false),
            new Value("10", "10", "10", false, false),
            new Value("１０", "10", "10", false, false),
            new Value("50.5", "50.5", "50.5", false, false),
            new Value("1,000", "1,000", "1000", false, false),
            new Value("2026-03-05", "2026-03-05", null, true, false),
            new Value("2026-02-30", "2026-02-30", null, false, false),
            new Value("２０２６年３月５日", "2026年3月5日", null, true, false),
            new Value("2026-03-05T09:00:00Z", "2026-03-05T09:00:00Z", null, true, true));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theStageAndAPlainLoopJudgeTheSame(long seed) {
        Random random = new Random(seed);
        List<Version> versions = versions(random);
        List<Lead> leads = leads(random, 40);
        NaiveVerdicts naive = new NaiveVerdicts(versions, ZONE);
        try (World world = new World()) {
            leads.forEach(lead -> land(world, lead));
            Rooms rooms = new Rooms().zone(ZONE.getId());
            versions.forEach(rooms::agreed);

            rooms.walk(world);

            TreeMap<String, List<String>> told = new TreeMap<>();
            world.rows("select handoff, definition_version || ' ' || verdict from handoff")
                    .forEach(row -> told.computeIfAbsent(row.split(" ", 2)[0], any -> new ArrayList<>()).add(row.split(" ", 2)[1]));
            world.rows("select handoff, '{' || string_agg(criterion || '=' || met, ', ' order by criterion) || '}' from handoff_criterion group by 1")
                    .forEach(row -> told.computeIfAbsent(row.split(" ", 2)[0], any -> new ArrayList<>()).add(row.split(" ", 2)[1]));
            TreeMap<String, List<String>> right = new TreeMap<>();
            leads.forEach(lead -> lead.handoffs().forEach(moment -> right.put(lead.name() + "@" + moment, naive.of(lead, moment))));
            assertThat(told).as("seed %s, %s", seed, versions).isEqualTo(right);
        }
    }

    private static List<Version> versions(Random random) {
        List<Version> versions = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Optional<LocalDate> until = i == 1
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse("2026-03-02").plusDays(random.nextInt(5)));
            Optional<Segment> segment = random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of(new Segment(paths(random), Set.of("web", "10")));
            versions.add(new Version("v" + i, until, segment, criteria(random)));
        }
        return versions;
    }

    private static List<Criterion> criteria(Random random) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            criteria.add(new Criterion("c" + i, "c" + i, condition(random)));
        }
        return criteria;
    }

    private static Condition condition(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Activity(random.nextBoolean()
                    ? List.of(ObjectName.parse("marketing.meetings"))
                    : List.of(ObjectName.parse("marketing.meetings"), ObjectName.parse("sales.Visit")));
            case 1 -> new Condition.OneOf(paths(random), Set.of("web", "50.5"));
            case 2 -> new Condition.Within(paths(random), bound(random, "10"), bound(random, "60"));
            default -> new Condition.Filled(paths(random), any(random, List.of(ValueKind.values())));
        };
    }

    private static Optional<BigDecimal> bound(Random random, String bound) {
        return random.nextBoolean() ? Optional.of(new BigDecimal(bound)) : Optional.empty();
    }

    private static List<FieldPath> paths(Random random) {
        return random.ints(1 + random.nextInt(2), 0, FIELDS.size())
                .distinct()
                .mapToObj(FIELDS::get)
                .map(FieldPath::parse)
                .toList();
    }

    private static List<Lead> leads(Random random, int count) {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TreeSet<Instant> handoffs = new TreeSet<>(List.of(moment(random), moment(random)));
            TreeMap<String, NavigableMap<Instant, Value>> fields = new TreeMap<>();
            FIELDS.forEach(field -> fields.put(field, history(random)));
            List<Activity> activities = new ArrayList<>();
            for (int k = random.nextInt(3); k > 0; k--) {
                String object = random.nextBoolean() ? "marketing.meetings" : "sales.Visit";
                activities.add(new Activity(object, "a" + i + k, moment(random), random.nextInt(4) == 0));
            }
            leads.add(new Lead("marketing.contacts/" + i, List.copyOf(handoffs), fields, activities));
        }
        return leads;
    }

    private static NavigableMap<Instant, Value> history(Random random) {
        TreeMap<Instant, Value> history = new TreeMap<>();
        for (int k = random.nextInt(4); k >= 0; k--) {
            history.put(moment(random), any(random, VALUES));
        }
        return history;
    }

    private static Instant moment(Random random) {
        return START.plus(random.nextInt(HOURS), ChronoUnit.HOURS);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static void land(World world, Lead lead) {
        String number = lead.name().substring("marketing.contacts/".length());
        String email = "email=" + number + "@a.example";
        world.put(lead.name(), email).put("sales.Lead/l" + number, email);
        lead.handoffs().forEach(moment ->
                world.version(lead.name(), "handed_over", moment.toString(), moment.toString(), "property_history"));
        for (Map.Entry<String, NavigableMap<Instant, Value>> field : lead.fields().entrySet()) {
            FieldPath path = FieldPath.parse(field.getKey());
            String record = path.object().connection().equals("sales") ? "sales.Lead/l" + number : lead.name();
            field.getValue().forEach((since, value) ->
                    world.version(record, path.field(), since.toString(), value.text(), "property_history"));
        }
        for (Activity activity : lead.activities()) {
            List<String> values = new ArrayList<>(List.of("_created_at=" + activity.made()));
            if (activity.removed()) {
                values.add("_removed_at=2026-06-01T00:00:00Z");
            }
            String address = activity.object() + "/" + activity.id();
            if (activity.object().equals("sales.Visit")) {
                values.add("person=l" + number);
            } else {
                world.link(address, lead.name());
            }
            world.put(address, values.toArray(String[]::new));
        }
    }
}

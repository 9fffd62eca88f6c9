package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.SyncReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sync deals with what changed or came of age alone. Whatever people did before and however much time passed, it leaves nothing that
/// a plan of everybody would change, and has told nothing of people whom nobody handed over.
class RandomSyncTest {

    private static final int ROUNDS = 12;
    private static final int VISITORS = 5;
    private static final List<String> ZONES = List.of("Asia/Tokyo", "UTC", "Europe/Berlin", "+05:45");
    private static final List<String> STAGES = List.of("Meeting", "Won", "Lost");
    private static final List<String> STATUSES = List.of("New", "Working", "Unqualified", "");
    private static final List<String> OWNERS = List.of("ichiro", "hanako", "");
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(20), Duration.ofHours(9), Duration.ofDays(1), Duration.ofDays(8));

    @TempDir
    Path folder;

    /// People whom marketing knows and never hands over, though sales has them too.
    private final List<String> visitors = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 7, 8})
    void aSyncLeavesNothingThatAPlanOfEverybodyWouldChange(long seed) throws IOException {
        Random random = new Random(seed);
        try (Ward ward = ward(seed)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<String> done = new ArrayList<>();
                for (int step = random.nextInt(5); step > 0; step--) {
                    done.add(happen(ward, random));
                }
                Duration pause = PAUSES.get(random.nextInt(PAUSES.size()));
                ward.later(pause);
                check(ward, "seed " + seed + ", round " + round + ", " + done + ", after " + pause);
            }
        }
    }

    private void check(Ward ward, String where) {
        try (Tasuki tasuki = ward.open()) {
            SyncReport synced = tasuki.sync(Optional.empty());
            PlanReport everybody = tasuki.plan();

            assertThat(synced.status()).as(where).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(changes(everybody)).as(where).isEmpty();
            assertThat(everybody.summary().conflicts()).as("conflicts, %s", where).isEqualTo(synced.plan().conflicts());
            assertThat(everybody.summary().unchanged()).as("values, %s", where).isEqualTo(synced.plan().unchanged() + synced.plan().toChange());
            assertThat(told(ward)).as("visitors of whom something was told, %s", where).isEmpty();
        }
    }

    // A plan of everybody looks at people who were handed over, so it would not miss what others were told by mistake.
    private List<String> told(Ward ward) {
        return visitors.stream()
                .flatMap(visitor -> ward.marketing.stored("Person", visitor).entrySet().stream()
                        .filter(value -> value.getKey().startsWith("own_") && !value.getValue().isEmpty())
                        .map(value -> visitor + " " + value))
                .toList();
    }

    private Ward ward(long seed) throws IOException {
        Ward ward = new Ward(Files.createDirectory(folder.resolve("seed" + seed)));
        ward.says("time_zone", '"' + ZONES.get((int) (seed % ZONES.size())) + '"');
        ward.says("returns", "{sales.Person.status: {Unqualified: not_a_fit}}");
        ward.says("accepts", "{sales.Person.status: [Working]}");
        ward.says("sla", "{first_contact: {within: 1 business day}, feedback: {within: 7 days}}");
        ward.says(
                "write_back",
                "{marketing.Person: [outcome, outcome_at, stage, lost_reason, returned_reason, won_amount, days_to_win, deal_reference, handoff_at,"
                        + " first_contact_at, sla_status, sales_feedback], sales.Person: [outcome, sla_status]}");
        ward.says("sales_fills", "[sales.Person]");
        if (seed % 2 == 1) {
            // Then close dates tell when deals ended, also those that are yet to come.
            ward.platform.forgetHistory();
        }
        for (int i = 0; i < VISITORS; i++) {
            visitor(ward, "visitor" + i + "@example.com");
        }
        return ward;
    }

    private void visitor(Ward ward, String email) {
        visitors.add(ward.marketing.create("Person", Map.of("email", email, "origin", "web")));
        ward.counterparts.add(ward.sales.create("Person", Map.of("email", email, "status", "New")));
    }

    private String happen(Ward ward, Random random) {
        return switch (random.nextInt(11)) {
            case 0 -> handOver(ward, random);
            case 1 -> makeDeal(ward, random);
            case 2 -> moveDeal(ward, random);
            case 3 -> planToClose(ward, random);
            case 4 -> editSales(ward, random, "status", STATUSES);
            case 5 -> editSales(ward, random, "owner", OWNERS);
            case 6 -> editSales(ward, random, "own_feedback", List.of("good", "budget was unknown", ""));
            case 7 -> editOurField(ward, random);
            case 8 -> loseDeal(ward, random);
            case 9 -> meet(ward, random);
            default -> removeSomebody(ward, random);
        };
    }

    /// Now, a while ago, or on a day that is yet to come.
    private static String handOver(Ward ward, Random random) {
        String lead = any(ward.leads, random);
        String moment = ward.marketing.now().plus(Duration.ofHours(random.nextInt(-72, 48))).toString();
        ward.marketing.edit("Person", lead, Map.of("handed_over", moment));
        return "handed " + lead + " over at " + moment;
    }

    private static String makeDeal(Ward ward, Random random) {
        String person = any(ward.counterparts, random);
        Map<String, String> values = Map.of("stage", any(STAGES, random), "amount", "" + random.nextInt(900), "currency", "JPY", "close_date", day(ward, random));
        ward.deals.add(ward.deal(person, values));
        return "deal " + values + " of " + person;
    }

    private static String moveDeal(Ward ward, Random random) {
        return editDeal(ward, random, Map.of("stage", any(STAGES, random)));
    }

    private static String planToClose(Ward ward, Random random) {
        return editDeal(ward, random, Map.of("close_date", day(ward, random)));
    }

    private static String day(Ward ward, Random random) {
        return LocalDate.ofInstant(ward.sales.now(), ZoneOffset.UTC).plusDays(random.nextInt(-20, 12)).toString();
    }

    private static String editDeal(Ward ward, Random random, Map<String, String> values) {
        String deal = any(ward.deals, random);
        ward.sales.edit("Deal", deal, values);
        return "deal " + deal + " " + values;
    }

    private static String editSales(Ward ward, Random random, String field, List<String> values) {
        String person = any(ward.counterparts, random);
        String value = any(values, random);
        ward.sales.edit("Person", person, Map.of(field, value));
        return "sales person " + person + " " + field + "=" + value;
    }

    private static String editOurField(Ward ward, Random random) {
        String lead = any(ward.leads, random);
        String field = "own_" + any(List.of("outcome", "stage", "sla_status"), random);
        ward.marketing.edit("Person", lead, Map.of(field, random.nextBoolean() ? "mine" : ""));
        return "our " + field + " of " + lead;
    }

    /// A person of sales turns out to be one of the visitors, whatever sales has filled in of them by then.
    private String meet(Ward ward, Random random) {
        String person = any(ward.counterparts, random);
        String email = ward.marketing.stored("Person", any(visitors, random)).getOrDefault("email", "");
        ward.sales.edit("Person", person, Map.of("email", email));
        return "sales person " + person + " is " + email;
    }

    private static String loseDeal(Ward ward, Random random) {
        String deal = any(ward.deals, random);
        ward.sales.delete("Deal", deal);
        ward.deals.remove(deal);
        return "deleted deal " + deal;
    }

    private static String removeSomebody(Ward ward, Random random) {
        boolean lead = random.nextBoolean();
        List<String> people = lead ? ward.leads : ward.counterparts;
        String person = any(people, random);
        (lead ? ward.marketing : ward.sales).delete("Person", person);
        people.remove(person);
        return "deleted person " + person;
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> changes(PlanReport plan) {
        return List.copyOf(new TreeSet<>(StreamSupport.stream(plan.changes().spliterator(), false)
                .map(change -> change.connection() + " " + change.id() + " " + change.field() + ": " + change.old() + " -> " + change.wanted())
                .toList()));
    }
}

package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Worlds full of coincidences, told by the stage and by a plain loop over records.
class RandomWorldTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int HOURS = 10 * 24;
    private static final String ZONE = "Asia/Tokyo";
    private static final List<String> STAGES = List.of("meeting", "offer", "won", "lost");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theStageAndAPlainLoopTellTheSame(long seed) {
        Random random = new Random(seed);
        List<NaiveOutcomes.Deal> deals = deals(random, 20);
        List<NaiveOutcomes.Lead> leads = leads(random, 12);
        List<NaiveOutcomes.Role> roles = roles(random, 30);
        NaiveOutcomes naive = new NaiveOutcomes(leads, roles, deals, ZoneId.of(ZONE));
        try (World world = new World()) {
            land(world, leads, roles, deals);

            new Rooms().zone(ZONE).walk(world);

            assertThat(world.rows("select deal, lead, handoff, rule, part from deal_tie order by all"))
                    .as("ties of seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(naive.ties().stream()
                            .map(tie -> tie.deal() + " " + tie.lead() + " " + tie.lead() + "@" + tie.handoff() + " "
                                    + tie.rule() + (tie.counts() ? " counts" : " shared"))
                            .toList());
            for (int hour = 0; hour <= HOURS + 48; hour += 7) {
                Instant asOf = START.plus(hour, ChronoUnit.HOURS);
                assertThat(outcomes(world, asOf)).as("seed %s as of %s", seed, asOf).isEqualTo(naive.outcomes(asOf));
            }
        }
    }

    private static List<String> outcomes(World world, Instant asOf) {
        return world.rows(
                "select lead, iso(moment), outcome, iso(ended_at), days_to_win, won_amount from outcome_at(?, ?) order by lead, moment",
                asOf,
                ZONE);
    }

    private static Instant moment(Random random) {
        return START.plus(random.nextInt(HOURS), ChronoUnit.HOURS);
    }

    private static String stage(Random random) {
        return STAGES.get(random.nextInt(STAGES.size()));
    }

    private static List<NaiveOutcomes.Lead> leads(Random random, int count) {
        List<NaiveOutcomes.Lead> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TreeSet<Instant> handoffs = new TreeSet<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                handoffs.add(moment(random));
            }
            @Nullable String deal = random.nextInt(3) == 0 ? "d" + random.nextInt(20) : null;
            leads.add(new NaiveOutcomes.Lead("marketing.contacts/" + i, "c" + i, deal, List.copyOf(handoffs)));
        }
        return leads;
    }

    private static List<NaiveOutcomes.Role> roles(Random random, int count) {
        List<NaiveOutcomes.Role> roles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            roles.add(new NaiveOutcomes.Role("d" + random.nextInt(20), "c" + random.nextInt(12), random.nextInt(3) == 0));
        }
        return roles;
    }

    private static List<NaiveOutcomes.Deal> deals(Random random, int count) {
        List<NaiveOutcomes.Deal> deals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant created = moment(random);
            List<NaiveOutcomes.Version> versions = new ArrayList<>();
            versions(random, created, versions, false);
            versions(random, created, versions, true);
            @Nullable LocalDate closeDate = random.nextInt(4) == 0 ? null : LocalDate.parse("2026-03-01").plusDays(random.nextInt(14));
            String current = versions.isEmpty() || random.nextInt(3) == 0 ? stage(random) : versions.getLast().stage();
            deals.add(new NaiveOutcomes.Deal(
                    "d" + i, created, random.nextInt(10) == 0, current, closeDate, 1 + random.nextInt(100), versions));
        }
        return deals;
    }

    // No two rows of one history at one time: their order would be nobody's to know.
    private static void versions(
            Random random, Instant created, List<NaiveOutcomes.Version> versions, boolean fieldHistory) {
        if (random.nextInt(3) == 0) {
            return;
        }
        if (random.nextBoolean()) {
            versions.add(new NaiveOutcomes.Version(null, stage(random), fieldHistory));
        }
        TreeSet<Instant> times = new TreeSet<>();
        for (int k = random.nextInt(5); k > 0; k--) {
            times.add(random.nextInt(4) == 0 ? created.plus(random.nextInt(-3, 2), ChronoUnit.HOURS) : moment(random));
        }
        times.forEach(time -> versions.add(new NaiveOutcomes.Version(time, stage(random), fieldHistory)));
    }

    private static void land(
            World world, List<NaiveOutcomes.Lead> leads, List<NaiveOutcomes.Role> roles, List<NaiveOutcomes.Deal> deals) {
        world.work(session -> session.execute("create macro iso(moment) as strftime(moment, '%Y-%m-%dT%H:%M:%SZ')"));
        for (NaiveOutcomes.Lead lead : leads) {
            String email = "email=" + lead.contact() + "@a.example";
            world.put(lead.name(), email).put("sales.Contact/" + lead.contact(), email);
            world.put("sales.Lead/l" + lead.contact(), "converted_person=" + lead.contact(),
                    "converted_deal=" + (lead.convertedDeal() == null ? "" : lead.convertedDeal()));
            lead.handoffs().forEach(moment ->
                    world.version(lead.name(), "handed_over", moment.toString(), moment.toString(), "property_history"));
        }
        for (int i = 0; i < roles.size(); i++) {
            NaiveOutcomes.Role role = roles.get(i);
            world.put("sales.Role/r" + i, "deal=" + role.deal(), "person=" + role.contact(), "main=" + role.main());
        }
        for (NaiveOutcomes.Deal deal : deals) {
            List<String> values = new ArrayList<>(List.of(
                    "_created_at=" + deal.created(), "stage=" + deal.stage(), "amount=" + deal.amount(),
                    "close_date=" + (deal.closeDate() == null ? "" : deal.closeDate())));
            if (deal.removed()) {
                values.add("_removed_at=2026-06-01T00:00:00Z");
            }
            world.put("sales.Deal/" + deal.id(), values.toArray(String[]::new));
            deal.versions().forEach(version -> world.version(
                    "sales.Deal/" + deal.id(), "stage", version.since() == null ? "" : version.since().toString(),
                    version.stage(), version.fieldHistory() ? "field_history" : "stage_history"));
        }
    }
}

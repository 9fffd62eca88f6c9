package io.tasuki.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.journey.JourneyRequest;
import io.tasuki.attribution.journey.TouchSpan;
import io.tasuki.attribution.summary.Breakdown;
import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.store.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every export, over made-up worlds.
class AttributionWorldTest {

    private static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");
    private static final int LEADS = 25;

    /// One record, to be landed in any order.
    private record Landing(String address, List<String> values) {

        static Landing of(String address, String... values) {
            return new Landing(address, List.of(values));
        }
    }

    private static List<Landing> world(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Landing> records = new ArrayList<>();
        for (int campaign = 0; campaign < 4; campaign++) {
            records.add(Landing.of(
                    "sales.Campaign/F" + campaign, "name=Fair " + campaign, "type=type" + campaign % 3, "cost=" + 1000 * campaign));
        }
        for (int lead = 0; lead < LEADS; lead++) {
            person(records, dice, lead);
        }
        return records;
    }

    private static void person(List<Landing> records, SplittableRandom dice, int lead) {
        String handedOver = "2026-0" + (2 + dice.nextInt(6)) + "-1" + dice.nextInt(10);
        records.add(Landing.of("marketing.contacts/" + lead, "email=p" + lead + "@example.com", "handed_over=" + handedOver));
        records.add(Landing.of("sales.Contact/C" + lead, "email=p" + lead + "@example.com"));
        for (int touch = dice.nextInt(6); touch > 0; touch--) {
            records.add(Landing.of(
                    "sales.Member/M" + lead + "-" + touch,
                    "campaign=F" + dice.nextInt(4),
                    "contact=C" + lead,
                    "answered=2026-0" + (1 + dice.nextInt(9)) + "-1" + dice.nextInt(3)));
        }
        String[] stages = {"meeting", "won", "won", "lost"};
        String stage = stages[dice.nextInt(stages.length)];
        String made = "2026-0" + (2 + dice.nextInt(6)) + "-2" + dice.nextInt(9) + "T00:00:00Z";
        records.add(Landing.of(
                "sales.Deal/D" + lead, "stage=" + stage, "amount=" + dice.nextInt(1_000_000) / 100.0, "currency=" + (dice.nextBoolean() ? "JPY" : "USD"),
                "close_date=2026-09-0" + (1 + dice.nextInt(9)), "_created_at=" + made));
        records.add(Landing.of("sales.Role/R" + lead, "deal=D" + lead, "person=C" + lead, "main=true"));
    }

    private static <T> T ask(List<Landing> records, TouchSpan span, Function<Session, T> question) {
        try (World world = new World()) {
            records.forEach(record -> world.put(record.address(), record.values().toArray(String[]::new)));
            new Rooms().walk(world);
            return world.work(session -> {
                Attribution.work(
                        session,
                        new AttributionRequest(
                                new JourneyRequest(NOW, Optional.empty(), Optional.empty(), ZoneId.of("UTC"), span),
                                TouchSettings.CAMPAIGNS,
                                CreditModel.ALL,
                                List.of(),
                                List.of(Breakdown.CHANNEL, Breakdown.CAMPAIGN)));
                return question.apply(session);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWonHandoffIsGivenAwayOnceByEveryModelToTheMinorUnit(long seed) {
        ask(world(seed), TouchSpan.UNTIL_OUTCOME, session -> {
            assertThat(World.rows(
                            session,
                            """
                            select journey, model, sum(credit), sum(cast(revenue as decimal(20, 4))), any_value(amount)
                            from credit join journey using (journey)
                            group by journey, model
                            having abs(sum(credit) - 1) > 1e-9 or min(credit) < 0 or abs(sum(cast(revenue as double)) - any_value(
                                    case currency when 'JPY' then cast(round(amount) as double) else cast(round(amount, 2) as double) end)) > 1e-6
                                or count(revenue) < count(*)
                            """))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(number(session, "select count(*) from (select distinct journey, model from credit)"))
                    .isEqualTo(CreditModel.ALL.size() * number(session, "select count(*) from journey where won"))
                    .isPositive();
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void noTouchCountsAfterTheHandoffOrTheOutcome(long seed) {
        String late = "select touch from step join journey using (journey) where touched_at > ";
        ask(world(seed), TouchSpan.UNTIL_HANDOFF, session -> {
            assertThat(World.rows(session, late + "moment or touched_at > won_at")).as("seed %d", seed).isEmpty();
            return true;
        });
        ask(world(seed), TouchSpan.UNTIL_OUTCOME, session -> {
            assertThat(World.rows(session, late + "won_at")).as("seed %d", seed).isEmpty();
            assertThat(World.rows(session, late + "moment")).as("seed %d", seed).isNotEmpty();
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void theOrderOfRowsDoesNotDependOnTheOrderOfLanding(long seed) {
        List<Landing> shuffled = new ArrayList<>(world(seed));
        Collections.shuffle(shuffled, new Random(seed));

        List<String> rows = ask(world(seed), TouchSpan.UNTIL_HANDOFF, AttributionWorldTest::everything);

        assertThat(ask(shuffled, TouchSpan.UNTIL_HANDOFF, AttributionWorldTest::everything)).isEqualTo(rows);
        assertThat(rows).hasSizeGreaterThan(50);
    }

    private static List<String> everything(Session session) {
        List<String> rows = new ArrayList<>(World.rows(session, AttributionTables.credits(TouchSpan.UNTIL_HANDOFF).query()));
        rows.addAll(World.rows(session, AttributionTables.summary().query()));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void aSummaryAddsUpToAllWinsAndAllCosts(long seed) {
        ask(world(seed), TouchSpan.UNTIL_HANDOFF, session -> {
            double won = number(session, "select count(*) from journey where won");
            session.stream(
                    "select breakdown, sum(wins), sum(cost), bool_and(wins_lo <= wins + 1e-9 and wins <= wins_hi + 1e-9) from summary group by breakdown, model",
                    row -> {
                        assertThat(row.real(2)).as("seed %d, %s", seed, row.text(1)).isCloseTo(won, within(1e-9));
                        assertThat(row.real(3)).as("seed %d, %s", seed, row.text(1)).isCloseTo(6000, within(1e-9));
                        assertThat(row.truth(4)).as("seed %d, %s", seed, row.text(1)).isTrue();
                    });
            return true;
        });
    }

    private static long number(Session session, String query) {
        return session.query(query, row -> row.number(1)).getFirst();
    }
}

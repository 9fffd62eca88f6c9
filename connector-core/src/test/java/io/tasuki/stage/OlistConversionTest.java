package io.tasuki.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.stage.ReferenceWorld.Question;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Attribute;
import io.tasuki.stage.measure.ConversionReport.Level;
import io.tasuki.stage.measure.ConversionReport.Point;
import io.tasuki.statistics.rate.BetaIntervals;
import io.tasuki.statistics.rate.Kleinman;
import io.tasuki.statistics.rate.Proportion;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// 8,000 real leads and 842 real wins: every deterministic number of conversion beside the reference's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlistConversionTest {

    private static final Question ALL = Question.ever("2018-12-31");
    private static final Question COHORT = ALL.since("2018-01-01");
    private static final String FOLLOWED_UNTIL = "2018-11-14";

    private ReferenceWorld world;
    private JsonNode reference;

    @BeforeAll
    void load() throws IOException {
        reference = ReferenceData.numbers("10_olist");
        world = ReferenceWorld.load("crm-olist", List.of("origin", "landing_page_id", "lead_type", "business_segment"));
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void whatOnlyTheWonHaveIsNotComparedWith() {
        ConversionReport report = world.ask(ALL);

        assertThat(report.attributes()).extracting(Attribute::attribute).containsExactly("landing_page_id", "origin");
        assertThat(report.unsafeAttributes())
                .extracting(judgement -> judgement.attribute() + " " + judgement.reason().code())
                .containsExactly("business_segment only_won", "lead_type only_won");
        assertThat(world.ask(ALL.within(60)).unsafeAttributes())
                .as("as those won later count as open, some of the filled are open")
                .extracting(judgement -> judgement.attribute() + " " + judgement.effect().code())
                .containsExactly("business_segment refused", "lead_type refused");
    }

    @Test
    void everyLevelIsTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("olist-levels");

        attribute(table, "by_origin_all", world.ask(ALL, "origin"));
        attribute(table, "by_month_all", world.ask(ALL, "handoff_month"));
        attribute(table, "by_origin_2018cohort", world.ask(COHORT, "origin"));

        table.close();
    }

    @Test
    void theLandingPagesOfTheCohortAreTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("olist-landing-pages");
        JsonNode expected = reference.path("by_landing_page_2018cohort");

        Attribute pages = world.ask(COHORT, "landing_page_id").attributes().getFirst();

        table.same("pages", expected.path("pages"), pages.levels().size());
        table.fitted("alpha", expected.path("mle").path("alpha"), Objects.requireNonNull(pages.prior()).alpha());
        table.fitted("beta", expected.path("mle").path("beta"), pages.prior().beta());
        table.same("p < .05", expected.path("pages_with_p_below_005"), below(pages, Level::fisherP, .05));
        table.same("q < .05", expected.path("pages_with_bh_q_below_005"), below(pages, Level::q, .05));
        table.same("q < .10", expected.path("pages_with_bh_q_below_010"), below(pages, Level::q, .1));
        List<Level> best = pages.levels().stream()
                .sorted(Comparator.comparingDouble((Level page) -> page.shrunk().mean()).reversed())
                .toList();
        for (int i = 0; i < 10; i++) {
            JsonNode page = expected.path("top10_by_eb").path(i);
            assertThat(best.get(i).value()).isEqualTo(page.path("id").asText());
            table.same("page " + (i + 1) + " shrunk", page.path("eb_mean"), best.get(i).shrunk().mean());
        }
        table.close();
    }

    @Test
    void theCurvesAndTheDaysToWinAreTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("olist-curves");
        JsonNode followed = reference.path("km_full_followup");
        Question question = Question.ever(FOLLOWED_UNTIL);

        for (Map.Entry<String, Question> asked : Map.of("all", question, "2018cohort", question.since("2018-01-01")).entrySet()) {
            ConversionReport.Curve curve = world.ask(asked.getValue(), "origin").curve();
            assertThat(curve.method()).isEqualTo("kaplan_meier");
            for (int day : new int[] {7, 14, 30, 60, 90, 120, 180, 270}) {
                point(table, asked.getKey() + " day " + day, followed.path(asked.getKey()).path("" + day), point(curve, day));
            }
        }
        ConversionReport.Days days = world.ask(ALL, "origin").timeToWinDays();
        JsonNode won = reference.path("time_to_win_won_only");
        table.same("days to win, mean", won.path("mean"), Objects.requireNonNull(days.mean()));
        table.same("days to win, median", won.path("quantiles_type7").path("0.5"), Objects.requireNonNull(days.median()));
        table.same("days to win, p90", won.path("quantiles_type7").path("0.9"), Objects.requireNonNull(days.p90()));
        table.close();
    }

    @Test
    void whatWasSaidOfTheCohortInSpringIsWhatThenHappened() throws IOException {
        ReferenceTable table = new ReferenceTable("olist-backtest");
        JsonNode backtest = reference.path("backtest_2018cohort");

        for (String day : List.of("2018-03-01", "2018-04-01", "2018-05-01")) {
            JsonNode expected = backtest.path(day);
            ConversionReport report = world.ask(Question.ever(day).since("2018-01-01"), "origin");
            table.same(day + " leads", expected.path("leads"), report.overall().handoffs());
            table.same(day + " won", expected.path("won_by_snapshot"), report.overall().won());
            table.same(day + " won over all", expected.path("naive_rate"), Objects.requireNonNull(report.overall().rate()));
            for (int by : new int[] {30, 60, 90, 120}) {
                JsonNode cell = expected.path("day" + by);
                Point point = point(report.curve(), by);
                assertThat(point.known()).isEqualTo(!cell.path("beyond_follow_up").asBoolean());
                if (point.known()) {
                    point(table, day + " day " + by, cell.path("km"), point);
                }
            }
        }
        table.close();

        ConversionReport.Curve april = world.ask(Question.ever("2018-04-01").since("2018-01-01"), "origin").curve();
        for (int by : new int[] {60, 90}) {
            double happened = backtest.path("2018-04-01").path("day" + by).path("actual").asDouble();
            double said = Objects.requireNonNull(point(april, by).won());
            System.out.printf("as of 2018-04-01, day %d: said %.6f, happened %.6f, difference %.6f%n", by, said, happened, Math.abs(said - happened));
            assertThat(said).isCloseTo(happened, within(0.005));
        }
        assertThat(april.points()).filteredOn(point -> point.day() > 90).isNotEmpty().noneMatch(Point::known);
        assertThat(april.points()).filteredOn(point -> point.day() <= 90).allMatch(Point::known);
    }

    private void attribute(ReferenceTable table, String name, ConversionReport report) {
        JsonNode expected = reference.path(name);
        Attribute attribute = report.attributes().getFirst();
        assertThat(attribute.levels()).hasSameSizeAs(expected.path("levels"));
        table.same(name + " handoffs", expected.path("total").path("n"), report.overall().handoffs());
        table.same(name + " won", expected.path("total").path("won"), report.overall().won());
        fit(table, name, expected, attribute);
        List<Proportion> counts = attribute.levels().stream()
                .map(level -> new Proportion(level.won(), level.handoffs()))
                .toList();
        table.fitted(name + " alpha by moments", expected.path("moments").path("alpha"), Kleinman.fit(counts).alpha());
        for (int i = 0; i < attribute.levels().size(); i++) {
            JsonNode level = expected.path("levels").path(i);
            level(table, name + " " + level.path("level").asText(), level, attribute.levels().get(i));
            table.same(name + " " + i + " jeffreys", level.path("jeffreys"), BetaIntervals.jeffreys(counts.get(i)));
            table.same(name + " " + i + " by moments", level.path("eb_moments_mean"), Kleinman.fit(counts).shrink(counts.get(i)).mean());
        }
    }

    private static void fit(ReferenceTable table, String name, JsonNode expected, Attribute attribute) {
        table.fitted(name + " alpha", expected.path("mle").path("alpha"), Objects.requireNonNull(attribute.prior()).alpha());
        table.fitted(name + " beta", expected.path("mle").path("beta"), attribute.prior().beta());
        table.same(name + " chi-square", expected.path("chi2").path("stat"), Objects.requireNonNull(attribute.chiSquare()).statistic());
        table.same(name + " chi-square df", expected.path("chi2").path("df"), attribute.chiSquare().df());
        table.same(name + " chi-square p", expected.path("chi2").path("p"), attribute.chiSquare().p());
    }

    private static void level(ReferenceTable table, String name, JsonNode expected, Level level) {
        assertThat(level.value()).isEqualTo(expected.path("level").asText());
        table.same(name + " handoffs", expected.path("n"), level.handoffs());
        table.same(name + " won", expected.path("won"), level.won());
        table.same(name + " rate", expected.path("rate"), level.rate());
        table.same(name + " wilson", expected.path("wilson"), level.wilson());
        table.same(name + " shrunk", expected.path("eb").path("mean"), level.shrunk().mean());
        table.same(name + " shrunk lo", expected.path("eb").path("lo"), level.shrunk().interval().lo());
        table.same(name + " shrunk hi", expected.path("eb").path("hi"), level.shrunk().interval().hi());
        table.same(name + " difference", expected.path("vs_rest_diff"), Objects.requireNonNull(level.difference()).estimate());
        table.same(name + " difference", expected.path("newcombe"), level.difference().interval());
        table.same(name + " fisher p", expected.path("fisher_p"), Objects.requireNonNull(level.fisherP()));
        table.same(name + " q", expected.path("bh_q_within_attribute"), Objects.requireNonNull(level.q()));
    }

    private static void point(ReferenceTable table, String name, JsonNode expected, Point point) {
        table.same(name, expected.path("conversion"), Objects.requireNonNull(point.won()));
        table.same(name + " lo", expected.path("lo"), Objects.requireNonNull(point.wonInterval()).lo());
        table.same(name + " hi", expected.path("hi"), point.wonInterval().hi());
    }

    private static long below(Attribute attribute, Function<Level, @Nullable Double> value, double limit) {
        return attribute.levels().stream()
                .map(value)
                .filter(number -> number != null && number < limit)
                .count();
    }

    private static Point point(ConversionReport.Curve curve, int day) {
        return curve.points().stream().filter(point -> point.day() == day).findFirst().orElseThrow();
    }
}

package io.tasuki.statistics.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Every number of the reference's planning, beside ours.
class PlanningReferenceTest {

    private static final List<Integer> CONFIDENCES = List.of(50, 80, 90);

    private final JsonNode reference = ReferenceData.numbers("50_planning");

    @Test
    void everyNumberIsTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("planning");

        for (String name : List.of("small_sample", "large_sample", "heavy_price")) {
            meetings(table, name, reference.path(name));
        }
        tails(table);
        poissonBinomial(table);
        pacing(table, reference.path("pacing"));

        table.close();
    }

    @Test
    void theReferencesOwnSimulationIsWhereOursSaysWithinItsError() {
        for (String name : List.of("small_sample", "large_sample", "heavy_price")) {
            JsonNode simulated = reference.path(name).path("monte_carlo_check_400k");
            Meetings plan = plan(reference.path(name));
            double reached = plan.reaches(plan.onAverage());

            double error = Math.sqrt(reached * (1 - reached) / 400_000);

            assertThat(Math.abs(simulated.path("p_reach").asDouble() - reached)).as(name).isLessThan(4 * error);
        }
    }

    private static Meetings plan(JsonNode expected) {
        RateBelief rate = new RateBelief(
                expected.path("prior").path(0).asDouble() + expected.path("wins").asDouble(),
                expected.path("prior").path(1).asDouble() + expected.path("losses").asDouble());
        UnitPrice price = UnitPrice.varying(expected.path("mu").asDouble(), expected.path("sd").asDouble());
        return new Meetings(rate, price, expected.path("target").asDouble());
    }

    private static void meetings(ReferenceTable table, String name, JsonNode expected) {
        Meetings varying = plan(expected);
        Meetings fixed = new Meetings(varying.rate(), UnitPrice.fixed(varying.price().mean()), varying.target());
        table.same(name + " a", expected.path("a"), varying.rate().alpha());
        table.same(name + " b", expected.path("b"), varying.rate().beta());
        table.same(name + " p_mean", expected.path("p_mean"), varying.rate().mean());
        table.same(name + " point_meetings", expected.path("point_meetings"), varying.onAverage());
        table.same(name + " wins_needed_fixed_price", expected.path("wins_needed_fixed_price"), varying.winsNeeded());
        for (int confidence : CONFIDENCES) {
            String number = "price_conf" + confidence;
            table.same(name + " fixed " + number, expected.path("meetings_fixed_" + number), fixed.fewest(confidence / 100.0).orElseThrow());
            table.same(name + " gamma " + number, expected.path("meetings_gamma_" + number), varying.fewest(confidence / 100.0).orElseThrow());
        }
        JsonNode at = expected.path("at_point_meetings");
        int meetings = varying.onAverage();
        table.same(name + " m", at.path("m"), meetings);
        table.same(name + " mean_revenue", at.path("mean_revenue"), varying.revenue(meetings).mean());
        table.same(name + " sd_revenue", at.path("sd_revenue"), varying.revenue(meetings).deviation());
        table.same(name + " p_reach_fixed", at.path("p_reach_fixed"), fixed.reaches(meetings));
        table.same(name + " p_reach_gamma", at.path("p_reach_gamma"), varying.reaches(meetings));
    }

    private void tails(ReferenceTable table) {
        for (JsonNode tail : reference.path("beta_binomial_tail")) {
            RateBelief rate = new RateBelief(tail.path("a").asDouble(), tail.path("b").asDouble());
            int trials = tail.path("m").asInt();
            int least = tail.path("k").asInt();
            table.same("at least " + least + " of " + trials, tail.path("p_ge_k"), Counting.believed(trials, rate).atLeast(least));
        }
    }

    private void poissonBinomial(ReferenceTable table) {
        JsonNode expected = reference.path("poisson_binomial");
        double[] chances = StreamSupport.stream(expected.path("p").spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
        Wins wins = Counting.ofEach(chances);
        for (int count = 0; count <= chances.length; count++) {
            table.same("poisson-binomial " + count, expected.path("pmf").path(count), wins.probability(count));
        }
    }

    private static void pacing(ReferenceTable table, JsonNode expected) {
        Pace pace = new Pace(
                expected.path("target").asDouble(),
                expected.path("won_to_date").asDouble(),
                expected.path("day").asInt(),
                expected.path("days").asInt());
        OpenPipeline open = OpenPipeline.of(StreamSupport.stream(expected.path("open").spliterator(), false)
                .map(deal -> new OpenPipeline.Deal(deal.path(0).asDouble(), deal.path(1).asDouble()))
                .toList());
        table.same("gap", expected.path("gap"), pace.gap());
        table.same("weighted_open", expected.path("weighted_open"), open.weighted());
        table.same("coverage", expected.path("coverage"), pace.coverage(open.total()));
        table.same("value_weighted_win_rate", expected.path("value_weighted_win_rate"), open.weighted() / open.total());
        table.same("required_coverage", expected.path("required_coverage"), Pace.requiredCoverage(open.total(), open.weighted()));
        table.same("linear_pace_share", expected.path("linear_pace_share"), pace.linearShare());
        table.same("attainment_share", expected.path("attainment_share"), pace.attainment());
        table.same("pace_index", expected.path("pace_index"), pace.index());
        table.same("shortfall_after_weighted", expected.path("shortfall_after_weighted"), pace.shortfall(open.weighted()));
        table.same("sd_open", expected.path("sd_open"), open.deviation());
        table.same("p_open_at_least_200k", expected.path("p_open_at_least_200k"), open.atLeast(200_000));
    }
}

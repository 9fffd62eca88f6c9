package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.LeadTruth;
import io.tasuki.sandbox.generate.World;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.statistics.Interval;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The goal of a half-year of a generated world, asked for half-way: what is counted is the answer key's, and what is
/// forecast hangs together.
class GoalIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
                lead_source: marketing.contacts.lead_source
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            conversion: {horizon_days: 120}
            goal: {target: 1_000_000_000, budget: 20_000_000, handoffs_per_month: 150, by: lead_source, confidence: 0.7}
            """;

    @Test
    void theGoalOfAGeneratedWorldIsToldFromItsOwnNumbers(@TempDir Path folder) {
        World world = WorldGenerator.generate(2_000, 7);
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(world.data()).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, CONFIGURATION)) {
            loop.product().json("poll");

            JsonNode goal = loop.product().json("goal", "--as-of", "2026-06-30");

            List<LeadTruth> won = world.truth().leads().filter(lead -> lead.wonAt() != null && lead.handoffAt() != null).toList();
            assertThat(goal.at("/status").asText()).as("%s", goal).isEqualTo("forecast");
            assertThat(goal.at("/period/from").asText()).isEqualTo("2026-04-01");
            assertThat(goal.at("/so_far/won").asLong()).isEqualTo(between(won, "2026-04-01", "2026-06-30").size());
            assertThat(goal.at("/so_far/revenue").asDouble()).isEqualTo(revenue(between(won, "2026-04-01", "2026-06-30")));
            assertThat(goal.at("/backtest/status").asText()).isEqualTo("known");
            assertThat(goal.at("/backtest/as_of").asText()).isEqualTo("2025-12-30");
            assertThat(goal.at("/backtest/happened").asDouble()).isEqualTo(revenue(between(won, "2025-10-01", "2026-03-31")));
            Interval range = range(goal.at("/forecast/revenue/ranges/90"));
            assertThat(range.contains(revenue(between(won, "2026-04-01", "2026-09-30")))).isTrue();
            assertForecast(goal);
            System.out.printf(
                    "generated half-year: forecast %s, happened by the end of it %.0f; backtest %s%n",
                    goal.at("/forecast/revenue"), revenue(between(won, "2026-04-01", "2026-09-30")), goal.at("/backtest"));
        }
    }

    private static void assertForecast(JsonNode goal) {
        assertThat(goal.at("/forecast/probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(goal.at("/forecast/orders/mean").asDouble())
                .isCloseTo(
                        goal.at("/so_far/won").asDouble() + goal.at("/forecast/from_open").asDouble() + goal.at("/forecast/from_new").asDouble(),
                        within(1e-6));
        assertThat(sum(goal.at("/by/levels"), "share")).isCloseTo(1, within(1e-9));
        assertThat(sum(goal.at("/by/levels"), "open_handoffs")).isEqualTo(goal.at("/measured/open_handoffs").asDouble());
        JsonNode plan = StreamSupport.stream(goal.at("/needed/confidences").spliterator(), false)
                .filter(need -> need.path("confidence").asDouble() == 0.7)
                .findFirst()
                .orElseThrow();
        assertThat(sum(goal.at("/needed/months"), "handoffs")).isCloseTo(plan.path("handoffs").asDouble(), within(1e-6));
        assertThat(goal.at("/budget/per_won").asDouble())
                .isCloseTo(20e6 / goal.at("/forecast/orders/mean").asDouble(), within(1e-6));
    }

    private static Interval range(JsonNode ends) {
        return new Interval(ends.path(0).asDouble(), ends.path(1).asDouble());
    }

    private static double sum(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).mapToDouble(row -> row.path(field).asDouble()).sum();
    }

    private static List<LeadTruth> between(List<LeadTruth> won, String from, String until) {
        return won.stream()
                .filter(lead -> {
                    LocalDate day = LocalDate.ofInstant(Instant.parse(Objects.requireNonNull(lead.wonAt())), ZONE);
                    return !day.isBefore(LocalDate.parse(from)) && !day.isAfter(LocalDate.parse(until));
                })
                .toList();
    }

    private static double revenue(List<LeadTruth> won) {
        return won.stream().mapToDouble(lead -> Objects.requireNonNull(lead.amount())).sum();
    }
}

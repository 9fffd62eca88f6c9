package io.tasuki.it.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Quiet;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.Topology;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The weekly report of a world in which everything goes awry: every figure and cell is the oracle's, none is left out.
///
/// `-Dtasuki.report.leads=20000 -Dtasuki.report.seed=3` takes another world.
class WeeklyReportIT {

    private static final int LEADS = Integer.getInteger("tasuki.report.leads", 2_000);
    private static final long SEED = Long.getLong("tasuki.report.seed", 1);
    private static final int FEWEST_FIGURES = 500;

    private static final String AGREED =
            """
            conversion: {horizon_days: 90}
            score: {horizon_days: 90, promote: automatic}
            goal: {target: 500_000_000, fiscal_year_starts: 7, handoffs_per_month: 150, by: industry, confidence: 0.7}
            sla: {first_contact: {within: 2 days}}
            attribution: {fields: {origin: {campaign: marketing.contacts.origin}}}
            """;

    private static final List<String> QUERIES = List.of(
            "handed_over", "plan", "orders", "price", "breakdown", "needs", "promises", "score", "decisions");

    @BeforeAll
    static void quietly() {
        Quiet.logs();
    }

    @Test
    void everyFigureIsTheOracles(@TempDir Path folder) throws SQLException {
        MessyWorld world = WorldGenerator.messy(WorldRecipe.of(LEADS, SEED, Topology.HUBSPOT_TO_SALESFORCE));
        SandboxOptions options = SandboxOptions.of(world.data()).withLimits(Limits.OFF);
        options.clock().advance(Duration.ofMinutes(5));
        try (Loop loop = Loop.over(Sandbox.start(options), folder, configuration(world))) {
            loop.product().json("sync");
            loop.product().json("score", "--train");
            loop.product().json("sync");

            assertReport(loop, world, folder);
        }
    }

    private static String configuration(MessyWorld world) {
        return world.configuration().replace("${HUBSPOT_URL}", "{marketing}").replace("${SALESFORCE_URL}", "{sales}") + AGREED;
    }

    private static void assertReport(Loop loop, MessyWorld world, Path folder) throws SQLException {
        Documents documents = Documents.of(loop.product(), folder);
        Expected expected = documents.expected();
        try (TruthBase truth = TruthBase.of(TruthRows.of(world.truth()), loop.product().store(), documents.asOf().toInstant())) {
            truth.tell(expected, QUERIES);
            truth.tellOfStore(expected, List.of("changes"));
        }
        assertReport(documents.report(), expected);
    }

    private static void assertReport(JsonNode report, Expected expected) {
        ReportFigures told = ReportFigures.of(report);
        List<String> wrong = Comparison.differences(told.values(), expected.values());
        wrong.addAll(Lists.differences(report, told, expected.newest()));
        System.out.printf(
                "weekly report, %d leads, seed %d: %d figures, %d lists compared with the oracle's, %d wrong%n",
                LEADS, SEED, told.values().size(), told.listings().size(), wrong.size());
        assertThat(wrong).as("%d leads, seed %d", LEADS, SEED).isEmpty();
        assertThat(told.values()).hasSizeGreaterThan(FEWEST_FIGURES);
        assertThat(report.get("sections")).hasSize(12).allSatisfy(section -> assertThat(section.get("blocks")).isNotEmpty());
    }
}

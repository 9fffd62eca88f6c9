package io.tasuki.it.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Quiet;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.World;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A world whose attributes tell something, so that there is a score, and in which campaigns touched people and cost money.
class ScoredReportIT {

    private static final int LEADS = 6_000;
    private static final long SEED = 7;
    private static final int FEWEST_FIGURES = 200;

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
                industry: marketing.contacts.industry
                employees: marketing.contacts.employee_band
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            score: {horizon_days: 120, promote: automatic}
            """;

    @BeforeAll
    static void quietly() {
        Quiet.logs();
    }

    @Test
    void scoreAndCampaignsAreTheOracles(@TempDir Path folder) throws SQLException {
        World world = WorldGenerator.generate(LEADS, SEED);
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(world.data()).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, CONFIGURATION)) {
            loop.product().json("poll");
            assertThat(loop.product().json("score", "--train").get("status").asText()).isEqualTo("published");
            loop.product().json("sync");

            assertSections(loop, world, folder);
        }
    }

    private static void assertSections(Loop loop, World world, Path folder) throws SQLException {
        Expected expected = new Expected();
        ReportFigures told = ReportFigures.of(loop.product().json("report"));
        String moment = loop.product().json("report").get("as_of").asText();
        OtherDocuments.score(loop.product().json("score", "--as-of", moment), expected);
        String since = OffsetDateTime.parse(moment).toLocalDate().withDayOfMonth(1).minusMonths(11).toString();
        OtherDocuments.campaigns(
                loop.product().json("export", "attribution", "--to", folder.resolve("credits.csv").toString(), "--models", "linear",
                        "--by", "campaign", "--since", since, "--as-of", moment),
                expected);
        try (TruthBase truth = TruthBase.of(
                TruthRows.of(world.truth()), loop.product().store(), OffsetDateTime.parse(moment).toInstant())) {
            truth.tell(expected, List.of("score"));
        }
        Map<String, Object> asked = new TreeMap<>(told.values());
        asked.keySet().removeIf(place -> !place.startsWith("score/") && !place.startsWith("campaigns/"));
        List<String> wrong = Comparison.differences(asked, expected.values());
        System.out.printf("score and campaigns, %d leads, seed %d: %d figures, %d wrong%n", LEADS, SEED, asked.size(), wrong.size());
        assertThat(wrong).as("%d leads, seed %d", LEADS, SEED).isEmpty();
        assertThat(asked).hasSizeGreaterThan(FEWEST_FIGURES);
    }
}

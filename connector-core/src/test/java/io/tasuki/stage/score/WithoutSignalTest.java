package io.tasuki.stage.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceData.Row;
import io.tasuki.stage.score.ScoredWorld.Made;
import io.tasuki.stage.score.model.Recipe;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Flat files without a signal, brought into a store: what training says of them.
class WithoutSignalTest {

    private static final String DEALS = "maven-crm-opportunities";
    private static final String LEADS = "leadforge-seed42";
    // The reference parts them by hand; half a year between the parts lets time do so.
    private static final int APART = 182;

    @Test
    void dealsWhoseAttributesTellNothingGetNoScore() throws IOException {
        Map<String, String> sectors = new HashMap<>();
        ReferenceData.rows(DEALS, "accounts.csv").forEach(row -> sectors.put(row.get("account"), row.get("sector")));
        Stream<Made> decided = ReferenceData.rows(DEALS, "sales_pipeline.csv").stream()
                .filter(row -> Set.of("Won", "Lost").contains(row.get("deal_stage")))
                .map(row -> new Made(
                        day(row, "engage_date"),
                        day(row, "close_date"),
                        row.get("deal_stage").equals("Won"),
                        row.get("product").replace("GTXPro", "GTX Pro"),
                        row.get("sales_agent"),
                        sectors.getOrDefault(row.get("account"), "")));

        ScoreReport report = trained(
                decided.toList(),
                request("2017-12-31T12:00:00Z", 60, window("2017-04-30", "2017-07-01")));

        assertThat(report.status()).as(report.reason()).isEqualTo("no_usable_signal");
        assertThat(Objects.requireNonNull(report.backtest()).handoffs()).isGreaterThan(2000);
    }

    @Test
    void leadsWhoseAttributesTellNothingGetNoScore() throws IOException {
        Map<String, String> won = new HashMap<>();
        ReferenceData.rows(LEADS, "leads.csv").forEach(row -> won.put(row.get("lead_id"), row.get("conversion_timestamp")));
        Stream<Made> leads = ReferenceData.rows(LEADS, "lead_snapshot_day30.csv.gz").stream()
                .filter(row -> !row.get("split").equals("valid"))
                .map(row -> lead(row, won.getOrDefault(row.get("lead_id"), "")));

        ScoreReport report = trained(
                leads.toList(), request("2024-12-31T12:00:00Z", 90, window("2024-01-31", "2024-06-01")));

        assertThat(report.status()).as(report.reason()).isEqualTo("no_usable_signal");
        assertThat(Objects.requireNonNull(report.backtest()).handoffs()).isEqualTo(750);
    }

    private static Made lead(Row row, String converted) {
        int later = row.get("split").equals("test") ? APART : 0;
        Instant handed = LocalDate.parse(row.get("lead_created_at")).plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC);
        boolean won = row.get("converted_within_90_days").equals("True");
        Instant ended = won
                ? LocalDate.parse(converted).plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC)
                : handed.plusSeconds(90 * 86_400);
        return new Made(handed, ended, won, row.get("lead_source"), row.get("industry"), row.get("employee_band"));
    }

    private static ScoreReport trained(List<Made> leads, ScoreRequest request) {
        try (ScoredWorld scored = ScoredWorld.of(leads)) {
            ScoreReport report = scored.train(request).report();
            System.out.printf("%d leads: %s, %s%n", leads.size(), report.status(), report.reason());
            return report;
        }
    }

    private static ScoreRequest request(String asOf, int horizonDays, AskedWindows windows) {
        return new ScoreRequest(
                Instant.parse(asOf), horizonDays, new Recipe(30, Map.of()), List.of(), windows, ScoredWorld.ZONE);
    }

    private static AskedWindows window(String trainUntil, String testSince) {
        return new AskedWindows(
                Optional.empty(), Optional.of(LocalDate.parse(trainUntil)), Optional.of(LocalDate.parse(testSince)), Optional.empty());
    }

    private static Instant day(Row row, String column) {
        return LocalDate.parse(row.get(column)).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

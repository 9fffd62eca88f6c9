package io.tasuki.stage.measure.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tasuki.statistics.ranking.LevelAuc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Tables of other people, without dates, against the reference numbers.
class FlatTablesTest {

    private static final int X_EDUCATION_TRAIN = 6468;

    @Test
    void everyColumnOfXEducationRanksAsTheReferenceSays() throws IOException {
        List<NamedCsvRecord> rows = xEducation();
        boolean[] won = won(rows, row -> row.getField("Converted").equals("1"));
        JsonNode expected = reference("30_scores").path("x_education").path("single_column_oof_auc_train");

        assertThat(expected.size()).isEqualTo(34);
        for (Map.Entry<String, JsonNode> column : expected.properties()) {
            assertThat(LevelAuc.of(column(rows, column.getKey()), won).orElseThrow())
                    .as(column.getKey())
                    .isCloseTo(column.getValue().asDouble(), within(1e-9));
        }
    }

    @Test
    void ofXEducationTheFiveColumnsThatLeakAreGuardedAndTwoThatFilledUpOnTheWay() throws IOException {
        List<NamedCsvRecord> rows = xEducation();
        boolean[] won = won(rows, row -> row.getField("Converted").equals("1"));
        JsonNode columns = reference("30_scores").path("x_education").path("single_column_oof_auc_train");

        Map<String, String> guarded = new TreeMap<>();
        columns.fieldNames().forEachRemaining(name -> Guards.judge(name, column(rows, name), won)
                .ifPresent(found -> guarded.put(name, found.effect().code() + " " + found.reason().code())));

        // The last two are asked in the course of the conversation, so the won have answered them more often: no leak by what
        // they say, but nobody knows when they were filled.
        assertThat(guarded)
                .isEqualTo(Map.of(
                        "Tags", "refused tells_the_outcome",
                        "Lead Quality", "warned maybe_filled_later",
                        "Lead Profile", "warned maybe_filled_later",
                        "Last Activity", "warned tells_the_latest",
                        "Last Notable Activity", "warned tells_the_latest",
                        "What is your current occupation", "warned maybe_filled_later",
                        "What matters most to you in choosing a course", "warned maybe_filled_later"));
    }

    @Test
    void whatOfXEducationMayHaveBeenFilledLaterIsFilledMoreOftenAmongTheWon() throws IOException {
        List<NamedCsvRecord> rows = xEducation();
        boolean[] won = won(rows, row -> row.getField("Converted").equals("1"));
        Map<String, double[]> wonAndOthers = Map.of(
                "Lead Quality", new double[] {0.6960, 0.3635},
                "Lead Profile", new double[] {0.4140, 0.1819},
                "What is your current occupation", new double[] {0.8688, 0.6156},
                "What matters most to you in choosing a course", new double[] {0.8688, 0.6114});

        wonAndOthers.forEach((name, filled) -> {
            Evidence evidence = Guards.judge(name, column(rows, name), won).orElseThrow().evidence();
            assertThat(evidence.filledOfWon()).as(name).isCloseTo(filled[0], within(0.00005));
            assertThat(evidence.filledOfOthers()).as(name).isCloseTo(filled[1], within(0.00005));
            assertThat(evidence.firstReadAfterHandoff()).as(name).isEqualTo(1);
        });
    }

    @Test
    void ofOlistWhatOnlyTheWonHaveIsRefused() throws IOException {
        Map<String, NamedCsvRecord> deals = new TreeMap<>();
        table("olist-marketing-funnel/olist_closed_deals_dataset.csv").forEach(deal -> deals.put(deal.getField("mql_id"), deal));
        List<NamedCsvRecord> leads = table("olist-marketing-funnel/olist_marketing_qualified_leads_dataset.csv");
        boolean[] won = won(leads, lead -> deals.containsKey(lead.getField("mql_id")));

        for (String column : List.of("lead_type", "business_segment")) {
            List<String> values = leads.stream()
                    .map(lead -> Optional.ofNullable(deals.get(lead.getField("mql_id"))).map(deal -> deal.getField(column)).orElse(""))
                    .toList();
            Judgement judgement = Guards.judge(column, values, won).orElseThrow();
            assertThat(judgement.reason()).as(column).isEqualTo(Reason.ONLY_WON);
            assertThat(judgement.refused()).isTrue();
            assertThat(judgement.evidence().filledOfOthers()).isZero();
        }
        for (String column : List.of("origin", "landing_page_id")) {
            assertThat(Guards.judge(column, column(leads, column), won)).as(column).isEmpty();
        }
    }

    @Test
    void ofMavenNothingIsGuardedThatTheReferenceDoesNotName() throws IOException {
        List<NamedCsvRecord> decided = table("maven-crm-opportunities/sales_pipeline.csv").stream()
                .filter(deal -> Set.of("Won", "Lost").contains(deal.getField("deal_stage")))
                .toList();
        boolean[] won = won(decided, deal -> deal.getField("deal_stage").equals("Won"));

        for (String column : List.of("product", "sales_agent", "account")) {
            assertThat(Guards.judge(column, column(decided, column), won)).as(column).isEmpty();
        }
    }

    @Test
    void ofLeadforgeNothingIsGuardedThatTheReferenceDoesNotName() throws IOException {
        Map<String, NamedCsvRecord> accounts = new TreeMap<>();
        table("leadforge-seed42/accounts.csv").forEach(account -> accounts.put(account.getField("account_id"), account));
        List<NamedCsvRecord> leads = table("leadforge-seed42/leads.csv");
        boolean[] won = won(leads, lead -> lead.getField("converted_within_90_days").equals("True"));

        for (String column : List.of("lead_source", "owner_rep_id")) {
            assertThat(Guards.judge(column, column(leads, column), won)).as(column).isEmpty();
        }
        for (String column :
                List.of("industry", "region", "employee_band", "process_maturity_band", "estimated_revenue_band")) {
            List<String> values = leads.stream()
                    .map(lead -> Objects.requireNonNull(accounts.get(lead.getField("account_id"))).getField(column))
                    .toList();
            assertThat(Guards.judge(column, values, won)).as(column).isEmpty();
        }
    }

    private static List<NamedCsvRecord> xEducation() throws IOException {
        return table("x-education-leads/Leads.csv").stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.getField("Lead Number"))))
                .limit(X_EDUCATION_TRAIN)
                .toList();
    }

    private static boolean[] won(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> won) {
        boolean[] labels = new boolean[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = won.test(rows.get(i));
        }
        return labels;
    }

    private static List<String> column(List<NamedCsvRecord> rows, String name) {
        return rows.stream()
                .map(row -> row.getField(name))
                .map(value -> value.equals("Select") ? "" : value)
                .toList();
    }

    private static List<NamedCsvRecord> table(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder().resolve("data").resolve(file))) {
            return reader.stream().toList();
        }
    }

    private static JsonNode reference(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder().resolve("reference/results").resolve(name + ".json").toFile());
    }

    private static Path folder() {
        String folder = System.getenv("TASUKI_DATA");
        assumeTrue(folder != null, "TASUKI_DATA is not set");
        return Path.of(String.valueOf(folder));
    }
}

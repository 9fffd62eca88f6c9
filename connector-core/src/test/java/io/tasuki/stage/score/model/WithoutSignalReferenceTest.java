package io.tasuki.stage.score.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceData.Row;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.statistics.ranking.ProbabilityError;
import io.tasuki.statistics.ranking.TopShare;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Fit and measures of sets whose attributes tell little or nothing, against the reference numbers.
class WithoutSignalReferenceTest {

    private static final String MAVEN = "maven-crm-opportunities";

    private ReferenceTable table = new ReferenceTable("score");

    @BeforeEach
    void beginTable(TestInfo test) {
        table = new ReferenceTable("score-" + test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void holdEveryNumber() throws IOException {
        table.close();
    }

    @Test
    void dealsWithoutASignalAreScoredNoBetterThanByChance() throws IOException {
        FlatFile deals = deals();
        JsonNode expected = ReferenceData.numbers("20_maven").path("negative_control_score");
        Predicate<Row> won = row -> row.get("deal_stage").equals("Won");
        FlatFile train = deals.where(row -> row.get("close_date").compareTo("2017-06-30") <= 0
                && row.get("engage_date").compareTo("2017-06-30") <= 0);
        FlatFile test = deals.where(row -> row.get("engage_date").compareTo("2017-07-01") >= 0);
        List<String> attributes = List.of("product", "sales_agent", "sector", "regional_office");
        Observations learnt = train.observations(attributes, won);
        Observations later = test.observations(attributes, won);

        double[] chance = new Recipe(30, Map.of()).plain(learnt).orElseThrow().probabilities(later);

        assertThat(learnt.rows()).isEqualTo(expected.path("train_n").asInt());
        new Measures(table).same(later.won(), chance, expected.path("test"));
        table.same("constant", expected.path("brier_constant_train_rate"), ProbabilityError.brierOfConstant(later.won().toArray(), learnt.rate()));
        assertThat(TopShare.of(later.won().toArray(), chance, 0.1).liftInterval().lo()).isLessThan(1);
    }

    @Test
    void madeUpLeadsAreScoredAsTheReferenceScoresThem() throws IOException {
        FlatFile leads = FlatFile.read("leadforge-seed42", "lead_snapshot_day30.csv.gz", value -> value.equals("<NA>") ? "" : value);
        List<String> levels = List.of(
                "industry", "region", "employee_band", "estimated_revenue_band", "process_maturity_band", "role_function",
                "seniority", "buyer_role", "lead_source", "opportunity_created", "has_open_opportunity");
        List<String> numbers = Stream.of(
                        "touch_count", "inbound_touch_count", "outbound_touch_count", "session_count", "pricing_page_views",
                        "demo_page_views", "total_session_duration_seconds", "touches_days_0_7", "touches_last_7_days",
                        "days_since_first_touch", "activity_count", "days_since_last_touch", "opportunity_estimated_acv",
                        "expected_acv")
                .filter(leads.rows().getFirst().cells()::containsKey)
                .toList();
        Map<String, Scale> scales = new HashMap<>();
        numbers.forEach(number -> scales.put(number, Scale.LINEAR));
        Predicate<Row> won = row -> row.get("converted_within_90_days").equals("True");
        FlatFile train = leads.where(row -> row.get("split").equals("train"));
        FlatFile test = leads.where(row -> row.get("split").equals("test"));
        List<String> attributes = Stream.concat(levels.stream(), numbers.stream()).toList();
        Observations learnt = train.observations(attributes, won);
        Observations later = test.observations(attributes, won);

        double[] chance = new Recipe(30, scales).plain(learnt).orElseThrow().probabilities(later);

        new Measures(table).same(later.won(), chance, ReferenceData.numbers("60_leadforge_seed42").path("leadforge-seed42").path("score").path("leak_safe").path("test"));
        // What a lead did in its first month tells a little; what was known of it when it came tells nothing.
        List<String> known = List.of(
                "lead_source", "industry", "region", "employee_band", "process_maturity_band", "estimated_revenue_band");
        Observations learntOfKnown = train.observations(known, won);
        Observations laterOfKnown = test.observations(known, won);
        double[] ofKnown = new Recipe(30, Map.of()).plain(learntOfKnown).orElseThrow().probabilities(laterOfKnown);
        double skill = 1 - ProbabilityError.brier(later.won().toArray(), ofKnown)
                / ProbabilityError.brierOfConstant(later.won().toArray(), learnt.rate());
        double clears = TopShare.of(later.won().toArray(), ofKnown, 0.1).liftInterval().lo();
        assertThat(skill <= 0 || clears <= 1).as("skill %s, lift from %s: no usable signal", skill, clears).isTrue();
    }

    // The decided ones, each with the sector of its account and the office of its agent.
    private static FlatFile deals() throws IOException {
        Map<String, String> sectors = FlatFile.read(MAVEN, "accounts.csv", value -> value).pairs("account", "sector");
        Map<String, String> offices = FlatFile.read(MAVEN, "sales_teams.csv", value -> value).pairs("sales_agent", "regional_office");
        return FlatFile.read(MAVEN, "sales_pipeline.csv", value -> value.equals("GTXPro") ? "GTX Pro" : value)
                .where(row -> List.of("Won", "Lost").contains(row.get("deal_stage")))
                .with("sector", row -> sectors.getOrDefault(row.get("account"), ""))
                .with("regional_office", row -> offices.getOrDefault(row.get("sales_agent"), ""));
    }
}

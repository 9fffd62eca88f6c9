package io.tasuki.stage.score.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceData.Row;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.stage.score.model.Observations.Labels;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.LogisticFit;
import io.tasuki.statistics.logistic.LogisticModel;
import io.tasuki.statistics.logistic.Logit;
import io.tasuki.statistics.ranking.Auc;
import io.tasuki.statistics.ranking.ProbabilityError;
import io.tasuki.statistics.ranking.QuantileBins;
import io.tasuki.statistics.ranking.Reliability;
import io.tasuki.statistics.ranking.StabilityIndex;
import io.tasuki.statistics.ranking.TopShare;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Encoder, fit, measures, reasons and drift on flat files, against the reference numbers.
class ScoreReferenceTest {

    private static final List<String> LEVELS = List.of(
            "Lead Origin",
            "Lead Source",
            "Do Not Email",
            "Specialization",
            "How did you hear about X Education",
            "What is your current occupation",
            "City",
            "Country",
            "A free copy of Mastering The Interview");
    private static final List<String> NUMBERS = List.of("TotalVisits", "Total Time Spent on Website", "Page Views Per Visit");
    private static final Map<String, Scale> LOGS =
            Map.of(NUMBERS.get(0), Scale.LOG, NUMBERS.get(1), Scale.LOG, NUMBERS.get(2), Scale.LOG);
    private static final int TRAINED = 6468;
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
    void aSchoolsLeadsAreScoredAsTheReferenceScoresThem() throws IOException {
        Flat leads = school();
        JsonNode expected = ReferenceData.numbers("30_scores").path("x_education").path("models").path("leak_safe");
        List<Column> columns = leads.columns(Stream.concat(LEVELS.stream(), NUMBERS.stream()).toList());
        Observations all = new Observations(columns, leads.labels(row -> row.get("Converted").equals("1")));
        Observations train = all.rows(0, TRAINED);
        Observations test = all.rows(TRAINED, all.rows());

        Encoder encoder = Encoder.learn(train.columns(), 30, LOGS);
        LogisticModel model = LogisticFit.fit(encoder.encode(train.columns()), train.won().toArray(), 1).orElseThrow();
        double[] chance = model.probabilities(encoder.encode(test.columns()));

        assertThat(encoder.names()).containsExactlyElementsOf(texts(expected.path("columns")));
        close("intercept", model.intercept(), expected.path("intercept"));
        for (int i = 0; i < encoder.names().size(); i++) {
            close(encoder.names().get(i), model.weights().get(i), expected.path("weights").path(encoder.names().get(i)));
        }
        measured(test.won(), chance, expected.path("test"));
        assertThat(Auc.of(test.won().toArray(), chance).value()).isCloseTo(0.869379, within(1e-6));
        double constant = ProbabilityError.brierOfConstant(test.won().toArray(), train.rate());
        close("skill", 1 - ProbabilityError.brier(test.won().toArray(), chance) / constant, expected.path("test").path("brier_skill"));
    }

    @Test
    void theReasonsOfASchoolsLeadsAreTheReferences() throws IOException {
        Flat leads = school();
        JsonNode expected = ReferenceData.numbers("30_scores").path("x_education").path("models").path("leak_safe").path("reason_codes");
        List<Column> columns = leads.columns(Stream.concat(LEVELS.stream(), NUMBERS.stream()).toList());
        Observations all = new Observations(columns, leads.labels(row -> row.get("Converted").equals("1")));

        Scorecard card = new Recipe(30, LOGS).plain(all.rows(0, TRAINED)).orElseThrow();

        assertThat(expected.size()).isEqualTo(3);
        double[] logits = card.logits(all);
        for (int row = TRAINED; row < all.rows(); row++) {
            JsonNode reasons = expected.path(leads.rows().get(row).get("Prospect ID"));
            if (!reasons.isMissingNode()) {
                close("base", card.baseLogit(), reasons.path("base_logit"));
                close("score", Logit.probability(logits[row]), reasons.path("score"));
                close("sum", logits[row] - card.baseLogit(), reasons.path("sum_all"));
                for (JsonNode reason : reasons.path("contributions")) {
                    close(reason.path(0).asText(), effect(card, all, row, reason.path(0).asText()), reason.path(1));
                }
            }
        }
    }

    @Test
    void aSchoolsLeadsAreStraightenedAndDriftAsTheReferenceSays() throws IOException {
        Flat leads = school();
        JsonNode expected = ReferenceData.numbers("30_scores").path("x_education");
        List<Column> columns = leads.columns(Stream.concat(LEVELS.stream(), NUMBERS.stream()).toList());
        Observations all = new Observations(columns, leads.labels(row -> row.get("Converted").equals("1")));
        int cut = (int) (TRAINED * 0.8);
        Recipe recipe = new Recipe(30, LOGS);

        Scorecard early = recipe.plain(all.rows(0, cut)).orElseThrow();
        Observations slice = all.rows(cut, TRAINED);
        Calibration line = Calibration.of(slice.won().toArray(), early.probabilities(slice)).orElseThrow();

        JsonNode platt = expected.path("models").path("leak_safe").path("platt_last20pct");
        close("a", line.intercept(), platt.path("a"));
        close("b", line.slope(), platt.path("b"));
        Observations test = all.rows(TRAINED, all.rows());
        measured(test.won(), early.calibrated(line).probabilities(test), platt.path("after"));
        for (Column column : all.columns()) {
            close("psi " + column.attribute(), drift(column), expected.path("psi_train_to_test").path(column.attribute()));
        }
    }

    @Test
    void dealsWithoutASignalAreScoredNoBetterThanByChance() throws IOException {
        Flat deals = deals();
        JsonNode expected = ReferenceData.numbers("20_maven").path("negative_control_score");
        Predicate<Row> won = row -> row.get("deal_stage").equals("Won");
        Flat train = deals.where(row -> row.get("close_date").compareTo("2017-06-30") <= 0
                && row.get("engage_date").compareTo("2017-06-30") <= 0);
        Flat test = deals.where(row -> row.get("engage_date").compareTo("2017-07-01") >= 0);
        List<String> attributes = List.of("product", "sales_agent", "sector", "regional_office");
        Observations learnt = new Observations(train.columns(attributes), train.labels(won));
        Observations later = new Observations(test.columns(attributes), test.labels(won));

        double[] chance = new Recipe(30, Map.of()).plain(learnt).orElseThrow().probabilities(later);

        assertThat(learnt.rows()).isEqualTo(expected.path("train_n").asInt());
        measured(later.won(), chance, expected.path("test"));
        close("constant",
                ProbabilityError.brierOfConstant(later.won().toArray(), learnt.rate()),
                expected.path("brier_constant_train_rate"));
        assertThat(TopShare.of(later.won().toArray(), chance, 0.1).liftInterval().lo()).isLessThan(1);
    }

    @Test
    void madeUpLeadsAreScoredAsTheReferenceScoresThem() throws IOException {
        Flat leads = Flat.read("leadforge-seed42", "lead_snapshot_day30.csv.gz", value -> value.equals("<NA>") ? "" : value);
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
        Flat train = leads.where(row -> row.get("split").equals("train"));
        Flat test = leads.where(row -> row.get("split").equals("test"));
        List<String> attributes = Stream.concat(levels.stream(), numbers.stream()).toList();
        Observations learnt = new Observations(train.columns(attributes), train.labels(won));
        Observations later = new Observations(test.columns(attributes), test.labels(won));

        double[] chance = new Recipe(30, scales).plain(learnt).orElseThrow().probabilities(later);

        measured(later.won(), chance, ReferenceData.numbers("60_leadforge_seed42").path("leadforge-seed42").path("score").path("leak_safe").path("test"));
        // What a lead did in its first month tells a little; what was known of it when it came tells nothing.
        List<String> known = List.of(
                "lead_source", "industry", "region", "employee_band", "process_maturity_band", "estimated_revenue_band");
        Observations learntOfKnown = new Observations(train.columns(known), train.labels(won));
        Observations laterOfKnown = new Observations(test.columns(known), test.labels(won));
        double[] ofKnown = new Recipe(30, Map.of()).plain(learntOfKnown).orElseThrow().probabilities(laterOfKnown);
        double skill = 1 - ProbabilityError.brier(later.won().toArray(), ofKnown)
                / ProbabilityError.brierOfConstant(later.won().toArray(), learnt.rate());
        double clears = TopShare.of(later.won().toArray(), ofKnown, 0.1).liftInterval().lo();
        assertThat(skill <= 0 || clears <= 1).as("skill %s, lift from %s: no usable signal", skill, clears).isTrue();
    }

    private static double effect(Scorecard card, Observations all, int row, String attribute) {
        for (int i = 0; i < card.effects().size(); i++) {
            if (card.effects().get(i).attribute().equals(attribute)) {
                return card.effects().get(i).of(all.columns().get(i).value(row));
            }
        }
        throw new AssertionError(attribute);
    }

    private static double drift(Column column) {
        if (LOGS.containsKey(column.attribute())) {
            double[] before = numbers(column.rows(0, TRAINED));
            double[] after = numbers(column.rows(TRAINED, column.rows()));
            QuantileBins bins = QuantileBins.of(before, 10);
            return StabilityIndex.of(bins.counts(before), bins.counts(after));
        }
        Map<String, Long> before = column.rows(0, TRAINED).counts();
        Map<String, Long> after = column.rows(TRAINED, column.rows()).counts();
        TreeSet<String> levels = new TreeSet<>(before.keySet());
        levels.addAll(after.keySet());
        return StabilityIndex.of(
                levels.stream().mapToLong(level -> before.getOrDefault(level, 0L)).toArray(),
                levels.stream().mapToLong(level -> after.getOrDefault(level, 0L)).toArray());
    }

    private static double[] numbers(Column column) {
        return IntStream.range(0, column.rows())
                .mapToObj(column::value)
                .filter(value -> !value.equals(Column.BLANK))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void measured(Labels labels, double[] chance, JsonNode expected) {
        boolean[] won = labels.toArray();
        Auc auc = Auc.of(won, chance);
        TopShare top = TopShare.of(won, chance, 0.1);
        Calibration line = Calibration.of(won, chance).orElseThrow();
        assertThat(won.length).isEqualTo(expected.path("n").asInt());
        assertThat(labels.count()).isEqualTo(expected.path("positives").asInt());
        close("auc", auc.value(), expected.path("auc"));
        close("auc error", auc.standardError(), expected.path("auc_se_delong"));
        close("brier", ProbabilityError.brier(won, chance), expected.path("brier"));
        close("log loss", ProbabilityError.logLoss(won, chance), expected.path("logloss"));
        close("ece", Reliability.of(won, chance, 10).error(), expected.path("ece10"));
        close("calibration intercept", line.intercept(), expected.path("calib_intercept"));
        close("calibration slope", line.slope(), expected.path("calib_slope"));
        close("top rate", top.rate(), expected.path("top_decile_rate"));
        close("top lift", top.lift(), expected.path("top_decile_lift"));
        assertThat(top.rows()).isEqualTo(expected.path("top_decile_n").asInt());
    }

    private void close(String what, double actual, JsonNode expected) {
        table.same(what, expected, actual);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Flat school() throws IOException {
        Flat leads = Flat.read("x-education-leads", "Leads.csv", value -> value.equals("Select") ? "" : value);
        return leads.sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("Lead Number"))));
    }

    // The decided ones, each with the sector of its account and the office of its agent.
    private static Flat deals() throws IOException {
        Map<String, String> sectors = Flat.read(MAVEN, "accounts.csv", value -> value).pairs("account", "sector");
        Map<String, String> offices = Flat.read(MAVEN, "sales_teams.csv", value -> value).pairs("sales_agent", "regional_office");
        return Flat.read(MAVEN, "sales_pipeline.csv", value -> value.equals("GTXPro") ? "GTX Pro" : value)
                .where(row -> List.of("Won", "Lost").contains(row.get("deal_stage")))
                .with("sector", row -> sectors.getOrDefault(row.get("account"), ""))
                .with("regional_office", row -> offices.getOrDefault(row.get("sales_agent"), ""));
    }

    /// A flat file.
    private record Flat(List<Row> rows, UnaryOperator<String> reading, Map<String, Function<Row, String>> more) {

        static Flat read(String set, String file, UnaryOperator<String> reading) throws IOException {
            return new Flat(ReferenceData.rows(set, file), reading, Map.of());
        }

        Flat where(Predicate<Row> which) {
            return new Flat(rows.stream().filter(which).toList(), reading, more);
        }

        Flat sorted(Comparator<Row> order) {
            return new Flat(rows.stream().sorted(order).toList(), reading, more);
        }

        Flat with(String name, Function<Row, String> value) {
            Map<String, Function<Row, String>> all = new HashMap<>(more);
            all.put(name, value);
            return new Flat(rows, reading, all);
        }

        Map<String, String> pairs(String key, String value) {
            Map<String, String> pairs = new HashMap<>();
            rows.forEach(row -> pairs.put(row.get(key), row.get(value)));
            return pairs;
        }

        List<Column> columns(List<String> names) {
            return names.stream().map(this::column).toList();
        }

        private Column column(String name) {
            Column.Builder column = new Column.Builder(name);
            Function<Row, String> value = more.getOrDefault(name, row -> row.get(name));
            rows.forEach(row -> column.add(reading.apply(value.apply(row))));
            return column.build();
        }

        Labels labels(Predicate<Row> won) {
            boolean[] labels = new boolean[rows.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = won.test(rows.get(i));
            }
            return new Labels(labels);
        }
    }
}

package io.tasuki.stage.score.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.LogisticFit;
import io.tasuki.statistics.logistic.LogisticModel;
import io.tasuki.statistics.logistic.Logit;
import io.tasuki.statistics.ranking.Auc;
import io.tasuki.statistics.ranking.ProbabilityError;
import io.tasuki.statistics.ranking.QuantileBins;
import io.tasuki.statistics.ranking.StabilityIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/// Encoder, fit, measures, reasons and drift of a school's leads, against the reference numbers.
class SchoolReferenceTest {

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
        SchoolLeads leads = SchoolLeads.read();
        JsonNode expected = SchoolLeads.numbers();
        Observations train = leads.train();
        Observations test = leads.test();

        Encoder encoder = Encoder.learn(train.columns(), 30, SchoolLeads.LOGS);
        LogisticModel model = LogisticFit.fit(encoder.encode(train.columns()), train.won().toArray(), 1).orElseThrow();
        double[] chance = model.probabilities(encoder.encode(test.columns()));

        assertThat(encoder.names()).containsExactlyElementsOf(texts(expected.path("columns")));
        close("intercept", model.intercept(), expected.path("intercept"));
        for (int i = 0; i < encoder.names().size(); i++) {
            close(encoder.names().get(i), model.weights().get(i), expected.path("weights").path(encoder.names().get(i)));
        }
        new Measures(table).same(test.won(), chance, expected.path("test"));
        assertThat(Auc.of(test.won().toArray(), chance).value()).isCloseTo(0.869379, within(1e-6));
        double constant = ProbabilityError.brierOfConstant(test.won().toArray(), train.rate());
        close("skill", 1 - ProbabilityError.brier(test.won().toArray(), chance) / constant, expected.path("test").path("brier_skill"));
    }

    @Test
    void theReasonsOfASchoolsLeadsAreTheReferences() throws IOException {
        SchoolLeads leads = SchoolLeads.read();
        JsonNode expected = SchoolLeads.numbers().path("reason_codes");
        Observations all = leads.all();

        Scorecard card = SchoolLeads.RECIPE.plain(leads.train()).orElseThrow();

        assertThat(expected.size()).isEqualTo(3);
        double[] logits = card.logits(all);
        for (int row = SchoolLeads.TRAINED; row < all.rows(); row++) {
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
        SchoolLeads leads = SchoolLeads.read();
        JsonNode expected = ReferenceData.numbers("30_scores").path("x_education");
        Observations all = leads.all();
        int cut = (int) (SchoolLeads.TRAINED * 0.8);

        Scorecard early = SchoolLeads.RECIPE.plain(all.rows(0, cut)).orElseThrow();
        Observations slice = all.rows(cut, SchoolLeads.TRAINED);
        Calibration line = Calibration.of(slice.won().toArray(), early.probabilities(slice)).orElseThrow();

        JsonNode platt = expected.path("models").path("leak_safe").path("platt_last20pct");
        close("a", line.intercept(), platt.path("a"));
        close("b", line.slope(), platt.path("b"));
        Observations test = leads.test();
        new Measures(table).same(test.won(), early.calibrated(line).probabilities(test), platt.path("after"));
        for (Column column : all.columns()) {
            close("psi " + column.attribute(), drift(column), expected.path("psi_train_to_test").path(column.attribute()));
        }
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
        if (SchoolLeads.LOGS.containsKey(column.attribute())) {
            double[] before = numbers(column.rows(0, SchoolLeads.TRAINED));
            double[] after = numbers(column.rows(SchoolLeads.TRAINED, column.rows()));
            QuantileBins bins = QuantileBins.of(before, 10);
            return StabilityIndex.of(bins.counts(before), bins.counts(after));
        }
        Map<String, Long> before = column.rows(0, SchoolLeads.TRAINED).counts();
        Map<String, Long> after = column.rows(SchoolLeads.TRAINED, column.rows()).counts();
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

    private void close(String what, double actual, JsonNode expected) {
        table.same(what, expected, actual);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

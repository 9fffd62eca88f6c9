package io.tasuki.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.reference.PlantedWorld;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.stage.ReferenceWorld.Question;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Attribute;
import io.tasuki.stage.measure.ConversionReport.Level;
import io.tasuki.stage.measure.ConversionReport.Point;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// 6,000 handoffs of a made-up company whose truth is known: which attributes matter, and what becomes of each handoff.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedConversionTest {

    private static final Question EVER = Question.ever("2025-09-30");

    private ReferenceWorld world;
    private JsonNode reference;
    private ConversionReport matured;

    @BeforeAll
    void load() throws IOException {
        reference = ReferenceData.numbers("71_planted_seed11");
        world = ReferenceWorld.load(PlantedWorld.SET, PlantedWorld.ATTRIBUTES);
        matured = world.ask(EVER.within(180));
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void everyLevelIsTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("planted-levels");
        table.same("handoffs", reference.path("matured_180d").path("n"), matured.overall().handoffs());
        table.same("won", reference.path("matured_180d").path("won"), matured.overall().won());
        table.same("rate", reference.path("matured_180d").path("rate"), Objects.requireNonNull(matured.overall().rate()));
        assertThat(matured.attributes()).hasSize(PlantedWorld.ATTRIBUTES.size());

        for (Attribute attribute : matured.attributes()) {
            attribute(table, reference.path("by").path(attribute.attribute()), attribute);
        }

        table.close();
    }

    @Test
    void theLevelsThatStandOutAreTheReferencesAndNoneIsOfAnAttributeWithoutEffect() throws IOException {
        List<String> effectless = effectless();

        List<String> flagged = flagged(matured);

        assertThat(flagged).containsExactlyInAnyOrderElementsOf(texts(reference.path("fdr_005_flagged")));
        assertThat(flagged).contains("lead_source=referral", "lead_source=outbound");
        assertThat(flagged).noneMatch(level -> effectless.contains(level.substring(0, level.indexOf('='))));
        System.out.println("planted: flagged " + flagged + ", none of " + effectless);
    }

    @Test
    void theCurveIsTheReferencesAndTheTruth() throws IOException {
        ReferenceTable table = new ReferenceTable("planted-curve");

        ConversionReport.Curve curve = world.ask(EVER).curve();

        assertThat(curve.method()).isEqualTo("aalen_johansen");
        for (Map.Entry<String, JsonNode> day : reference.path("aalen_johansen").properties()) {
            Point point = point(curve, Integer.parseInt(day.getKey()));
            double won = Objects.requireNonNull(point.won());
            double lost = Objects.requireNonNull(point.lost());
            table.same("day " + day.getKey() + " won", day.getValue().path("cif").path(0), won);
            table.same("day " + day.getKey() + " lost", day.getValue().path("cif").path(1), lost);
            table.same("day " + day.getKey() + " open", day.getValue().path("open"), Objects.requireNonNull(point.open()));
            double truth = day.getValue().path("truth_won").asDouble();
            System.out.printf("planted day %s: won %.6f, truth %.6f; lost %.6f, truth %.6f%n", day.getKey(), won, truth, lost, day.getValue().path("truth_lost").asDouble());
            assertThat(won).isCloseTo(truth, within(0.006));
            assertThat(lost).isCloseTo(day.getValue().path("truth_lost").asDouble(), within(0.006));
            assertThat(Objects.requireNonNull(point.wonInterval()).contains(truth)).isTrue();
        }
        table.close();
    }

    @Test
    void theClassicMistakesHaveTheirNamesAndTheLatestCohortItsCurve() throws IOException {
        ReferenceTable table = new ReferenceTable("planted-cohorts");
        ConversionReport all = world.ask(EVER);
        ConversionReport latest = world.ask(EVER.since("2025-07-01"));

        JsonNode mistakes = reference.path("classic_mistakes");
        table.same("won over all", mistakes.path("won_over_all"), Objects.requireNonNull(all.overall().rate()));
        table.same("won over decided", mistakes.path("won_over_decided"), Objects.requireNonNull(all.overall().decidedOnly().rate()));
        JsonNode recent = reference.path("recent_cohort_2025Q3");
        table.same("latest quarter handoffs", recent.path("n"), latest.overall().handoffs());
        table.same("latest quarter won over all", recent.path("won_over_all"), Objects.requireNonNull(latest.overall().rate()));
        table.same("latest quarter won over decided", recent.path("won_over_decided"), Objects.requireNonNull(latest.overall().decidedOnly().rate()));
        table.same("latest quarter by day 60", recent.path("aj_won_60"), Objects.requireNonNull(point(latest.curve(), 60).won()));
        table.close();
    }

    private static void attribute(ReferenceTable table, JsonNode expected, Attribute attribute) {
        String name = attribute.attribute();
        table.fitted(name + " alpha", expected.path("alpha"), Objects.requireNonNull(attribute.prior()).alpha());
        table.fitted(name + " beta", expected.path("beta"), attribute.prior().beta());
        table.same(name + " chi-square", expected.path("chi2").path("stat"), Objects.requireNonNull(attribute.chiSquare()).statistic());
        table.same(name + " chi-square df", expected.path("chi2").path("df"), attribute.chiSquare().df());
        table.same(name + " chi-square p", expected.path("chi2").path("p"), attribute.chiSquare().p());
        assertThat(attribute.levels()).hasSameSizeAs(expected.path("levels"));
        for (Level level : attribute.levels()) {
            JsonNode wanted = expected.path("levels").path(level.value());
            String of = name + "=" + level.value();
            table.same(of + " handoffs", wanted.path("n"), level.handoffs());
            table.same(of + " won", wanted.path("won"), level.won());
            table.same(of + " wilson", wanted.path("wilson"), level.wilson());
            table.same(of + " shrunk", wanted.path("eb").path("mean"), level.shrunk().mean());
            table.same(of + " shrunk lo", wanted.path("eb").path("lo"), level.shrunk().interval().lo());
            table.same(of + " shrunk hi", wanted.path("eb").path("hi"), level.shrunk().interval().hi());
            table.same(of + " fisher p", wanted.path("fisher_p"), Objects.requireNonNull(level.fisherP()));
        }
    }

    private static List<String> flagged(ConversionReport report) {
        return report.attributes().stream()
                .flatMap(attribute -> attribute.levels().stream()
                        .filter(level -> level.verdict().isDifferent())
                        .map(level -> attribute.attribute() + "=" + level.value()))
                .toList();
    }

    private static List<String> effectless() throws IOException {
        JsonNode truth = new ObjectMapper()
                .readTree(ReferenceData.set("planted-world-seed11").resolve("truth/truth.json").toFile());
        return texts(truth.path("null_attributes"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static Point point(ConversionReport.Curve curve, int day) {
        return curve.points().stream().filter(point -> point.day() == day).findFirst().orElseThrow();
    }
}

package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.ScoreFigures;
import io.tasuki.reference.PlantedWorld;
import io.tasuki.reference.ReferenceData;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 6,000 handoffs whose truth is known: the score on the reference's windows, and its way into the CRM, once.
class PlantedScoreIT {

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
            {attributes}
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            score: {horizon_days: 180}
            write_back:
              marketing.contacts: [score, score_grade, score_reasons, score_model]
            """;

    private static final String LEAKING = PlantedWorld.ATTRIBUTES.stream()
            .map(name -> name.equals("industry") ? "industry_now" : name)
            .collect(Collectors.joining(", "));

    @Test
    void theScoreEqualsTheReferenceAndIsWrittenOnce(@TempDir Path folder) throws IOException {
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(ReferenceData.set(PlantedWorld.SET)).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, PlantedWorld.configured(CONFIGURATION))) {
            assertThat(loop.product().json("sync").get("applied").asInt()).isZero();

            JsonNode trained = loop.product().json(
                    "score", "--train", "--as-of", "2025-09-30T23:59:59Z", "--min-level", "20", "--train-since", "2024-01-01",
                    "--train-until", "2024-06-30", "--test-since", "2025-01-01", "--test-until", "2025-03-31");

            JsonNode reference = ReferenceData.numbers("71_planted_seed11").get("score");
            ScoreFigures.assertTrial("score-planted", trained.get("backtest"), reference.get("leak_safe").get("test"));
            assertThat(trained.get("model").get("trained_on").get("handoffs")).isEqualTo(reference.get("leak_safe").get("n_train"));
            assertThat(trained.get("backtest").get("auc").asDouble())
                    .isGreaterThan(0.62)
                    .isLessThan(reference.get("ceiling_true_p_auc").asDouble());
            assertThat(trained.get("status").asText()).as(trained.get("reason").asText()).isEqualTo("published");
            assertThat(trained.get("model").get("kind").asText()).isEqualTo("l2_logistic");
            assertThat(trained.get("backtest").get("rivals").get(0).get("kind").asText()).isEqualTo("boosted_trees");
            assertThat(trained.get("backtest").get("rivals").get(0).get("used").asBoolean())
                    .as("each attribute speaks for itself there: %s", trained.get("backtest").get("rivals"))
                    .isFalse();
            written(loop, trained.get("model").get("id").asText());
        }
    }

    @Test
    void withAColumnThatWasFilledForTheWonItLooksAsGoodAsTheReferenceSays(@TempDir Path folder) throws IOException {
        String leaking = CONFIGURATION
                .replace("{attributes}\n", "{attributes}\n    industry_now: {field: marketing.contacts.industry, value: current, confirmed: true}\n")
                .replace("{horizon_days: 180}", "{horizon_days: 180, attributes: [" + LEAKING + "]}");
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(ReferenceData.set(PlantedWorld.SET)).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, PlantedWorld.configured(leaking))) {
            loop.product().json("poll");

            JsonNode trained = loop.product().json(
                    "score", "--backtest", "--as-of", "2025-09-30T23:59:59Z", "--min-level", "20", "--train-since", "2024-01-01",
                    "--train-until", "2024-06-30", "--test-since", "2025-01-01", "--test-until", "2025-03-31");

            JsonNode reference = ReferenceData.numbers("71_planted_seed11").at("/score/with_leak_industry_current");
            ScoreFigures.assertTrial("score-planted-leaking", trained.get("backtest"), reference.get("test"));
        }
    }

    private static void written(Loop loop, String model) {
        JsonNode first = loop.product().json("sync");
        JsonNode second = loop.product().json("sync");

        assertThat(first.get("applied").asInt()).isEqualTo(4 * 6000);
        assertThat(second.get("plan").get("to_change").asInt()).isZero();
        assertThat(second.get("applied").asInt()).isZero();
        assertThat(loop.valuesOf(loop.people().marketing(), "contacts", "tasuki_score_model"))
                .isEqualTo(Map.of(model, 6000));
        assertThat(loop.valuesOf(loop.people().marketing(), "contacts", "tasuki_score_grade").keySet())
                .containsExactly("A", "B", "C", "D");
        reasonsSum(loop);
    }

    private static void reasonsSum(Loop loop) {
        JsonNode contact = loop.marketing("contacts").getFirst();
        JsonNode score = loop.product()
                .json("explain", "marketing.contacts/" + contact.path("id").asText())
                .get("lead")
                .get("handoffs")
                .get(0)
                .get("score");
        double sum = 0;
        for (JsonNode reason : score.get("reasons")) {
            sum += reason.get("effect").asDouble();
        }
        assertThat(sum).isEqualTo(score.get("logit").asDouble() - score.get("base_logit").asDouble(), within(1e-9));
        assertThat(score.get("reasons")).hasSize(PlantedWorld.ATTRIBUTES.size());
        assertThat(score.get("score").asText()).isEqualTo(contact.path("tasuki_score").asText());
    }
}

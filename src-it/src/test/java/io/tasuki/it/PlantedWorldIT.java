package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.reference.PlantedWorld;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 6,000 handoffs whose truth is known: the matured rate of every level of ten attributes, as of the handoff. What stands in
/// one of their fields now was filled for the won ones: it is refused.
class PlantedWorldIT {

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            reporting_currency: JPY
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
            {attributes}
                industry_now: {field: marketing.contacts.industry, value: current}
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            conversion: {horizon_days: 180}
            """;

    @Test
    void everyLevelOfEveryAttributeEqualsTheReference(@TempDir Path folder) throws IOException {
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(ReferenceData.set(PlantedWorld.SET)).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, PlantedWorld.configured(CONFIGURATION))) {
            loop.product().json("sync");
            JsonNode conversion =
                    loop.product().json("conversion", "--horizon", "180", "--as-of", "2025-09-30T23:59:59Z");

            JsonNode reference = ReferenceData.numbers("71_planted_seed11");
            assertThat(conversion.get("overall").get("handoffs").asInt()).isEqualTo(4654);
            assertThat(conversion.get("overall").get("won").asInt()).isEqualTo(1089);
            for (String attribute : PlantedWorld.ATTRIBUTES) {
                assertAttribute(Loop.attribute(conversion, attribute), reference.get("by").get(attribute));
            }
            assertThat(conversion.get("attributes")).hasSize(PlantedWorld.ATTRIBUTES.size());
            assertShrinkingIsNearerToTheTruth(conversion, reference.get("campaign_mse"));
            assertOnlyWhatStandsThereNowIsRefused(
                    conversion.get("unsafe_attributes"), reference.get("by").get("industry_current").get("levels"));
        }
    }

    private static void assertShrinkingIsNearerToTheTruth(JsonNode conversion, JsonNode reference) throws IOException {
        Map<String, Double> chances = PlantedCampaigns.chances();
        double pooled = conversion.at("/overall/rate").asDouble();
        ReferenceTable table = new ReferenceTable("planted-campaigns");
        table.same("raw", reference.get("raw"), error(conversion, chances, level -> level.get("rate").asDouble()));
        table.same("shrunk", reference.get("eb"), error(conversion, chances, level -> level.at("/shrunk/mean").asDouble()));
        table.same("pooled", reference.get("pooled"), error(conversion, chances, level -> pooled));
        table.close();
    }

    // The mean of the squared distance from the truth.
    private static double error(JsonNode conversion, Map<String, Double> chances, ToDoubleFunction<JsonNode> rate) {
        return Loop.attribute(conversion, "campaign").get("levels").valueStream()
                .mapToDouble(level -> {
                    double chance = Objects.requireNonNull(chances.get(level.get("value").asText()));
                    return Math.pow(rate.applyAsDouble(level) - chance, 2);
                })
                .average()
                .orElseThrow();
    }

    private static void assertOnlyWhatStandsThereNowIsRefused(JsonNode unsafe, JsonNode levels) {
        long filledAndWon = 0;
        for (Map.Entry<String, JsonNode> level : levels.properties()) {
            filledAndWon += level.getKey().equals("(blank)") ? 0 : level.getValue().get("won").asInt();
        }
        assertThat(unsafe).hasSize(1);
        JsonNode judgement = unsafe.get(0);
        assertThat(judgement.get("attribute").asText()).isEqualTo("industry_now");
        assertThat(judgement.get("reason").asText()).isEqualTo("changed_after_handoff");
        assertThat(judgement.get("effect").asText()).isEqualTo("refused");
        JsonNode evidence = judgement.get("evidence");
        assertThat(evidence.get("filled_of_won").asDouble()).isEqualTo(filledAndWon / 1089.0, within(1e-9));
        assertThat(evidence.get("changed_after_handoff").asDouble()).isGreaterThan(0.1);
    }

    private static void assertAttribute(JsonNode attribute, JsonNode reference) {
        String name = attribute.get("attribute").asText();
        List<String> levels = new ArrayList<>();
        attribute.get("levels").forEach(level -> levels.add(level.get("value").asText()));
        List<String> expectedNames = new ArrayList<>();
        for (Map.Entry<String, JsonNode> expected : reference.get("levels").properties()) {
            expectedNames.add(expected.getKey());
            assertLevel(name + "=" + expected.getKey(), Loop.level(attribute, expected.getKey()), expected.getValue());
        }
        assertThat(levels).as(name).containsExactlyInAnyOrderElementsOf(expectedNames);
    }

    private static void assertLevel(String name, JsonNode level, JsonNode expected) {
        assertThat(level.get("handoffs").asInt()).as(name).isEqualTo(expected.get("n").asInt());
        assertThat(level.get("won").asInt()).as(name).isEqualTo(expected.get("won").asInt());
        assertThat(level.get("shrunk").get("mean").asDouble())
                .as(name)
                .isEqualTo(expected.get("eb").get("mean").asDouble(), within(1e-6));
    }
}

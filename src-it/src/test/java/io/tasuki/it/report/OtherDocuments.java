package io.tasuki.it.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the report takes from other commands: the same numbers as in their documents.
final class OtherDocuments {

    private static final int MOST_LEVELS = 12;
    private static final int MOST_CAMPAIGNS = 20;

    private OtherDocuments() {}

    static void goal(JsonNode goal, Expected expected) {
        expected.say("plan/goal/expected_revenue", goal.at("/forecast/revenue/mean").asDouble());
        expected.say("plan/goal/expected_orders", goal.at("/forecast/orders/mean").asDouble());
        expected.say("plan/goal/probability", goal.at("/forecast/probability").asDouble());
        expected.say("plan/goal/pace", goal.at("/pace/index").asDouble());
        for (JsonNode need : goal.at("/needed/confidences")) {
            String row = "plan/needed/" + need.get("confidence").asText() + "/";
            for (String column : List.of("orders", "handoffs", "handoffs_per_month", "meetings", "inquiries")) {
                expected.say(row + column, need.get(column).isNull() ? "unknown:not_known" : need.get(column).asDouble());
            }
        }
    }

    /// @param conversion by the configured attributes and by owner
    static void conversion(JsonNode conversion, Expected expected) {
        expected.say("breakdown/overall/horizon", conversion.get("horizon_days").asDouble());
        share("breakdown/overall/rate", conversion.at("/overall/rate"), conversion.at("/overall/wilson"), expected);
        for (JsonNode attribute : conversion.get("attributes")) {
            String name = attribute.get("attribute").asText();
            boolean owners = name.equals("handoff_owner");
            for (JsonNode level : largest(attribute)) {
                level(owners ? "owners/owners/" : "breakdown/levels:" + name + "/", level, owners, expected);
            }
        }
        for (JsonNode judgement : conversion.get("unsafe_attributes")) {
            expected.say("decisions/decisions/unsafe_attribute/" + judgement.get("attribute").asText(), judgement.get("effect").asText());
        }
    }

    private static void level(String place, JsonNode level, boolean owner, Expected expected) {
        String value = level.get("value").asText();
        String blank = owner ? "unknown:no_owner" : "";
        String row = place + (value.equals("(blank)") ? blank : value) + "/";
        share(row + "rate", level.get("rate"), level.get("wilson"), expected);
        if (!owner) {
            share(row + "shrunk_rate", level.at("/shrunk/mean"), level.at("/shrunk/interval"), expected);
        }
        expected.say(row + "verdict", level.get("verdict").asText());
    }

    private static List<JsonNode> largest(JsonNode attribute) {
        List<JsonNode> levels = new ArrayList<>();
        attribute.get("levels").forEach(levels::add);
        levels.sort(Comparator.<JsonNode>comparingLong(level -> -level.get("handoffs").asLong())
                .thenComparing(level -> level.get("value").asText()));
        return levels.subList(0, Math.min(MOST_LEVELS, levels.size()));
    }

    private static void share(String place, JsonNode rate, JsonNode interval, Expected expected) {
        expected.say(place, rate.asDouble());
        expected.say(place + "/lo", interval.get(0).asDouble());
        expected.say(place + "/hi", interval.get(1).asDouble());
    }

    /// @param score the document of the model that gives the scores
    static void score(JsonNode score, Expected expected) {
        if (score.at("/model/promoted_at").isNull() || score.at("/model/promoted_at").isMissingNode()) {
            return;
        }
        expected.say("score/trial/horizon", score.at("/model/horizon_days").asDouble());
        expected.say("score/trial/fitted_until", score.at("/model/trained_on/to").asText());
        expected.say("score/trial/auc", score.at("/backtest/auc").asDouble());
        expected.say("score/trial/brier_skill", score.at("/backtest/brier_skill").asDouble());
        expected.say("score/trial/calibration_slope", score.at("/backtest/calibration/slope").asDouble());
    }

    /// @param attribution of the linear model, by campaign, with the document's totals
    static void campaigns(JsonNode attribution, Expected expected) {
        for (String total : List.of("handoffs", "won", "untouched", "touches")) {
            expected.say("campaigns/totals/" + total, attribution.at("/totals/" + total).asDouble());
        }
        List<JsonNode> campaigns = new ArrayList<>();
        attribution.get("summary").forEach(level -> {
            if (level.get("by").asText().equals("campaign") && !level.get("id").asText().isEmpty()) {
                campaigns.add(level);
            }
        });
        campaigns.sort(Comparator.comparingDouble(level -> -level.get("won_revenue").asDouble()));
        campaigns.stream().limit(MOST_CAMPAIGNS).forEach(level -> campaign(level, expected));
        if (campaigns.size() > MOST_CAMPAIGNS) {
            expected.say("campaigns/remarks/more_campaigns", (double) campaigns.size() - MOST_CAMPAIGNS);
        }
    }

    private static void campaign(JsonNode level, Expected expected) {
        String row = "campaigns/campaigns/" + level.get("name").asText() + "/";
        expected.say(row + "leads", level.get("leads").asDouble());
        expected.say(row + "handoffs", level.get("handoffs").asDouble());
        expected.say(row + "won", level.get("won_handoffs").asDouble());
        expected.say(row + "credited_wins", level.get("credited_wins").asDouble());
        expected.say(row + "revenue", level.get("won_revenue").asDouble());
        expected.say(row + "cost", level.get("cost").isNull() ? "unknown:no_cost" : level.get("cost").asDouble());
        expected.say(
                row + "cost_per_won",
                level.get("cost_per_won_deal").isNull()
                        ? (level.get("cost").isNull() ? "unknown:no_cost" : "unknown:no_wins")
                        : level.get("cost_per_won_deal").asDouble());
        expected.say(row + "return_on_cost", level.get("roi").isNull() ? "unknown:not_known" : level.get("roi").asDouble());
    }
}

package io.tasuki.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.statistics.Interval;
import java.util.List;

/// Compares conversion documents with a reference's numbers, one by one.
public final class ConversionFigures {

    private final ReferenceTable table;

    public ConversionFigures(ReferenceTable table) {
        this.table = table;
    }

    /// Every level of the document's only attribute, its prior and the test of all levels together.
    public void levels(String name, JsonNode reference, JsonNode conversion) {
        JsonNode attribute = conversion.get("attributes").get(0);
        assertThat(attribute.get("levels")).as(name).hasSameSizeAs(reference.get("levels"));
        table.same(name + " handoffs", reference.at("/total/n"), conversion.at("/overall/handoffs").asLong());
        table.same(name + " won", reference.at("/total/won"), conversion.at("/overall/won").asLong());
        table.fitted(name + " alpha", reference.at("/mle/alpha"), attribute.at("/prior/alpha").asDouble());
        table.fitted(name + " beta", reference.at("/mle/beta"), attribute.at("/prior/beta").asDouble());
        table.same(name + " chi-square", reference.at("/chi2/stat"), attribute.at("/chi_square/statistic").asDouble());
        table.same(name + " chi-square p", reference.at("/chi2/p"), attribute.at("/chi_square/p").asDouble());
        for (JsonNode level : reference.get("levels")) {
            String value = level.get("level").asText();
            level(name + " " + value, level, Loop.level(attribute, value));
        }
    }

    private void level(String name, JsonNode reference, JsonNode level) {
        table.same(name + " handoffs", reference.get("n"), level.get("handoffs").asLong());
        table.same(name + " won", reference.get("won"), level.get("won").asLong());
        table.same(name + " rate", reference.get("rate"), level.get("rate").asDouble());
        table.same(name + " wilson", reference.get("wilson"), interval(level.get("wilson")));
        table.same(name + " shrunk", reference.at("/eb/mean"), level.at("/shrunk/mean").asDouble());
        table.same(name + " shrunk lo", reference.at("/eb/lo"), level.at("/shrunk/interval/0").asDouble());
        table.same(name + " shrunk hi", reference.at("/eb/hi"), level.at("/shrunk/interval/1").asDouble());
        table.same(name + " difference", reference.get("vs_rest_diff"), level.at("/difference/estimate").asDouble());
        table.same(name + " difference", reference.get("newcombe"), interval(level.at("/difference/interval")));
        table.same(name + " fisher p", reference.get("fisher_p"), level.get("fisher_p").asDouble());
        table.same(name + " q", reference.get("bh_q_within_attribute"), level.get("q").asDouble());
    }

    /// Points of the curve: conversion and its interval by each of the days; a day beyond the follow-up is not known yet.
    ///
    /// @param cell where, below a day's reference, the estimate stands
    public void curve(String name, JsonNode reference, JsonNode conversion, List<Integer> days, String day, String cell) {
        for (int by : days) {
            JsonNode expected = reference.path(day + by);
            JsonNode point = point(conversion, by);
            boolean known = !expected.path("beyond_follow_up").asBoolean();
            assertThat(point.get("known").asBoolean()).as("%s day %d is known", name, by).isEqualTo(known);
            if (known) {
                JsonNode estimate = expected.at(cell);
                table.same(name + " day " + by, estimate.get("conversion"), point.get("won").asDouble());
                table.same(name + " day " + by + " lo", estimate.get("lo"), point.at("/won_interval/0").asDouble());
                table.same(name + " day " + by + " hi", estimate.get("hi"), point.at("/won_interval/1").asDouble());
            }
        }
    }

    /// The curve's point of one day.
    public static JsonNode point(JsonNode conversion, int day) {
        return conversion.at("/curve/points").valueStream()
                .filter(point -> point.get("day").asInt() == day)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no day " + day));
    }

    private static Interval interval(JsonNode ends) {
        return new Interval(ends.get(0).asDouble(), ends.get(1).asDouble());
    }
}

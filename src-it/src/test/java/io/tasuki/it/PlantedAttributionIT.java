package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.reference.PlantedWorld;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 6,000 handoffs whose touches are known, from the pretended CRMs through sync and export: what each channel is credited
/// with by the reference's four models; the same rows in every form; and no part of a file of an export that died.
class PlantedAttributionIT {

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            reporting_currency: JPY
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            """;

    private static final String SNAPSHOT = "2025-09-30T23:59:59Z";

    @TempDir
    private Path folder;

    @Test
    void everyChannelIsCreditedAsTheReferenceSays() throws IOException {
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(ReferenceData.set(PlantedWorld.SET)).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, CONFIGURATION)) {
            loop.product().json("sync");

            JsonNode report = export(loop, "csv", "--summary", path("summary.csv").toString());
            export(loop, "jsonl");
            export(loop, "parquet");

            List<CreditRow> rows = CreditRow.ofCsv(path("attribution.csv"));
            creditsAreThoseOfTheReference(rows);
            everyHandoffIsGivenAwayOnce(rows, report);
            assertThat(CreditRow.ofJsonLines(path("attribution.jsonl"))).isEqualTo(rows);
            assertThat(CreditRow.ofParquet(path("attribution.parquet"))).isEqualTo(rows);
            theSummaryHasTheCosts(report);
            nothingIsLeftOfAnExportThatDied(loop);
        }
    }

    private JsonNode export(Loop loop, String format, String... more) {
        List<String> words = Stream.concat(
                        Stream.of("export", "attribution", "--as-of", SNAPSHOT, "--format", format, "--to", path("attribution." + format).toString()),
                        Stream.of(more))
                .toList();
        return loop.product().json(words.toArray(String[]::new));
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private static void creditsAreThoseOfTheReference(List<CreditRow> rows) throws IOException {
        JsonNode reference = ReferenceData.numbers("71_planted_seed11").get("attribution_touches_before_handoff_won_at_snapshot");
        ReferenceTable table = new ReferenceTable("planted-attribution");
        Map<String, String> models =
                Map.of("first", "first", "last", "last", "linear", "linear", "u_shape", "u_shape_40_20_40");
        for (Map.Entry<String, String> model : new TreeMap<>(models).entrySet()) {
            Map<String, Double> credits = rows.stream()
                    .filter(row -> row.model().equals(model.getKey()))
                    .collect(Collectors.groupingBy(CreditRow::channel, TreeMap::new, Collectors.summingDouble(CreditRow::credit)));
            JsonNode expected = reference.get(model.getValue());
            assertThat(credits.keySet()).containsExactlyInAnyOrderElementsOf(expected.properties().stream().map(Map.Entry::getKey).toList());
            credits.forEach((channel, credit) -> table.same(model.getKey() + " " + channel, expected.get(channel), credit));
        }
        table.close();
    }

    private static void everyHandoffIsGivenAwayOnce(List<CreditRow> rows, JsonNode report) {
        Map<String, Double> credits = rows.stream().collect(Collectors.groupingBy(
                row -> row.handoff() + " " + row.model(), Collectors.summingDouble(CreditRow::credit)));
        Map<String, BigDecimal> revenue = rows.stream().collect(Collectors.groupingBy(
                CreditRow::model, Collectors.reducing(BigDecimal.ZERO, CreditRow::revenue, BigDecimal::add)));

        assertThat(credits.values()).allSatisfy(sum -> assertThat(Math.abs(sum - 1)).isLessThan(1e-9));
        assertThat(credits).hasSize(4 * report.get("totals").get("won").asInt());
        assertThat(revenue.values()).allSatisfy(sum ->
                assertThat(sum).isEqualByComparingTo(report.get("totals").get("won_revenue").decimalValue()));
        assertThat(rows).hasSize(report.get("rows").asInt()).allMatch(row -> row.revenue().scale() == 0);
        assertThat(rows).noneMatch(row -> row.channel().equals("onboarding_email") || row.touchedAt().compareTo(row.handoffAt()) > 0);
    }

    private void theSummaryHasTheCosts(JsonNode report) throws IOException {
        double costs = 0;
        for (JsonNode level : report.get("summary")) {
            costs += level.get("model").asText().equals("linear") && level.get("by").asText().equals("channel") ? level.get("cost").asDouble() : 0;
        }
        double spent = ReferenceData.rows(PlantedWorld.SET, "salesforce/Campaign.csv").stream()
                .filter(row -> row.get("CreatedDate").compareTo(SNAPSHOT) <= 0)
                .mapToDouble(row -> Double.parseDouble(row.get("ActualCost")))
                .sum();
        assertThat(costs).isCloseTo(spent, within(1e-6));
        assertThat(Files.readAllLines(path("summary.csv")).getFirst())
                .startsWith("by,name,id,model,leads,handoffs,won_handoffs,credited_wins");
    }

    private void nothingIsLeftOfAnExportThatDied(Loop loop) throws IOException {
        Path file = path("died.csv");
        Product.Started export =
                loop.product().start("export", "attribution", "--to", file.toString(), "--models", "first,last,linear,u_shape,markov_3");
        Path draft = path(".died.csv.tasuki-draft");
        while (export.process().isAlive() && !Files.exists(draft)) {
            Thread.onSpinWait();
        }
        export.kill();
        export.await();

        assertThat(file).doesNotExist();
        loop.product().json("export", "attribution", "--to", file.toString());
        assertThat(file).exists();
        assertThat(draft).doesNotExist();
    }
}

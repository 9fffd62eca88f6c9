package io.tasuki.sandbox.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.generate.tell.Texts;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldGeneratorTest {

    private static final long SEED = 7;

    @Test
    void theTruthEqualsARecountOfTheRows() {
        World world = WorldGenerator.generate(600, SEED);

        Map<String, Recount.Told> recounted = Recount.of(world.data());

        assertThat(recounted).hasSize(600);
        world.truth().leads().forEach(lead -> {
            Recount.Told told = Objects.requireNonNull(recounted.get(lead.contact()));
            assertThat(told.handoff().map(Texts::moment).orElse(null)).isEqualTo(lead.handoffAt());
            assertThat(told.outcome()).as(lead.contact()).isEqualTo(Objects.requireNonNullElse(lead.outcome(), ""));
            assertThat(told.deals()).isEqualTo(lead.deals());
            assertThat(told.amount()).isEqualTo(Objects.requireNonNullElse(lead.amount(), 0L));
            assertThat(told.levels()).isEqualTo(lead.attributes());
        });
    }

    @Test
    void levelCountsAddUpToTheTotals() {
        Truth truth = WorldGenerator.generate(2_000, SEED).truth();

        Tally totals = truth.totals();

        assertThat(totals.won() + totals.lost() + totals.returned() + totals.open())
                .isEqualTo(totals.handoffs());
        assertThat(truth.byLevel()).hasSize(4).allSatisfy((attribute, levels) -> {
            assertThat(levels.values().stream().mapToInt(Tally::handoffs).sum()).isEqualTo(totals.handoffs());
            assertThat(levels.values().stream().mapToInt(Tally::won).sum()).isEqualTo(totals.won());
        });
    }

    @Test
    void everyOutcomeAndEveryTwistOccursInASmallWorld() {
        Truth truth = WorldGenerator.generate(500, SEED).truth();

        Set<String> seen = new HashSet<>();
        truth.leads().forEach(lead -> {
            seen.add(Objects.requireNonNullElse(lead.outcome(), "kept by marketing"));
            seen.addAll(lead.twists());
        });

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "won",
                        "lost",
                        "returned",
                        "open",
                        "kept by marketing",
                        "email_in_other_case",
                        "contact_without_lead",
                        "deal_by_contact_role",
                        "industry_corrected_later");
    }

    @Test
    void aPlantedEffectShowsInTheWinRates() {
        Map<String, Tally> sources = Objects.requireNonNull(
                WorldGenerator.generate(20_000, SEED).truth().byLevel().get("lead_source"));

        assertThat(rate(sources, "referral")).isGreaterThan(1.8 * rate(sources, "outbound"));
        assertThat(rate(sources, "webinar")).isGreaterThan(1.3 * rate(sources, "paid_search"));
    }

    @Test
    void anAttributeWithoutEffectShowsNone() {
        Map<String, Tally> regions = Objects.requireNonNull(
                WorldGenerator.generate(20_000, SEED).truth().byLevel().get("region"));

        assertThat(rate(regions, "関西")).isCloseTo(rate(regions, "関東"), withinPercentage(12));
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(@TempDir Path folder) throws IOException {
        WorldGenerator.generate(200, SEED).writeTo(folder.resolve("a"));
        WorldGenerator.generate(200, SEED).writeTo(folder.resolve("b"));
        WorldGenerator.generate(200, SEED + 1).writeTo(folder.resolve("c"));

        assertThat(files(folder.resolve("a"))).isNotEmpty().isEqualTo(files(folder.resolve("b")));
        assertThat(files(folder.resolve("a"))).isNotEqualTo(files(folder.resolve("c")));
    }

    @Test
    void aWrittenWorldReadsBackAsTheSameRows(@TempDir Path folder) {
        World world = WorldGenerator.generate(100, SEED);

        world.writeTo(folder);
        DataSet read = DataSet.read(folder);

        assertThat(read.name()).isEqualTo("generated-100-seed7");
        assertThat(read.now()).isEqualTo(world.data().now());
        assertThat(read.salesforce().tables())
                .hasSameSizeAs(world.data().salesforce().tables());
        assertThat(Recount.of(read)).isEqualTo(Recount.of(world.data()));
    }

    @Test
    void theTruthFileNamesSeedTotalsAndEveryLead(@TempDir Path folder) throws IOException {
        World world = WorldGenerator.generate(100, SEED);

        world.truth().writeTo(folder.resolve("truth.json"));
        JsonNode truth = Json.MAPPER.readTree(folder.resolve("truth.json").toFile());

        assertThat(truth.path("version").asInt()).isEqualTo(1);
        assertThat(truth.path("seed").asLong()).isEqualTo(SEED);
        assertThat(truth.path("leads")).hasSize(100);
        assertThat(truth.path("totals").path("won").asInt())
                .isEqualTo(world.truth().totals().won());
        assertThat(truth.path("attributes")
                        .path("industry")
                        .path("製造業")
                        .path("handoffs")
                        .asInt())
                .isPositive();
    }

    @Test
    void idsAreWellFormedAndNeverTwiceInATable() {
        for (Table table :
                WorldGenerator.generate(300, SEED).data().salesforce().tables().values()) {
            Set<String> ids = new HashSet<>();
            table.forEachRow(row -> {
                String id = row.required("Id");
                assertThat(RecordId.complete(id)).isEqualTo(id);
                assertThat(ids.add(id)).as(table.name() + " " + id).isTrue();
            });
        }
    }

    @Test
    void nothingHappensAfterNow() {
        DataSet data = WorldGenerator.generate(500, SEED).data();

        for (Table table : data.salesforce().tables().values()) {
            table.forEachRow(row -> row.columns().stream()
                    .filter(column -> column.endsWith("Date") || column.equals("SystemModstamp"))
                    .filter(column ->
                            row.get(column).filter(text -> text.contains("T")).isPresent())
                    .forEach(column -> assertThat(row.moment(column).orElseThrow())
                            .as(table.name() + "." + column)
                            .isBeforeOrEqualTo(data.now())));
        }
    }

    private static double rate(Map<String, Tally> levels, String level) {
        Tally tally = Objects.requireNonNull(levels.get(level));
        return tally.won() / (double) tally.handoffs();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), WorldGeneratorTest::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

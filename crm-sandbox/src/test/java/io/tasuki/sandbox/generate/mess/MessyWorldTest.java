package io.tasuki.sandbox.generate.mess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessyWorldTest {

    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource(Topology.class)
    void theTruthEqualsARecountOfTheRows(Topology topology) {
        MessyWorld world = MessyWorld.of(WorldRecipe.of(2_000, SEED, topology));

        Recount recount = Recount.of(world);

        Map<String, String> answered = Answered.of(world.truth());
        Map<String, String> told = recount.told();
        assertThat(told.keySet()).isEqualTo(answered.keySet());
        answered.forEach((lead, answer) -> assertThat(told.get(lead))
                .as("lead %s, seed %d", lead, SEED)
                .isEqualTo(answer));
        assertThat(recount.loose).isEqualTo(Answered.loose(world.truth()));
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void everyTwistOccursAmongTwoThousandLeadsWhateverTheSeed(Topology topology) {
        LongStream.rangeClosed(1, 10).forEach(seed -> {
            Totals totals =
                    MessyWorld.of(WorldRecipe.of(2_000, seed, topology)).truth().totals();

            assertThat(totals.twists().keySet()).as("seed %d", seed).isEqualTo(Twists.names(topology));
        });
    }

    @Test
    void twistsCanBeLeftOut() {
        WorldRecipe recipe = WorldRecipe.of(400, SEED, Topology.HUBSPOT_TO_SALESFORCE)
                .withTwists(Set.of("recycled", "second_deal"));

        assertThat(MessyWorld.of(recipe).truth().totals().twists().keySet())
                .containsExactlyInAnyOrder("recycled", "second_deal");
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void theSameRecipeGivesTheSameBytesAndAnotherSeedOthers(Topology topology, @TempDir Path folder) {
        MessyWorld.of(WorldRecipe.of(200, SEED, topology)).writeTo(folder.resolve("a"));
        MessyWorld.of(WorldRecipe.of(200, SEED, topology)).writeTo(folder.resolve("b"));
        MessyWorld.of(WorldRecipe.of(200, SEED + 1, topology)).writeTo(folder.resolve("c"));

        assertThat(files(folder.resolve("a"))).isNotEmpty().isEqualTo(files(folder.resolve("b")));
        assertThat(files(folder.resolve("a"))).isNotEqualTo(files(folder.resolve("c")));
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void theFolderHoldsTheSameRowsAsTheTables(Topology topology, @TempDir Path folder) {
        MessyWorld world = MessyWorld.of(WorldRecipe.of(100, SEED, topology));

        world.writeTo(folder);

        assertThat(rows(DataSet.read(folder))).isEqualTo(rows(world.data()));
        world.secondData().ifPresent(second -> assertThat(rows(DataSet.read(folder.resolve("west"))))
                .isEqualTo(rows(second)));
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void theServersLoadIt(Topology topology) {
        MessyWorld world = MessyWorld.of(WorldRecipe.of(300, SEED, topology));

        Stream.concat(Stream.of(world.data()), world.secondData().stream()).forEach(data -> {
            try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(data))) {
                assertThat(sandbox.describe().get("data")).isEqualTo(data.name());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void nothingHappensAfterNowAndNoIdIsTakenTwice(Topology topology) {
        DataSet data = MessyWorld.of(WorldRecipe.of(800, SEED, topology)).data();

        Stream.of(data.hubspot(), data.salesforce())
                .flatMap(side -> side.tables().values().stream())
                .forEach(table -> check(table, data));
    }

    @Test
    void theTruthFileTellsTheRecipeEveryLeadAndHowOftenEachTwistStruck(@TempDir Path folder) throws IOException {
        MessyWorld world = MessyWorld.of(WorldRecipe.of(400, SEED, Topology.TWO_PORTALS));

        world.truth().writeTo(folder.resolve("truth.json"));
        JsonNode truth = Json.MAPPER.readTree(folder.resolve("truth.json").toFile());

        assertThat(truth.path("version").asInt()).isEqualTo(2);
        assertThat(truth.at("/recipe/topology").asText()).isEqualTo("two-portals");
        assertThat(truth.path("leads")).hasSize(400);
        assertThat(truth.at("/totals/leads").asInt()).isEqualTo(400);
        assertThat(truth.at("/twists/known_to_both_portals").asInt())
                .isEqualTo(world.truth().totals().twists().get("known_to_both_portals"));
    }

    @Test
    void anUnknownTopologyIsASentence() {
        assertThatThrownBy(() -> Topology.named("fax"))
                .hasMessage("\"fax\" is no topology; there are hubspot-to-salesforce, salesforce-to-hubspot, hubspot-alone,"
                        + " salesforce-alone, two-portals");
    }

    private static void check(Table table, DataSet data) {
        Set<String> ids = new HashSet<>();
        boolean hasOwnIds = !Set.of("history", "associations", "properties", "pipelines").contains(table.name());
        table.forEachRow(row -> {
            if (hasOwnIds) {
                String id = row.get("Id").or(() -> row.get("id")).orElseThrow();
                assertThat(ids.add(id)).as(table.name() + " " + id).isTrue();
            }
            row.columns().stream()
                    .filter(column -> column.endsWith("Date") || column.endsWith("At") || column.equals("timestamp"))
                    .filter(column ->
                            row.get(column).filter(text -> text.contains("T")).isPresent())
                    .forEach(column -> assertThat(row.moment(column).orElseThrow())
                            .as(table.name() + "." + column)
                            .isBeforeOrEqualTo(data.now()));
        });
    }

    private static Map<String, Set<Object>> rows(DataSet data) {
        return Stream.of(data.hubspot(), data.salesforce())
                .flatMap(side -> side.tables().values().stream())
                .collect(Collectors.toMap(Table::name, table -> {
                    Set<Object> rows = new HashSet<>();
                    table.forEachRow(row -> rows.add(row.values()));
                    return rows;
                }));
    }

    private static Map<String, String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), MessyWorldTest::content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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

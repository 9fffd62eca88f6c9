package io.tasuki.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand paths of twelve channels, against the reference numbers.
class PathDataTest {

    private static final double EXACT = 1e-6;
    private static final List<String> CHANNELS = new ArrayList<>();
    private static final List<Path> PATHS = new ArrayList<>();

    private static JsonNode reference;

    @BeforeAll
    static void readPaths() throws IOException {
        String shared = System.getenv("TASUKI_DATA");
        assumeTrue(shared != null && !shared.isBlank(), "data absent: TASUKI_DATA is not set");
        java.nio.file.Path root = java.nio.file.Path.of(shared);
        reference = new ObjectMapper().readTree(root.resolve("reference/results/41_attribution_exact.json").toFile());
        reference.get("channels").forEach(channel -> CHANNELS.add(channel.asText()));
        Files.readAllLines(root.resolve("data/channelattribution-pathdata/Data.csv")).stream()
                .skip(1)
                .map(PathDataTest::path)
                .forEach(PATHS::add);
    }

    private static Path path(String line) {
        String[] cells = line.split(";");
        int[] channels = Arrays.stream(cells[0].split(" > "))
                .mapToInt(channel -> CHANNELS.indexOf(channel.strip()))
                .toArray();
        return new Path(channels, Long.parseLong(cells[1]), Long.parseLong(cells[3]), Double.parseDouble(cells[2]));
    }

    @ParameterizedTest
    @CsvSource({"FIRST, first", "LAST, last", "LINEAR, linear", "U_SHAPE, u_shape_40_20_40"})
    void aRuleGivesEachChannelWhatTheReferenceGives(RuleModel rule, String name) {
        RuleTally tally = new RuleTally(rule, CHANNELS.size());
        PATHS.forEach(tally::add);

        hasCredits(tally, reference.get(name));
    }

    @Test
    void theShapleyValueIsTheOneOfAllCoalitions() {
        Shapley shapley = new Shapley(CHANNELS.size());
        PATHS.forEach(shapley::add);

        hasCredits(shapley, reference.get("shapley_sets"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aChainIsSolvedExactly(int order) {
        Markov chain = new Markov(order, CHANNELS.size());
        PATHS.forEach(chain::add);
        JsonNode expected = reference.get("markov_order" + order);

        assertThat(chain.states()).isEqualTo(expected.get("states").asInt());
        assertThat(chain.expected().conversion()).isCloseTo(expected.get("p_conversion").asDouble(), within(1e-9));
        assertThat(chain.expected().value()).isCloseTo(expected.get("expected_value").asDouble(), within(1e-9));
        has(chain.removals(), Markov.Removal::conversions, expected.get("removal_effect"), 1e-9);
        has(chain.removals(), Markov.Removal::value, expected.get("removal_effect_value"), 1e-9);
        hasCredits(chain, expected);
    }

    private static void hasCredits(PathModel model, JsonNode expected) {
        has(model.credits(), ChannelCredit::conversions, expected.get("conversions"), EXACT);
        has(model.credits(), ChannelCredit::value, expected.get("value"), EXACT);
    }

    private static <T> void has(List<T> ours, ToDoubleFunction<T> number, JsonNode expected, double tolerance) {
        assertThat(ours).hasSameSizeAs(CHANNELS);
        for (int channel = 0; channel < ours.size(); channel++) {
            assertThat(number.applyAsDouble(ours.get(channel)))
                    .as(CHANNELS.get(channel))
                    .isCloseTo(expected.get(CHANNELS.get(channel)).asDouble(), within(tolerance));
        }
    }
}

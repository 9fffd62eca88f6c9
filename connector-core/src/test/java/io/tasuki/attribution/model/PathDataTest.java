package io.tasuki.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand paths of twelve channels, against the reference numbers.
class PathDataTest {

    private static final List<String> CHANNELS = new ArrayList<>();
    private static final List<Path> PATHS = new ArrayList<>();
    private static final ReferenceTable TABLE = new ReferenceTable("path-data");

    private static JsonNode reference;

    @BeforeAll
    static void readPaths() throws IOException {
        reference = ReferenceData.numbers("41_attribution_exact");
        reference.get("channels").forEach(channel -> CHANNELS.add(channel.asText()));
        Files.readAllLines(ReferenceData.set("channelattribution-pathdata").resolve("Data.csv")).stream()
                .skip(1)
                .map(PathDataTest::path)
                .forEach(PATHS::add);
    }

    @AfterAll
    static void tellNumbers() throws IOException {
        if (!PATHS.isEmpty()) {
            TABLE.close();
        }
    }

    private static Path path(String line) {
        String[] cells = line.split(";", -1);
        int[] channels = Arrays.stream(cells[0].split(" > ", -1))
                .mapToInt(channel -> CHANNELS.indexOf(channel.strip()))
                .toArray();
        return new Path(channels, Long.parseLong(cells[1]), Long.parseLong(cells[3]), Double.parseDouble(cells[2]));
    }

    @ParameterizedTest
    @CsvSource({"FIRST, first", "LAST, last", "LINEAR, linear", "U_SHAPE, u_shape_40_20_40"})
    void aRuleGivesEachChannelWhatTheReferenceGives(RuleModel rule, String name) {
        RuleTally tally = new RuleTally(rule, CHANNELS.size());
        PATHS.forEach(tally::add);

        hasCredits(name, tally, reference.get(name));
    }

    @Test
    void theShapleyValueIsTheOneOfAllCoalitions() {
        Shapley shapley = new Shapley(CHANNELS.size());
        PATHS.forEach(shapley::add);

        hasCredits("shapley", shapley, reference.get("shapley_sets"));
    }

    @Test
    void leavingOutOneTouchSharesLikeTheReference() {
        LeaveOneOut model = new LeaveOneOut(CHANNELS.size());
        PATHS.forEach(model::add);

        hasCredits("leave one out", model, reference.get("fractribution_loo"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aChainIsSolvedExactly(int order) {
        Markov chain = new Markov(order, CHANNELS.size());
        PATHS.forEach(chain::add);
        String name = "markov " + order;
        JsonNode expected = reference.get("markov_order" + order);

        TABLE.same(name + " states", expected.get("states"), chain.states());
        TABLE.same(name + " P(conversion)", expected.get("p_conversion"), chain.expected().conversion());
        TABLE.same(name + " expected value", expected.get("expected_value"), chain.expected().value());
        has(name + " removal", expected.get("removal_effect"), chain.removals(), Markov.Removal::conversions);
        has(name + " removal of value", expected.get("removal_effect_value"), chain.removals(), Markov.Removal::value);
        hasCredits(name, chain, expected);
    }

    private static void hasCredits(String name, PathModel model, JsonNode expected) {
        has(name + " conversions", expected.get("conversions"), model.credits(), ChannelCredit::conversions);
        has(name + " value", expected.get("value"), model.credits(), ChannelCredit::value);
    }

    private static <T> void has(String name, JsonNode expected, List<T> ours, ToDoubleFunction<T> number) {
        assertThat(ours).hasSameSizeAs(CHANNELS);
        for (int channel = 0; channel < ours.size(); channel++) {
            String label = CHANNELS.get(channel);
            TABLE.same(name + " " + label, expected.get(label), number.applyAsDouble(ours.get(channel)));
        }
    }
}

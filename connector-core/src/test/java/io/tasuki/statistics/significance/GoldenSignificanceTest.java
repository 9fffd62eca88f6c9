package io.tasuki.statistics.significance;

import static io.tasuki.statistics.Golden.each;
import static io.tasuki.statistics.Golden.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.statistics.Golden;
import io.tasuki.statistics.rate.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSignificanceTest {

    static List<JsonNode> tables() {
        return each(Golden.vector("fisher")).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theExactTestIsTheReferences(JsonNode expected) {
        JsonNode table = expected.path("table");

        double p = Fisher.p(row(table.path(0), table.path(1)), row(table.path(2), table.path(3)));

        same(p, expected.path("p"));
        assertThat(p / expected.path("p").asDouble()).as("also where it is tiny").isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3, 10", "0, 10, 0, 20", "10, 10, 20, 20", "5, 10, 5, 10", "0, 10, 3, 3000000000"})
    void whereNothingDiffersTheTestSaysSo(long x1, long n1, long x2, long n2) {
        assertThat(Fisher.p(new Proportion(x1, n1), new Proportion(x2, n2))).isCloseTo(1, within(1e-7));
    }

    @Test
    void tenMillionTrialsThatDifferPlainlyAreTestedInNoTime() {
        double p = Fisher.p(new Proportion(600_000, 5_000_000), new Proportion(500_000, 5_000_000));

        assertThat(p).isBetween(0.0, 1e-300);
    }

    @Test
    void theFalseDiscoveryRatesAreTheReferences() {
        JsonNode golden = Golden.vector("bh");

        double[] q = BenjaminiHochberg.q(each(golden.path("p")).map(JsonNode::asDouble).toList());

        for (int i = 0; i < q.length; i++) {
            same(q[i], golden.path("q").path(i));
        }
    }

    @Test
    void theOrderOfTheFamilyDoesNotMatter() {
        assertThat(BenjaminiHochberg.q(List.of(0.5, 0.01, 0.04))).containsExactly(new double[] {0.5, 0.03, 0.06}, within(1e-15));
        assertThat(BenjaminiHochberg.q(List.of())).isEmpty();
    }

    // 13.33 by hand: 2 * 5² / (20 * 0.25 * 0.75).
    @Test
    void levelsAreComparedByPearsonsChiSquare() {
        Homogeneity apart = Homogeneity.of(List.of(new Proportion(10, 20), new Proportion(0, 20)));

        assertThat(apart.statistic()).isCloseTo(40.0 / 3, within(1e-12));
        assertThat(apart.df()).isEqualTo(1);
        assertThat(apart.p()).isCloseTo(0.00026073, within(1e-8));
        assertThat(Homogeneity.of(List.of(new Proportion(0, 20), new Proportion(0, 5)))).isEqualTo(new Homogeneity(0, 1, 1));
        assertThat(Homogeneity.of(List.of(new Proportion(3, 20)))).isEqualTo(new Homogeneity(0, 0, 1));
    }

    private static Proportion row(JsonNode successes, JsonNode failures) {
        return new Proportion(successes.asLong(), successes.asLong() + failures.asLong());
    }
}

package io.tasuki.statistics.rate;

import static io.tasuki.statistics.Golden.each;
import static io.tasuki.statistics.Golden.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.statistics.Golden;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenRatesTest {

    static List<JsonNode> intervals() {
        return each(Golden.vector("intervals_95")).toList();
    }

    static List<JsonNode> quantiles() {
        return each(Golden.vector("beta_quantiles")).toList();
    }

    static List<JsonNode> differences() {
        return each(Golden.vector("newcombe_diff")).toList();
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void theIntervalsOfARateAreTheReferences(JsonNode expected) {
        Proportion of = new Proportion(expected.path("x").asLong(), expected.path("n").asLong());

        same(Wilson.interval(of), expected.path("wilson"));
        same(BetaIntervals.jeffreys(of), expected.path("jeffreys"));
        same(BetaIntervals.clopperPearson(of), expected.path("clopper_pearson"));
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void aQuantileIsTheReferences(JsonNode expected) {
        BetaQuantile quantile = new BetaQuantile(expected.path("a").asDouble(), expected.path("b").asDouble());

        same(quantile.at(expected.path("p").asDouble()), expected.path("q"));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void theIntervalOfADifferenceIsTheReferences(JsonNode expected) {
        Difference difference = Difference.newcombe(
                new Proportion(expected.path("x1").asLong(), expected.path("n1").asLong()),
                new Proportion(expected.path("x2").asLong(), expected.path("n2").asLong()));

        same(difference.interval(), expected.path("ci"));
        assertThat(difference.interval().contains(difference.estimate())).isTrue();
    }

    @Test
    void shrinkingByTheReferencesPriorGivesItsPosteriors() {
        JsonNode golden = Golden.vector("beta_binomial");
        JsonNode fitted = golden.path("mle");
        BetaPrior prior = new BetaPrior(fitted.path("alpha").asDouble(), fitted.path("beta").asDouble(), false);
        List<Proportion> levels = levels(golden);

        for (int i = 0; i < levels.size(); i++) {
            JsonNode expected = golden.path("posterior_mle").path(i);
            Shrunk shrunk = prior.shrink(levels.get(i));
            same(shrunk.mean(), expected.path("mean"));
            same(shrunk.interval().lo(), expected.path("lo"));
            same(shrunk.interval().hi(), expected.path("hi"));
        }
    }

    @Test
    void theSummitOfTheLikelihoodIsAsHighAsTheReferences() {
        JsonNode golden = Golden.vector("beta_binomial");
        List<Proportion> levels = levels(golden);

        BetaPrior prior = BetaBinomial.fit(levels);

        double height = new MarginalLikelihood.Data(levels)
                .at(Math.log(prior.alpha() / prior.beta()), Math.log(prior.strength()))
                .value();
        same(height, golden.path("mle").path("loglik"));
    }

    @Test
    void theMomentsAreTheReferences() {
        for (String name : List.of("beta_binomial", "beta_binomial_no_overdispersion")) {
            JsonNode golden = Golden.vector(name);

            BetaPrior prior = Kleinman.fit(levels(golden));

            double relative = prior.alpha() / golden.path("moments").path("alpha").asDouble();
            assertThat(relative).isBetween(1 - 1e-9, 1 + 1e-9);
            assertThat(prior.beta() / golden.path("moments").path("beta").asDouble()).isBetween(1 - 1e-9, 1 + 1e-9);
            assertThat(prior.pooled()).isEqualTo(name.endsWith("no_overdispersion"));
        }
    }

    @Test
    void levelsThatAreAllOrNothingTakeThePriorOfTheMoments() {
        List<Proportion> levels = List.of(new Proportion(10, 10), new Proportion(0, 12), new Proportion(9, 9));

        BetaPrior prior = BetaBinomial.fit(levels);

        assertThat(prior).isEqualTo(Kleinman.fit(levels));
        assertThat(prior.shrink(levels.getFirst()).mean()).isBetween(0.999, 1.0);
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 of 2 is no proportion");
    }

    private static List<Proportion> levels(JsonNode golden) {
        return IntStream.range(0, golden.path("x").size())
                .mapToObj(i -> new Proportion(golden.path("x").path(i).asLong(), golden.path("n").path(i).asLong()))
                .toList();
    }
}

package io.tasuki.statistics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The expected numbers of the dozen rows come from scipy.
class RankingTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final boolean[] WON = {
        true, false, true, true, false, false, true, false, false, false, true, false
    };
    private static final double[] SCORE = {.9, .8, .8, .7, .6, .5, .5, .5, .3, .2, .2, .1};

    @Test
    void rowsAreRankedAsTheReferenceRanksThem() {
        Auc auc = Auc.of(WON, SCORE);

        assertThat(auc.value()).isCloseTo(0.7142857142857143, EXACT);
        assertThat(auc.standardError()).isCloseTo(0.16812288994199742, EXACT);
    }

    @Test
    void probabilitiesAreJudgedAsTheReferenceJudgesThem() {
        assertThat(ProbabilityError.brier(WON, SCORE)).isCloseTo(0.2225, EXACT);
        assertThat(ProbabilityError.logLoss(WON, SCORE)).isCloseTo(0.6320805100203107, EXACT);
        assertThat(Reliability.of(WON, SCORE, 3).error()).isCloseTo(0.125, EXACT);
    }

    @Test
    void theBestQuarterSharesATieProRata() {
        TopShare top = TopShare.of(WON, SCORE, .25);

        assertThat(top.rows()).isEqualTo(3);
        assertThat(top.rate()).isCloseTo(0.6666666666666666, EXACT);
        assertThat(top.lift()).isCloseTo(1.6, EXACT);
        assertThat(TopShare.of(WON, SCORE, .5).won()).as("one of the three at .5 fits in, and one of three was won").isCloseTo(3 + 1.0 / 3, EXACT);
    }

    @Test
    void driftIsMeasuredAsTheReferenceMeasuresIt() {
        assertThat(StabilityIndex.of(new long[] {100, 200, 300, 0}, new long[] {90, 250, 200, 60}))
                .isCloseTo(0.7780135749254908, EXACT);
        assertThat(StabilityIndex.of(new long[] {1, 2}, new long[] {50, 100})).isZero();
    }

    @Test
    void theAucIsTheShareOfPairsInTheRightOrder() {
        Random random = new Random(7);
        boolean[] won = new boolean[200];
        double[] score = new double[200];
        for (int i = 0; i < won.length; i++) {
            won[i] = i < 2 ? i == 0 : random.nextBoolean();
            score[i] = random.nextInt(20) - (random.nextBoolean() ? 0.0 : -0.0);
        }

        assertThat(Auc.of(won, score).value()).isCloseTo(pairsInOrder(won, score), EXACT);
    }

    @Test
    void labelsOfOneKindCannotBeTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auc.of(new boolean[] {true, true}, new double[] {1, 2}))
                .withMessage("nothing to tell apart: all rows won");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Auc.of(new boolean[] {true}, new double[] {1, 2}))
                .withMessage("1 labels for 2 rows");
    }

    @Test
    void aConstantIsJudgedAsIfEveryRowHadIt() {
        double[] constant = new double[WON.length];
        Arrays.fill(constant, 0.3);

        assertThat(ProbabilityError.brierOfConstant(WON, 0.3)).isCloseTo(ProbabilityError.brier(WON, constant), EXACT);
    }

    @Test
    void aValueOnAnEdgeBelongsBelowAndEqualEdgesAreOne() {
        QuantileBins bins = QuantileBins.of(new double[] {0, 0, 0, 0, 0, 0, 1, 2, 3, 4}, 10);

        assertThat(bins.edges()).hasSizeLessThan(9).startsWith(0.0).doesNotHaveDuplicates();
        assertThat(bins.counts(new double[] {-1, 0, 99})[0]).isEqualTo(2);
        assertThat(bins.counts(new double[] {99})[bins.edges().size()]).isEqualTo(1);
    }

    private static double pairsInOrder(boolean[] won, double[] score) {
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < won.length; i++) {
            for (int j = 0; j < won.length; j++) {
                if (won[i] && !won[j]) {
                    pairs++;
                    right += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return right / pairs;
    }
}

package io.tasuki.boosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tasuki.stage.score.family.FamilyException;
import io.tasuki.stage.score.family.ModelFamilies;
import io.tasuki.stage.score.family.ModelFamily.Fitted;
import io.tasuki.statistics.logistic.SparseRows;
import java.io.IOException;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final int ROWS = 4200;
    private static final int COLUMNS = 7;

    private final BoostedTrees trees = new BoostedTrees();
    private final boolean[] won = new boolean[ROWS];
    private final SparseRows rows = rows(new Random(5));

    // Three levels, two levels, a number, a flag; what two levels do together decides.
    private SparseRows rows(Random random) {
        SparseRows made = new SparseRows(COLUMNS);
        for (int row = 0; row < ROWS; row++) {
            int one = random.nextInt(3);
            int two = random.nextInt(2);
            double number = random.nextGaussian();
            made.addRow();
            made.set(one, 1);
            made.set(3 + two, 1);
            made.set(5, number);
            if (random.nextInt(10) == 0) {
                made.set(6, 1);
            }
            double logit = (one == 0) == (two == 0) ? 1 : -2;
            won[row] = random.nextDouble() < 1 / (1 + Math.exp(-logit - number));
        }
        return made;
    }

    @Test
    void theFamilyIsFoundByBeingThere() {
        assertThat(ModelFamilies.find("boosted_trees")).containsInstanceOf(BoostedTrees.class);
        assertThat(trees.trouble()).isEmpty();
    }

    @Test
    void contributionsSumToTheLogit() throws Exception {
        byte[] fitted = trees.fit(rows, won);
        float[][] margins = margins(fitted);

        double[] sums = sums(fitted);

        double widest = 0;
        for (int row = 0; row < ROWS; row++) {
            widest = Math.max(widest, Math.abs(sums[row] - margins[row][0]));
        }
        assertThat(widest).isLessThan(1e-5);
    }

    @Test
    void everyRowBeginsWithTheSameNumber() {
        byte[] fitted = trees.fit(rows, won);

        try (Fitted model = trees.read(fitted, COLUMNS)) {
            double[] base = {Double.NaN};
            model.contributions(rows, (row, added) -> {
                base[0] = row == 0 ? added[COLUMNS] : base[0];
                assertThat((double) added[COLUMNS]).isEqualTo(base[0]);
            });
        }
    }

    @Test
    void theSameRowsMakeTheSameTrees() {
        byte[] fitted = trees.fit(rows, won);

        assertThat(trees.fit(rows, won)).isEqualTo(fitted);
        assertThat(sums(fitted)).isEqualTo(sums(fitted));
    }

    @Test
    void bytesThatAreNoTreesAreRefused() {
        assertThatExceptionOfType(FamilyException.class)
                .isThrownBy(() -> trees.read(new byte[] {'{', 1, 2, 3}, COLUMNS))
                .withMessageStartingWith("boosted trees failed: ");
    }

    @Test
    void treesOfOtherColumnsAreRefused() {
        byte[] fitted = trees.fit(rows, won);

        assertThatExceptionOfType(FamilyException.class)
                .isThrownBy(() -> trees.read(fitted, COLUMNS + 1))
                .withMessage("the trees were fitted on 7 columns, not on 8");
    }

    // The library's own logits.
    private float[][] margins(byte[] fitted) throws XGBoostError, IOException {
        Booster booster = XGBoost.loadModel(fitted);
        try (Matrix matrix = Matrix.of(rows, 0, ROWS)) {
            return booster.predict(matrix.data(), true);
        } finally {
            booster.dispose();
        }
    }

    private double[] sums(byte[] fitted) {
        double[] sums = new double[ROWS];
        try (Fitted model = trees.read(fitted, COLUMNS)) {
            model.contributions(rows, (row, added) -> {
                for (float one : added) {
                    sums[row] += one;
                }
            });
        }
        return sums;
    }
}

package io.tasuki.statistics.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The expected numbers come from numpy.
class LogisticFitTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void eightRowsAreFittedAsTheReferenceFitsThem() {
        SparseRows rows = rows(new double[][] {
            {0, 1.2}, {1, -.3}, {1, .4}, {0, -1.0}, {1, 2.2}, {0, .1}, {1, -.7}, {0, .5}
        });
        boolean[] won = {false, true, true, false, true, false, false, true};

        LogisticModel model = LogisticFit.fit(rows, won, 1).orElseThrow();

        assertThat(model.intercept()).isCloseTo(-0.485240234251687, EXACT);
        assertThat(model.weights().get(0)).isCloseTo(0.6536138619263131, EXACT);
        assertThat(model.weights().get(1)).isCloseTo(0.5747909419812578, EXACT);
        assertThat(model.probabilities(rows))
                .containsExactly(
                        new double[] {
                            0.5509497712276457, 0.4989840876680665, 0.5982767460666507, 0.2573034969237717,
                            0.8073548980570547, 0.39466107718132387, 0.44177040628191466, 0.4506995165935719
                        },
                        EXACT);
    }

    @Test
    void probabilitiesAreCalibratedAsTheReferenceCalibratesThem() {
        boolean[] won = {true, false, true, true, false, false, true, false, false, false, true, false};
        double[] probability = {.9, .8, .8, .7, .6, .5, .5, .5, .3, .2, .2, .1};

        Calibration line = Calibration.of(won, probability).orElseThrow();

        assertThat(line.intercept()).isCloseTo(-0.4260429677549038, EXACT);
        assertThat(line.slope()).isCloseTo(0.710484422615165, EXACT);
    }

    @Test
    void theSlopeVanishesAtTheFitWhateverTheRows() {
        assertThatTheSlopeVanishes(500, 11, within(1e-9));
    }

    // The sum of so many losses is rounded by more than the last steps bring.
    @Test
    void hundredsOfThousandsOfRowsAreFittedToTheEnd() {
        assertThatTheSlopeVanishes(400_000, 1, within(1e-6));
    }

    private static void assertThatTheSlopeVanishes(int count, long seed, Offset<Double> offset) {
        Random random = new Random(seed);
        SparseRows rows = new SparseRows(40);
        boolean[] won = new boolean[count];
        for (int i = 0; i < won.length; i++) {
            rows.addRow();
            rows.set(random.nextInt(20), 1);
            rows.set(20 + random.nextInt(19), 1);
            rows.set(39, random.nextGaussian());
            won[i] = random.nextInt(5) == 0;
        }

        LogisticModel model = LogisticFit.fit(rows, won, 1).orElseThrow();

        double[] chance = model.probabilities(rows);
        double[] slope = model.weights().stream().mapToDouble(Double::doubleValue).toArray();
        double surplus = 0;
        for (int i = 0; i < won.length; i++) {
            double by = chance[i] - (won[i] ? 1 : 0);
            surplus += by;
            rows.each(i, (column, value) -> slope[column] += by * value);
        }
        assertThat(slope).as("seed %s", seed).containsOnly(new double[] {0}, offset);
        assertThat(surplus).as("seed %s", seed).isCloseTo(0, offset);
    }

    @Test
    void rowsThatAllEndedAlikeHaveNoModel() {
        assertThat(LogisticFit.fit(rows(new double[][] {{1}, {0}}), new boolean[] {true, true}, 1)).isEmpty();
        assertThat(LogisticFit.fit(new SparseRows(1), new boolean[0], 1)).isEmpty();
    }

    @Test
    void rowsToldApartWithoutErrorHaveAModelOnlyWithAPenalty() {
        SparseRows rows = rows(new double[][] {{-2}, {-1}, {1}, {2}});
        boolean[] won = {false, false, true, true};

        assertThat(LogisticFit.fit(rows, won, 1)).isPresent();
        assertThat(LogisticFit.fit(rows, won, 0)).isEmpty();
    }

    @Test
    void equalProbabilitiesCannotBeCalibrated() {
        assertThat(Calibration.of(new boolean[] {true, false, false}, new double[] {.3, .3, .3})).isEmpty();
    }

    @Test
    void withoutColumnsTheInterceptIsTheRate() {
        SparseRows rows = rows(new double[][] {{}, {}, {}, {}});

        LogisticModel model = LogisticFit.fit(rows, new boolean[] {true, false, false, false}, 1).orElseThrow();

        assertThat(Logit.probability(model.intercept())).isCloseTo(0.25, EXACT);
    }

    private static SparseRows rows(double[][] dense) {
        SparseRows rows = new SparseRows(dense[0].length);
        for (double[] row : dense) {
            rows.addRow();
            for (int column = 0; column < row.length; column++) {
                rows.set(column, row[column]);
            }
        }
        return rows;
    }
}

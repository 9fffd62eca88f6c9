package io.tasuki.stage.score.model;

import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.Logit;
import io.tasuki.statistics.logistic.LossGain;
import java.util.Optional;

/// Learns from the latest fifth of the rows how far a model's probabilities are off (J. Platt, 1999), and whether knowing
/// that helps: each fifth of the slice is straightened by what the other four say, and the log loss has to fall by more
/// than twice its standard error.
final class LatestSlice {

    private static final double BEFORE = 0.8;
    private static final int FOLDS = 5;
    private static final int FEWEST = 20;

    private final boolean[] won;
    private final double[] logit;

    private LatestSlice(boolean[] won, double[] logit) {
        this.won = won;
        this.logit = logit;
    }

    static Calibration calibration(Learner learner, Observations rows) {
        int cut = (int) (rows.rows() * BEFORE);
        Observations latest = rows.rows(cut, rows.rows());
        int wins = latest.won().count();
        if (wins < FEWEST || latest.rows() - wins < FEWEST) {
            return Calibration.NONE;
        }
        return learner.plain(rows.rows(0, cut))
                .map(model -> new LatestSlice(latest.won().toArray(), model.logits(latest)))
                .flatMap(LatestSlice::helpful)
                .orElse(Calibration.NONE);
    }

    private Optional<Calibration> helpful() {
        double[] straight = new double[won.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            Optional<Calibration> others = line(fold);
            if (others.isEmpty()) {
                return Optional.empty();
            }
            for (int row = fold; row < won.length; row += FOLDS) {
                straight[row] = others.get().logit(logit[row]);
            }
        }
        return LossGain.of(won, logit, straight).beyondDoubt()
                ? line(-1).filter(line -> line.slope() > 0)
                : Optional.empty();
    }

    /// @param without a fold that is left out; -1: none
    private Optional<Calibration> line(int without) {
        int rows = without < 0 ? won.length : won.length - (won.length - without + FOLDS - 1) / FOLDS;
        boolean[] label = new boolean[rows];
        double[] chance = new double[rows];
        int next = 0;
        for (int row = 0; row < won.length; row++) {
            if (row % FOLDS != without) {
                label[next] = won[row];
                chance[next++] = Logit.probability(logit[row]);
            }
        }
        return Calibration.of(label, chance);
    }
}

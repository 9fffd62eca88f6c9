package io.tasuki.stage.score;

import io.tasuki.stage.score.ScoreReport.Backtest;
import io.tasuki.stage.score.ScoreReport.Calibrated;
import io.tasuki.stage.score.ScoreReport.Rival;
import io.tasuki.stage.score.ScoreReport.Trained;
import io.tasuki.stage.score.Windows.Span;
import io.tasuki.stage.score.model.Observations;
import io.tasuki.stage.score.model.FittedModel;
import io.tasuki.statistics.Interval;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.statistics.logistic.Logit;
import io.tasuki.statistics.logistic.LossGain;
import io.tasuki.statistics.ranking.Auc;
import io.tasuki.statistics.ranking.ProbabilityError;
import io.tasuki.statistics.ranking.Reliability;
import io.tasuki.statistics.ranking.TopShare;
import java.util.List;
import java.util.Optional;

/// What a model promised handoffs that came later, beside what became of them. Both outcomes occur among those.
final class Trial {

    private static final double BEST = 0.1;
    private static final int BINS = 10;

    private final boolean[] won;
    private final double[] logits;
    private final double[] promised;
    private final double brier;
    private final double constant;
    private final TopShare top;
    private final int[] order;

    /// @param rate of the training handoffs: what somebody without a model would promise everybody
    /// @param order the rows in the order in which equal chances are put into bins
    Trial(FittedModel model, Observations later, double rate, int[] order) {
        this.order = order.clone();
        won = later.won().toArray();
        logits = model.logits(later);
        promised = Logit.probabilities(logits);
        brier = ProbabilityError.brier(won, promised);
        constant = ProbabilityError.brierOfConstant(won, rate);
        top = TopShare.of(won, promised, BEST);
    }

    double brierSkill() {
        return 1 - brier / constant;
    }

    double lift() {
        return top.lift();
    }

    Interval liftInterval() {
        return top.liftInterval();
    }

    /// How much less this model lost than another one on the same handoffs.
    LossGain gainOver(Trial other) {
        return LossGain.of(won, other.logits, logits);
    }

    Rival rival(String kind, LossGain gain) {
        return new Rival(
                kind, Auc.of(won, promised).value(), brier, gain.mean(), gain.standardError(), gain.beyondDoubt(), null);
    }

    Backtest report(Span window, Trained trainedOn, List<Rival> rivals) {
        Auc auc = Auc.of(won, promised);
        return new Backtest(
                window.from(),
                window.to(),
                won.length,
                Math.round(top.won() + top.otherWon()),
                trainedOn,
                auc.value(),
                auc.standardError(),
                brier,
                constant,
                brierSkill(),
                ProbabilityError.logLoss(won, promised),
                top.rate(),
                lift(),
                List.of(liftInterval().lo(), liftInterval().hi()),
                calibrated(),
                rivals);
    }

    private Calibrated calibrated() {
        Optional<Calibration> line = Calibration.of(won, promised);
        return new Calibrated(
                line.map(Calibration::intercept).orElse(null),
                line.map(Calibration::slope).orElse(null),
                reliability().error());
    }

    private Reliability reliability() {
        boolean[] label = new boolean[order.length];
        double[] chance = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            label[i] = won[order[i]];
            chance[i] = promised[order[i]];
        }
        return Reliability.of(label, chance, BINS);
    }
}

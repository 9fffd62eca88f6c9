package io.tasuki.stage.score;

import io.tasuki.stage.measure.guard.Judgement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `score` document: whether there is a score to trust, by which trial, and of which model.
///
/// @param status published, no_usable_signal or not_enough_data
/// @param gate what decided, for those who word it themselves: see [Gates]
/// @param reason the same in English
/// @param model null when none was fitted
/// @param backtest null when none could be made
/// @param attributesRefused those that know the future: no score may rest on them
/// @param drift how far each attribute has moved since the model's handoffs
public record ScoreReport(
        String status,
        Gates.Gate gate,
        String reason,
        OffsetDateTime asOf,
        @Nullable Model model,
        @Nullable Backtest backtest,
        List<String> attributesUsed,
        List<Judgement> attributesRefused,
        List<Drift> drift) {

    public ScoreReport {
        attributesUsed = List.copyOf(attributesUsed);
        attributesRefused = List.copyOf(attributesRefused);
        drift = List.copyOf(drift);
    }

    /// @param id null when it was not kept
    /// @param calibrated whether its probabilities were straightened by the latest handoffs
    /// @param promotedAt null: it gives no scores
    /// @param promotedBy automatic or user
    public record Model(
            @Nullable String id,
            String kind,
            int horizonDays,
            Trained trainedOn,
            boolean calibrated,
            @Nullable OffsetDateTime promotedAt,
            @Nullable String promotedBy) {}

    public record Trained(LocalDate from, LocalDate to, long handoffs, long won) {}

    /// What the same recipe, fitted on earlier handoffs, gave later ones, and what became of those.
    ///
    /// @param trainedOn what it was fitted on for the trial
    /// @param aucError DeLong's standard error
    /// @param brierConstant of giving every handoff the rate of the training handoffs
    /// @param topDecileLiftInterval 95 %: the rates of both parts by Wilson, their ratio by MOVER
    /// @param rivals the other kinds of models that were at hand
    public record Backtest(
            LocalDate from,
            LocalDate to,
            long handoffs,
            long won,
            Trained trainedOn,
            @Nullable Double auc,
            @Nullable Double aucError,
            double brier,
            double brierConstant,
            double brierSkill,
            double logLoss,
            double topDecileRate,
            @Nullable Double topDecileLift,
            @Nullable List<Double> topDecileLiftInterval,
            Calibrated calibration,
            List<Rival> rivals) {

        public Backtest {
            rivals = List.copyOf(rivals);
        }
    }

    /// Another kind of model, fitted and tried on the same handoffs as the scorecard.
    ///
    /// @param auc null when it could not be tried, like the next three
    /// @param logLossGain how much less it lost a handoff than the best before it
    /// @param logLossGainError the standard error of that mean of paired differences
    /// @param used whether it gained more than twice the error
    /// @param trouble why it could not be tried, with the remedy
    public record Rival(
            String kind,
            @Nullable Double auc,
            @Nullable Double brier,
            @Nullable Double logLossGain,
            @Nullable Double logLossGainError,
            boolean used,
            @Nullable String trouble) {

        static Rival untried(String kind, String trouble) {
            return new Rival(kind, null, null, null, null, false, trouble);
        }
    }

    /// @param intercept of refitting what happened on what was promised; 0 is right
    /// @param slope 1 is right, less says too sure of itself
    /// @param ece the mean distance between promise and rate over ten equal bins
    public record Calibrated(@Nullable Double intercept, @Nullable Double slope, double ece) {}

    /// @param psi null when nobody was handed over since
    public record Drift(String attribute, @Nullable Double psi) {}
}

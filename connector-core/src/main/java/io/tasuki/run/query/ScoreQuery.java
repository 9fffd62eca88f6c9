package io.tasuki.run.query;

import io.tasuki.stage.score.AskedWindows;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// What somebody asks of the score; what is left out comes from the configuration.
///
/// @param asOf empty: the CRM's now at the last run
/// @param minLevel how many training handoffs a level needs to count for itself
public record ScoreQuery(
        Action action, Optional<Instant> asOf, OptionalInt horizonDays, AskedWindows windows, OptionalInt minLevel) {

    /// What to do.
    public sealed interface Action {
        /// Tell of the model that gives the scores; without one, as [Backtest].
        record Show() implements Action {}

        /// Try the recipe out of time; keep nothing.
        record Backtest() implements Action {}

        /// The same, keep the candidate, and promote it when it passes and the configuration says so.
        record Train() implements Action {}

        /// Have a model that was kept give the scores.
        record Promote(String id) implements Action {}
    }

    public static ScoreQuery of(Action action) {
        return new ScoreQuery(action, Optional.empty(), OptionalInt.empty(), AskedWindows.NONE, OptionalInt.empty());
    }
}

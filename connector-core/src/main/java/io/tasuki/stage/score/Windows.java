package io.tasuki.stage.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Which handoffs a model learns from and which it is tried on, by the day of the handoff.
///
/// @param learn the window that is fitted for the trial
/// @param trial later handoffs; between the two lies a gap of the horizon, so that all that is learnt had happened before
///     the first handoff of the trial
/// @param last the window that the model in use is fitted on once the trial is over
record Windows(Span learn, Span trial, Span last) {

    private static final int TRIAL_SHARE = 4;

    /// Days from one to another, both included.
    record Span(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// Left to itself, a quarter of the days that remain beside the gap are for the trial, and the model in use is fitted
    /// on all days. A window that was asked for is kept, and a model asked to be trained until some day knows nothing later.
    ///
    /// @param all the days of all handoffs old enough to be judged
    /// @return empty when there are no days left
    static Optional<Windows> of(Span all, int horizonDays, AskedWindows asked) {
        LocalDate from = asked.trainSince().orElse(all.from());
        LocalDate end = asked.testUntil().orElse(all.to());
        long days = ChronoUnit.DAYS.between(from, end) + 1 - horizonDays;
        LocalDate testFrom = asked.testSince()
                .or(() -> asked.trainUntil().map(until -> until.plusDays(horizonDays + 1L)))
                .orElseGet(() -> end.minusDays(Math.max(0, days / TRIAL_SHARE - 1)));
        LocalDate until = asked.trainUntil().orElse(testFrom.minusDays(horizonDays + 1L));
        Span learn = new Span(from, until);
        Span last = asked.trainUntil().isPresent() ? learn : new Span(from, all.to());
        return until.isBefore(from) || end.isBefore(testFrom)
                ? Optional.empty()
                : Optional.of(new Windows(learn, new Span(testFrom, end), last));
    }
}

package io.tasuki.goal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tasuki.goal.period.Period;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.statistics.Interval;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The `goal` document. Only wins of handoffs are counted, by the day they were won. What lies ahead is a forecast and has
/// ranges; `measured` and `soFar` are counts.
///
/// @param missing what a forecast would need, where there is not enough
/// @param currency what amounts are in; null: nobody named one, or wins stand in several
/// @param target null: none was agreed
/// @param measured null where there is not enough data
/// @param forecast as things go; null where there is not enough data, or the period is over
/// @param promised with the handoffs that marketing promised; null where none were, or there is no forecast
/// @param needed what reaches the target; null without a target or a forecast
/// @param unchanged what it would be without what was supposed; null when nothing was
/// @param by the levels of the attribute it was asked to be told by
/// @param pace null without a target
/// @param budget null where none was told or there is no forecast
/// @param backtest null without a forecast, or when nobody looked back
public record GoalReport(
        OffsetDateTime asOf,
        Status status,
        List<Missing> missing,
        Span period,
        @Nullable String currency,
        @Nullable Double target,
        Supposed supposed,
        @Nullable Basis measured,
        Counted soFar,
        @Nullable Forecast forecast,
        @Nullable Forecast promised,
        @Nullable Needed needed,
        @Nullable Unchanged unchanged,
        @Nullable Breakdown by,
        @Nullable Standing pace,
        @Nullable Budget budget,
        @Nullable Backtest backtest) {

    public GoalReport {
        missing = List.copyOf(missing);
    }

    public enum Status {
        FORECAST,
        NO_TARGET,
        /// The period is over: only what happened is told.
        OVER,
        NOT_ENOUGH_DATA;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param what `mature_handoffs`, `won_handoffs`, `priced_wins` or `one_currency`
    public record Missing(String what, long have, long need) {}

    /// @param name null: it is none of the fiscal year's own
    /// @param day how many days are over
    public record Span(
            LocalDate from, LocalDate until, Period.@Nullable FiscalName name, int day, int days, int daysLeft) {}

    /// What was supposed instead of what was measured; null: nothing.
    public record Supposed(@Nullable Double unitPrice, @Nullable Double winRate) {}

    /// What was measured.
    public record Basis(
            WinRate winRate,
            Price unitPrice,
            LeadTime leadTimeDays,
            @Nullable Double meetingShare,
            @Nullable Double inquiriesPerHandoff,
            HandoffPace handoffPace,
            long openHandoffs) {}

    /// @param mean of what is believed of the rate; the intervals are of that too
    public record WinRate(int withinDays, long handoffs, long won, double mean, Ranges ranges) {}

    /// @param deviation of single wins
    /// @param error standard error of the mean
    public record Price(long wins, double mean, double deviation, double error) {}

    /// @param most nine wins of ten came within so many days
    /// @param halfBy the last day of the period whose handoffs still have half of their wins within it; null: none has
    public record LeadTime(long wins, double median, double most, @Nullable LocalDate halfBy) {}

    public record HandoffPace(long handoffs, int days, double perMonth) {}

    /// Ranges with the same probability above as below.
    public record Ranges(
            @JsonProperty("50") Interval half, @JsonProperty("80") Interval most, @JsonProperty("90") Interval nearly) {}

    public record Estimate(double mean, Ranges ranges) {}

    /// What there was in the period by the moment.
    ///
    /// @param unpriced wins without a known amount
    /// @param undated wins of which nobody knows the day, in whatever period
    public record Counted(long handoffs, long won, double revenue, long unpriced, long undated) {}

    /// What the whole period comes to: what there is and what is expected.
    ///
    /// @param newHandoffs to come on the days that are left
    /// @param fromOpen expected orders of the handoffs that are open now
    /// @param fromNew expected orders of those to come
    /// @param probability of reaching the target; null without one
    public record Forecast(
            double newHandoffs,
            double fromOpen,
            double fromNew,
            Estimate orders,
            Estimate revenue,
            @Nullable Double probability) {}

    /// @param gap between target and what was won
    /// @param plan the confidence of `months`
    public record Needed(double gap, double plan, List<Need> confidences, List<Month> months) {
        public Needed {
            confidences = List.copyOf(confidences);
            months = List.copyOf(months);
        }
    }

    /// What is still needed on the days that are left; null where nothing is enough, or not known.
    ///
    /// @param orders wins that bring the gap with this confidence, whoever they come from
    /// @param meetings those of the handoffs a meeting follows; the handoffs where no meeting is seen
    public record Need(
            double confidence,
            @Nullable Integer orders,
            @Nullable Integer handoffs,
            @Nullable Double handoffsPerMonth,
            @Nullable Double meetings,
            @Nullable Double inquiries) {}

    /// One month of the plan.
    ///
    /// @param inTime which part of the wins of this month's handoffs comes within the period
    /// @param orders expected in this month, of open and of planned handoffs
    public record Month(
            String month,
            LocalDate from,
            LocalDate until,
            double handoffs,
            double meetings,
            @Nullable Double inquiries,
            double inTime,
            double orders) {}

    /// @param handoffsNeeded null without a plan
    public record Unchanged(@Nullable Double probability, double revenue, @Nullable Integer handoffsNeeded) {}

    /// @param refused why nothing is told by it; null: it is
    public record Breakdown(String attribute, @Nullable Judgement refused, List<Level> levels) {
        public Breakdown {
            levels = List.copyOf(levels);
        }
    }

    /// One level. Its rate and its price are drawn towards those of all, the more the fewer there are.
    ///
    /// @param share of the handoffs of late
    /// @param winRateInterval of 95 %
    /// @param revenue so far and expected
    /// @param handoffs its share of the plan
    public record Level(
            String value,
            double share,
            double winRate,
            Interval winRateInterval,
            double unitPrice,
            Counted soFar,
            long openHandoffs,
            double orders,
            double revenue,
            @Nullable Double handoffs,
            @Nullable Double meetings,
            @Nullable Double inquiries) {}

    /// @param index 1: as fast as an even pace; null before the first day is over
    /// @param openTotal what open handoffs would bring, if all were won in the period
    /// @param coverage null when nothing is missing
    /// @param requiredCoverage null when nothing open is expected to be won
    public record Standing(
            double gap,
            double linearShare,
            double attainmentShare,
            @Nullable Double index,
            double openTotal,
            double openWeighted,
            @Nullable Double coverage,
            @Nullable Double requiredCoverage,
            double shortfall) {}

    /// @param perWon cost per won deal as things go, with 80 %
    public record Budget(double amount, @Nullable Double perWon, @Nullable Interval perWonRange, @Nullable Double perHandoff) {}

    /// The forecast that would have been made at the same point of the period before, beside what happened.
    ///
    /// @param status `known` or `not_yet_known`
    /// @param ratio what happened over what was forecast
    public record Backtest(
            String status,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate asOf,
            @Nullable Double forecast,
            @Nullable Interval range,
            @Nullable Double happened,
            @Nullable Double ratio) {}
}

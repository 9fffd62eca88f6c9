package io.tasuki.report.desk;

import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.goal.GoalRequest;
import io.tasuki.model.FieldPath;
import io.tasuki.report.WeeklyReport.Week;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.promise.PromiseSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What to tell.
///
/// @param asOf the moment to stand at; its zone, where days are cut, is that of `handoffs`
/// @param horizonDays won within how many days, where conversion is told; empty: ever
/// @param goal the period under way, at the same moment, told in total
/// @param service the attribute that says what a company calls its services; empty: none does
/// @param feedback the fields in which sales writes what marketing should know
public record ReportRequest(
        Instant asOf,
        HandoffSettings handoffs,
        OptionalInt horizonDays,
        GoalRequest goal,
        Optional<String> service,
        PromiseSettings promises,
        TouchSettings touches,
        List<FieldPath> feedback) {

    private static final int MONTHS = 12;
    private static final int WEEKS = 13;

    public ReportRequest {
        feedback = List.copyOf(feedback);
    }

    public ZoneId zone() {
        return handoffs.zone();
    }

    public OffsetDateTime moment() {
        return asOf.atZone(zone()).toOffsetDateTime();
    }

    /// The same time of day a week before.
    public Instant weekAgo() {
        return asOf.atZone(zone()).minusWeeks(1).toInstant();
    }

    public LocalDate today() {
        return asOf.atZone(zone()).toLocalDate();
    }

    public Week week() {
        return new Week(today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today());
    }

    public Week weekBefore() {
        LocalDate monday = week().from();
        return new Week(monday.minusWeeks(1), monday.minusDays(1));
    }

    /// The first day of the twelve months that end with the one under way.
    public LocalDate yearSince() {
        return today().withDayOfMonth(1).minusMonths(MONTHS - 1L);
    }

    /// The Monday of the thirteen weeks that end with the one under way.
    public LocalDate quarterSince() {
        return week().from().minusWeeks(WEEKS - 1L);
    }
}

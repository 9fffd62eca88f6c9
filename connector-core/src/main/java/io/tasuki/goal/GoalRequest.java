package io.tasuki.goal;

import io.tasuki.goal.period.Period;
import io.tasuki.stage.handoff.AttributeRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/// What to tell of a goal.
///
/// @param asOf the moment to stand at
/// @param zone where days are cut
/// @param horizonDays within how many days wins make up the win rate
/// @param rules where the attributes are read from, and which of them somebody vouches for
/// @param assumption what to suppose instead of what was measured
public record GoalRequest(
        Instant asOf,
        ZoneId zone,
        Period period,
        GoalSettings settings,
        int horizonDays,
        List<AttributeRule> rules,
        Assumption assumption) {

    private static final int USUAL_HORIZON = 180;

    public GoalRequest {
        rules = List.copyOf(rules);
    }

    /// What if the unit price or the win rate were others.
    public record Assumption(Change price, Change winRate) {

        public static final Assumption NONE = new Assumption(Change.NONE, Change.NONE);
    }

    /// The horizon to measure by where conversion has this one; whoever waits for ever has no rate before.
    public static int horizon(OptionalInt conversion) {
        return conversion.orElse(USUAL_HORIZON);
    }

    LocalDate today() {
        return asOf.atZone(zone).toLocalDate();
    }

    /// The same question, as it would have been asked at the same point of the period before.
    GoalRequest onePeriodBefore() {
        Period before = period.before();
        int passed = Math.min(period.passed(today()), before.days());
        Instant end = before.from().plusDays(passed).atStartOfDay(zone).toInstant().minusSeconds(1);
        return new GoalRequest(end, zone, before, settings, horizonDays, rules, Assumption.NONE);
    }
}

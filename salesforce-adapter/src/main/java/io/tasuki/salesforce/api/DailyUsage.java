package io.tasuki.salesforce.api;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the organisation has used of its API calls in the last 24 hours, by the header that comes with every answer.
public final class DailyUsage {

    public static final String HEADER = "Sforce-Limit-Info";

    /// The allowance rolls, so some room comes back within the hour.
    public static final Duration ROOM_COMES_BACK = Duration.ofHours(1);

    private static final Pattern SHAPE = Pattern.compile("api-usage=(\\d{1,18})/(\\d{1,18})");

    private final OptionalLong cap;
    private final OptionalLong runCap;
    private final Time time;
    private volatile @Nullable Reading latest;

    DailyUsage(OptionalLong cap, OptionalLong runCap, Time time) {
        this.cap = cap;
        this.runCap = runCap;
        this.time = time;
    }

    public record Reading(long used, long limit) {}

    public void note(Answer answer) {
        Matcher matcher = SHAPE.matcher(answer.header(HEADER).orElse(""));
        if (matcher.find()) {
            latest = new Reading(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        }
    }

    /// @param callsMade since this connection was opened
    /// @throws CrmException.BudgetSpent when a cap of the settings is reached
    void demandRoom(long callsMade) throws CrmException {
        if (runCap.isPresent() && callsMade >= runCap.getAsLong()) {
            throw new CrmException.BudgetSpent(
                    "this run has made " + callsMade + " API calls, and run_call_cap is " + runCap.getAsLong(),
                    time.now());
        }
        Reading reading = latest;
        if (reading != null && cap.isPresent() && reading.used() >= cap.getAsLong()) {
            throw new CrmException.BudgetSpent(
                    "the organisation has used " + reading.used() + " API calls in 24 hours, and daily_call_cap is "
                            + cap.getAsLong(),
                    time.now().plus(ROOM_COMES_BACK));
        }
    }

    public BudgetReading budget(long callsMade) {
        Reading reading = latest;
        return reading == null
                ? new BudgetReading(callsMade, cap, OptionalLong.empty())
                : new BudgetReading(
                        callsMade,
                        OptionalLong.of(ceiling(reading)),
                        OptionalLong.of(Math.max(0, ceiling(reading) - reading.used())));
    }

    private long ceiling(Reading reading) {
        return cap.isPresent() ? Math.min(cap.getAsLong(), reading.limit()) : reading.limit();
    }
}

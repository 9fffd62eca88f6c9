package io.tasuki.alert.condition;

import java.time.Instant;

/// Nothing was read of an object for too long.
///
/// @param object as in `connection.object`
/// @param since when its cursor moved last, by the CRM's clock
/// @param tooOld true beyond the limit from which on it is an error
public record StaleCursor(String object, Instant since, long ageSeconds, boolean tooOld) implements Alert {

    static final String ABOUT = "cursor";

    @Override
    public String subject() {
        return ABOUT + ":" + object;
    }

    @Override
    public Severity severity() {
        return tooOld ? Severity.CRITICAL : Severity.WARNING;
    }
}

package io.tasuki.alert.condition;

import java.time.Instant;

/// Few API calls of a connection's day are left.
///
/// @param since when the CRM said so, by its clock
public record LowBudget(String connection, long remaining, long limit, Instant since) implements Alert {

    static final String ABOUT = "budget";

    @Override
    public String subject() {
        return ABOUT + ":" + connection;
    }

    @Override
    public Severity severity() {
        return remaining <= 0 ? Severity.CRITICAL : Severity.WARNING;
    }
}

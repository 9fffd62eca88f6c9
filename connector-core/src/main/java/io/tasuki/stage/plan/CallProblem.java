package io.tasuki.stage.plan;

import io.tasuki.crm.CrmException;

/// A call that failed as a whole, as the run tells it.
///
/// @param where a connection, or one object of it
/// @param stops true when the allowance is used up: going on is for a later run
public record CallProblem(String where, String reason, boolean stops) {

    /// What a failed call means for a run: it leaves this connection for the next run, and says why.
    public static CallProblem of(String where, CrmException problem) {
        return switch (problem) {
            case CrmException.Throttled throttled ->
                new CallProblem(where, "throttled until " + throttled.notBefore() + ": " + throttled.getMessage(), true);
            case CrmException.BudgetSpent spent ->
                new CallProblem(where, "the allowance is used up until " + spent.until() + ": " + spent.getMessage(), true);
            case CrmException.Unavailable unavailable ->
                new CallProblem(where, "no useful answer: " + unavailable.getMessage(), false);
            case CrmException.AccessDenied denied ->
                new CallProblem(where, "access denied, missing is " + denied.missing() + ": " + denied.getMessage(), false);
            case CrmException.CursorLost lost -> new CallProblem(where, "cursor lost: " + lost.getMessage(), false);
            case CrmException.Unreadable unreadable ->
                new CallProblem(where, "refused or unreadable: " + unreadable.getMessage(), false);
        };
    }
}

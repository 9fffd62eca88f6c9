package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.SalesforceProblem;

/// The refusal of a row that somebody else is writing just now.
public final class RowLock {

    private RowLock() {}

    public static SalesforceProblem problem() {
        return SalesforceProblem.badRequest(
                "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record or 1 records");
    }
}

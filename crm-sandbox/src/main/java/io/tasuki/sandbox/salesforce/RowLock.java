package io.tasuki.sandbox.salesforce;

/// The refusal of a row that somebody else is writing just now.
final class RowLock {

    private RowLock() {}

    static SalesforceProblem problem() {
        return SalesforceProblem.badRequest(
                "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record or 1 records");
    }
}

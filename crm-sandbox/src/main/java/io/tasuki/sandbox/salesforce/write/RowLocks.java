package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Faults;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;

/// Rows that somebody else is writing just now: those a fault names, and a share of all when the org is switched so.
final class RowLocks {

    private final Org org;
    private final Faults faults;
    private double owed;

    RowLocks(Org org, Faults faults) {
        this.org = org;
        this.faults = faults;
    }

    /// Locks one row of a call.
    ///
    /// @throws SalesforceProblem UNABLE_TO_LOCK_ROW
    void take(Request request) throws SalesforceProblem {
        owed += org.switches().locks().share();
        boolean busy = owed >= 1;
        owed -= busy ? 1 : 0;
        if (faults.takes(Fault.Kind.LOCK_ROW, request) || busy) {
            throw problem();
        }
    }

    /// Locks the parent of a row that is written.
    ///
    /// @param parent its id; empty when there is none
    /// @throws SalesforceProblem UNABLE_TO_LOCK_ROW when a call that overlaps with this one writes a sibling
    void takeParent(String parent) throws SalesforceProblem {
        if (org.switches().locks().parallel()
                && !parent.isEmpty()
                && !org.calls().lock(parent)) {
            throw problem();
        }
    }

    static SalesforceProblem problem() {
        return SalesforceProblem.badRequest(
                "UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record or 1 records");
    }
}

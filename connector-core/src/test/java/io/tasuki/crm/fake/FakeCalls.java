package io.tasuki.crm.fake;

import io.tasuki.crm.CrmException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// The calls of one adapter: counted, and exposed to the CRM's faults.
final class FakeCalls {

    private static final int ATTEMPTS = 3;

    private final FakeCrm crm;
    private final AtomicLong made = new AtomicLong();

    FakeCalls(FakeCrm crm) {
        this.crm = crm;
    }

    long made() {
        return made.get();
    }

    /// One call about an object, tried again a few times when it comes too fast.
    void call(String object) throws CrmException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            made.incrementAndGet();
            crm.countCall();
            if (!crm.strikes(FakeFault.THROTTLED)) {
                answered(object);
                return;
            }
        }
        throw new CrmException.Throttled("too many calls", crm.now().plus(Duration.ofSeconds(10)));
    }

    private void answered(String object) throws CrmException {
        if (crm.strikes(FakeFault.UNAVAILABLE)) {
            throw new CrmException.Unavailable("no answer");
        }
        if (crm.strikes(FakeFault.BUDGET_SPENT)) {
            throw new CrmException.BudgetSpent("the allowance of today is used up", crm.now().plus(Duration.ofDays(1)));
        }
        if (!crm.visible(object)) {
            throw new CrmException.AccessDenied("the user may not see " + object, "read " + object);
        }
    }
}

package io.tasuki.crm.fake;

import io.tasuki.crm.contract.ContractSubject;
import io.tasuki.crm.contract.CrmUnderTest;
import java.time.Instant;

/// The fake CRM, as the contract kit tries it.
public final class FakeSubject implements ContractSubject {

    private final boolean jobs;

    public FakeSubject() {
        this(false);
    }

    /// @param jobs true for a CRM whose writes are settled later
    public FakeSubject(boolean jobs) {
        this.jobs = jobs;
    }

    @Override
    public String platform() {
        return "fake";
    }

    @Override
    public CrmUnderTest start() {
        return new FakeUnderTest(new FakeCrm(Instant.parse("2026-03-02T09:00:00Z")), jobs);
    }

    @Override
    public String toString() {
        return platform();
    }
}

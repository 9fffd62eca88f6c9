package io.tasuki.crm.fake;

import io.tasuki.crm.contract.CrmAdapterContract;

/// The same laws when every write is a job that another process settles.
class FakeJobsContractTest extends CrmAdapterContract {
    FakeJobsContractTest() {
        super(new FakeSubject(true));
    }
}

package io.tasuki.crm.fake;

import io.tasuki.crm.contract.CrmAdapterContract;

class FakeContractTest extends CrmAdapterContract {
    FakeContractTest() {
        super(new FakeSubject());
    }
}

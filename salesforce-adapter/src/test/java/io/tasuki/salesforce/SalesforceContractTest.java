package io.tasuki.salesforce;

import io.tasuki.crm.contract.CrmAdapterContract;

class SalesforceContractTest extends CrmAdapterContract {

    SalesforceContractTest() {
        super(new SalesforceSubject());
    }
}

package io.tasuki.hubspot;

import io.tasuki.crm.contract.CrmAdapterContract;

class HubSpotContractTest extends CrmAdapterContract {

    HubSpotContractTest() {
        super(new HubSpotSubject());
    }
}

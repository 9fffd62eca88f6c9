package io.tasuki.salesforce;

import io.tasuki.crm.contract.ContractSubject;
import io.tasuki.crm.contract.CrmUnderTest;

/// Offers the sandbox's organisation to the contract kit.
public final class SalesforceSubject implements ContractSubject {

    @Override
    public String platform() {
        return "salesforce";
    }

    @Override
    public CrmUnderTest start() {
        return new SandboxOrg();
    }
}

package io.tasuki.hubspot;

import io.tasuki.crm.contract.ContractSubject;
import io.tasuki.crm.contract.CrmUnderTest;

/// Offers the sandbox's portal to the contract kit.
public final class HubSpotSubject implements ContractSubject {

    @Override
    public String platform() {
        return "hubspot";
    }

    @Override
    public CrmUnderTest start() {
        return new SandboxPortal();
    }
}

package io.tasuki.crm.contract;

import java.util.List;
import java.util.ServiceLoader;

/// A CRM the contract kit can start; a service, so that a new adapter gets the whole suite by being on the class path.
public interface ContractSubject {

    /// The adapter's platform word, which names the subject in test reports.
    String platform();

    /// Starts a CRM that no other test sees, without any record of the sample's objects.
    CrmUnderTest start();

    static List<ContractSubject> all() {
        return ServiceLoader.load(ContractSubject.class).stream().map(ServiceLoader.Provider::get).toList();
    }
}

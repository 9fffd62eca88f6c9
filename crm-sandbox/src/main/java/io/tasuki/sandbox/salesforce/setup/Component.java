package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.Set;

/// One part of a deployment.
sealed interface Component permits FieldComponent, PermissionSetComponent {

    /// The metadata type, as `package.xml` names it.
    String type();

    /// Its name within the type, as `Lead.Score__c`.
    String fullName();

    String fileName();

    /// Where the file tells of it.
    XmlNode source();

    /// Whether `package.xml` asks for it.
    boolean askedFor(PackageFile wanted);

    /// Whether it would work, with the fields that the deployment brings (`Lead.Score__c`, in lower case).
    ///
    /// @throws SalesforceProblem when it would not
    void check(Set<String> fieldsToCome) throws SalesforceProblem;

    /// Whether the org has none of that name yet.
    boolean isNew();

    /// Puts it into the org; only after [#check].
    ///
    /// @return its id
    String apply() throws SalesforceProblem;
}

package io.tasuki.sandbox.salesforce.ingest;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A parent named by another system's key instead of its id: `Account.Key__c`, or `Lead:Who.Key__c` where the parent
/// may be of several objects.
record ParentKey(String field, ObjectTable parents, FieldDefinition key) {

    /// Null when `name` is no such column.
    static @Nullable ParentKey of(Org org, ObjectDefinition object, String name) {
        int dot = name.indexOf('.');
        int colon = name.indexOf(':');
        if (dot < 0) {
            return null;
        }
        FieldDefinition reference = object.reference(name.substring(colon + 1, dot));
        if (reference == null || object.visible(reference.name()) == null) {
            return null;
        }
        String target =
                colon > 0 ? name.substring(0, colon) : reference.referenceTo().getFirst();
        ObjectTable parents = org.find(target);
        FieldDefinition key = parents == null ? null : parents.definition().visible(name.substring(dot + 1));
        return parents != null && key != null && key.traits().externalId()
                ? new ParentKey(reference.name(), parents, key)
                : null;
    }

    String id(String value) throws SalesforceProblem {
        List<Row> found = parents.index(parents.definition().column(key.name())).listOf(value).stream()
                .filter(row -> !parents.isDeleted(row))
                .toList();
        if (found.size() != 1) {
            throw SalesforceProblem.badRequest(
                    "INVALID_FIELD",
                    "Foreign key external ID: " + value + " not found for field " + key.name() + " in entity "
                            + parents.definition().name());
        }
        return parents.idOf(found.getFirst());
    }
}

package io.tasuki.salesforce.findings;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.schema.SalesforceVocabulary;
import io.tasuki.salesforce.schema.TrackedObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which fields this user does not see: such a field cannot be told from one that does not exist.
final class FieldFindings {

    /// There only in organisations that use them; or, which way a call went, of little account.
    private static final Set<FieldRole> OPTIONAL =
            EnumSet.of(FieldRole.CURRENCY, FieldRole.MERGED_INTO, FieldRole.ACTIVITY_STATE);

    private final SalesforceSchema schema;

    FieldFindings(SalesforceSchema schema) {
        this.schema = schema;
    }

    /// @param visible the objects this user sees
    List<Finding> of(Set<String> visible) throws CrmException {
        List<Finding> findings = new ArrayList<>();
        for (ObjectVocabulary object : SalesforceVocabulary.words().objects()) {
            boolean looked = visible.contains(object.name())
                    && TrackedObject.parentOf(object.name()).isEmpty();
            Optional<ObjectSchema> seen = looked ? schema.find(object.name()) : Optional.empty();
            seen.ifPresent(fields -> of(object, fields, findings));
        }
        return findings;
    }

    private static void of(ObjectVocabulary object, ObjectSchema seen, List<Finding> findings) {
        if (object.writable() && seen.fields().stream().noneMatch(FieldSchema::writable)) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "edit " + object.name(),
                    "this user may not edit any field of " + object.name(),
                    SetupStep.object(object.name(), "Object Permissions: Edit")));
        }
        object.roles().entrySet().stream()
                .filter(role -> !OPTIONAL.contains(role.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .filter(field -> seen.field(field).isEmpty())
                .forEach(field -> findings.add(hidden(object.name(), field)));
    }

    private static Finding hidden(String object, String field) {
        return new Finding(
                Severity.WARNING,
                "field " + object + "." + field,
                object + "." + field + " is hidden from this user and is not read",
                SetupStep.object(object, "Field Permissions: Read on " + field));
    }
}

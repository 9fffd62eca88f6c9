package io.tasuki.salesforce.fields;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.SalesforceSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes custom fields and the permission set that grants them, and looks whether this user can then write them.
///
/// They are deployed as metadata; where that is refused, the Tooling API makes them one by one.
public final class SalesforceFieldProvisioner implements FieldProvisioner {

    private final SalesforceSchema schema;
    private final DeployedFields deployed;
    private final ToolingFields tooling;

    public SalesforceFieldProvisioner(SalesforceApi api, SalesforceSchema schema) {
        OurPermissionSet set = new OurPermissionSet(api);
        this.schema = schema;
        this.deployed = new DeployedFields(api, set);
        this.tooling = new ToolingFields(api, set);
    }

    @Override
    public List<FieldOutcome> create(String object, List<FieldSpec> fields) throws CrmException {
        schema.forget(object);
        ObjectSchema before = schema.of(object);
        List<FieldSpec> missing = fields.stream()
                .filter(field -> field.type() != FieldType.OTHER
                        && before.field(field.name()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return outcomes(object, fields, new MadeFields(Set.of(), Map.of()), before);
        }
        MadeFields made = make(object, missing);
        schema.forget(object);
        return outcomes(object, fields, made, schema.of(object));
    }

    /// One look before, one after, and what deploying takes.
    @Override
    public int callsFor(int fields) {
        return 2 + DeployedFields.CALLS;
    }

    private MadeFields make(String object, List<FieldSpec> fields) throws CrmException {
        try {
            return deployed.make(object, fields);
        } catch (CrmException.AccessDenied | CrmException.Unreadable notThisWay) {
            return tooling.make(object, fields);
        }
    }

    private static List<FieldOutcome> outcomes(
            String object, List<FieldSpec> fields, MadeFields made, ObjectSchema after) {
        return fields.stream()
                .map(field -> outcome(object, field, made, after.field(field.name())))
                .toList();
    }

    private static FieldOutcome outcome(
            String object, FieldSpec field, MadeFields made, Optional<FieldSchema> seen) {
        String name = object + "." + field.name();
        if (field.type() == FieldType.OTHER) {
            return new FieldOutcome.Failed(field.name() + " has no type that can be created");
        }
        String refusal = made.refused().get(field.name());
        if (refusal != null) {
            return new FieldOutcome.Failed(refusal + ": give this user 'Modify Metadata Through Metadata API Functions',"
                    + " or create " + name + " in Setup, Object Manager, " + object + ", Fields & Relationships, New");
        }
        // A new field belongs to nobody until a permission set or a profile grants it.
        if (seen.filter(FieldSchema::writable).isEmpty()) {
            return new FieldOutcome.Failed(name + " exists, but this user may not edit it: grant Edit on it in the"
                    + " permission set " + OurPermissionSet.NAME + " (Setup, Permission Sets, Object Settings) and assign"
                    + " the set to this user");
        }
        if (!holds(seen.get().type(), field.type())) {
            return new FieldOutcome.Failed(name + " holds " + seen.get().type() + ", not " + field.type()
                    + ": delete or rename it in Setup, Object Manager, " + object + ", Fields & Relationships");
        }
        return made.created().contains(field.name()) ? new FieldOutcome.Created() : new FieldOutcome.Existed();
    }

    private static boolean holds(FieldType actual, FieldType wanted) {
        return actual == wanted || (isText(actual) && isText(wanted));
    }

    // People may well turn a text into a list of choices of its own kind, and the other way round.
    private static boolean isText(FieldType type) {
        return type == FieldType.TEXT || type == FieldType.LONG_TEXT || type == FieldType.CHOICE;
    }
}

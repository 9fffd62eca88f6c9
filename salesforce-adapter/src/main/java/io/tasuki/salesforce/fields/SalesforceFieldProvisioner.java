package io.tasuki.salesforce.fields;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.SalesforceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Creates custom fields through the Tooling API and looks whether this user can then write them.
public final class SalesforceFieldProvisioner implements FieldProvisioner {

    private static final String ALREADY_THERE = "DUPLICATE_DEVELOPER_NAME";

    private final FieldCalls calls;
    private final SalesforceSchema schema;

    public SalesforceFieldProvisioner(SalesforceApi api, SalesforceSchema schema) {
        this.calls = new FieldCalls(api);
        this.schema = schema;
    }

    @Override
    public List<FieldOutcome> create(String object, List<FieldSpec> fields) throws CrmException {
        schema.forget(object);
        ObjectSchema before = schema.of(object);
        List<FieldOutcome> made = new ArrayList<>();
        for (FieldSpec field : fields) {
            made.add(before.field(field.name()).isPresent() ? new FieldOutcome.Existed() : make(object, field));
        }
        if (made.stream().allMatch(outcome -> outcome instanceof FieldOutcome.Failed)) {
            return made;
        }
        return verified(object, fields, made);
    }

    /// One look before, one for each field, one look after.
    @Override
    public int callsFor(int fields) {
        return fields + 2;
    }

    private FieldOutcome make(String object, FieldSpec field) throws CrmException {
        if (field.type() == FieldType.OTHER) {
            return new FieldOutcome.Failed(field.name() + " has no type that can be created");
        }
        Optional<String> refusal = calls.create(CustomField.request(object, field));
        if (refusal.isEmpty()) {
            return new FieldOutcome.Created();
        }
        return refusal.get().equals(ALREADY_THERE)
                ? new FieldOutcome.Existed()
                : new FieldOutcome.Failed(refusal.get() + ": create " + object + "." + field.name() + " in Setup");
    }

    private List<FieldOutcome> verified(String object, List<FieldSpec> fields, List<FieldOutcome> made)
            throws CrmException {
        if (made.stream().anyMatch(outcome -> outcome instanceof FieldOutcome.Created)) {
            schema.forget(object);
        }
        ObjectSchema after = schema.of(object);
        List<FieldOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            outcomes.add(verified(object, fields.get(i), made.get(i), after));
        }
        return outcomes;
    }

    // A new field belongs to nobody until a permission set or a profile grants it.
    private static FieldOutcome verified(String object, FieldSpec field, FieldOutcome made, ObjectSchema after) {
        if (made instanceof FieldOutcome.Failed) {
            return made;
        }
        boolean writable = after.field(field.name())
                .filter(ObjectSchema.FieldSchema::writable)
                .isPresent();
        return writable
                ? made
                : new FieldOutcome.Failed(object + "." + field.name()
                        + " exists, but this user may not edit it: grant Edit on it in the user's permission set");
    }
}

package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.schema.TrackedObject;
import java.time.Instant;
import java.util.Optional;

/// Which harvest an object takes.
final class Harvests {

    private Harvests() {}

    /// @param heldBefore rows stamped before it were read once already
    /// @return empty when this user has no such object
    static Optional<Harvest> of(PollRequest request, SalesforceSchema schema, Optional<Instant> heldBefore)
            throws CrmException {
        String object = request.object();
        if (object.equals(StageHarvest.OBJECT)) {
            return Optional.of(new StageHarvest());
        }
        Optional<String> parent = TrackedObject.parentOf(object);
        if (parent.isPresent()) {
            return schema.find(parent.get()).map(fields -> new FieldHarvest(object, fields, request.historyFields()));
        }
        Optional<ObjectSchema> fields = schema.find(object);
        return fields.isEmpty() ? Optional.empty() : Optional.of(RowHarvest.of(request, fields.get(), heldBefore));
    }
}

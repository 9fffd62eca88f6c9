package io.tasuki.salesforce.schema;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import java.util.List;

/// Which field tells when a record last changed.
public final class ChangeStamp {

    /// Some objects lack the better ones.
    private static final List<String> BEST_FIRST = List.of("SystemModstamp", "LastModifiedDate", "CreatedDate");

    private ChangeStamp() {}

    /// @throws CrmException.Unreadable when there is none: then nothing of the object can be followed
    public static String of(ObjectSchema schema) throws CrmException {
        return BEST_FIRST.stream()
                .filter(name -> schema.field(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new CrmException.Unreadable(
                        "object " + schema.object() + " has no stamp of its changes that this user may read"));
    }
}

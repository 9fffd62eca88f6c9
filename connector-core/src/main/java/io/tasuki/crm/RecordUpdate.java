package io.tasuki.crm;

import java.util.Map;

/// The fields to set on one record.
///
/// @param values by field, as text in the neutral form of the field's type ([FieldType]); empty clears
public record RecordUpdate(String id, Map<String, String> values) {

    public RecordUpdate {
        values = Map.copyOf(values);
    }
}

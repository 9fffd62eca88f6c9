package io.tasuki.stage.plan;

import io.tasuki.model.ObjectName;
import java.util.List;
import java.util.Map;

/// Which of our fields go onto which objects.
///
/// @param fields neutral field names by object, as [FieldCatalogue] spells them
/// @param createFields true when fields that do not exist yet are created before the first value is written
public record WriteBackSettings(Map<ObjectName, List<String>> fields, boolean createFields) {

    public WriteBackSettings {
        fields = Map.copyOf(fields);
    }
}

package io.tasuki.stage.plan;

import io.tasuki.model.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which fields are written on which objects, and which are left for sales to fill.
///
/// @param fields by object; every other field is never written
/// @param salesFills objects of persons on which sales fills the fields that we only read
/// @param labels the language of the labels of fields that are created
/// @param createFields true when fields that do not exist yet are created before the first value is written
/// @param personEdits what becomes of people's edits of fields of ours
public record WriteBackSettings(
        Map<ObjectName, List<WrittenField>> fields,
        Set<ObjectName> salesFills,
        LabelLanguage labels,
        boolean createFields,
        PersonEdits personEdits) {

    public WriteBackSettings {
        fields = Map.copyOf(fields);
        salesFills = Set.copyOf(salesFills);
    }
}

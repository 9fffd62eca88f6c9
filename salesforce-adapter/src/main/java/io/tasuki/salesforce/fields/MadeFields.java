package io.tasuki.salesforce.fields;

import java.util.Map;
import java.util.Set;

/// What came of making fields, by their names.
///
/// @param created those that were not there before
/// @param refused why a field is not there, with the remedy
record MadeFields(Set<String> created, Map<String, String> refused) {

    MadeFields {
        created = Set.copyOf(created);
        refused = Map.copyOf(refused);
    }
}

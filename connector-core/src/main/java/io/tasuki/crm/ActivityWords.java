package io.tasuki.crm;

import java.util.Map;
import java.util.Set;

/// By which of a CRM's words an activity is of which sort.
///
/// @param sorts by the word of [FieldRole#ACTIVITY_TYPE]
/// @param otherwise the sort by any other word, or by none
/// @param automatic words of [FieldRole#ACTIVITY_SOURCE]: a machine did it
/// @param undone words of [FieldRole#ACTIVITY_STATE]: it has not taken place, or the person did it
public record ActivityWords(
        Map<String, ActivitySort> sorts, ActivitySort otherwise, Set<String> automatic, Set<String> undone) {

    /// No word means anything.
    public static final ActivityWords NONE = new ActivityWords(Map.of(), ActivitySort.OTHER, Set.of(), Set.of());

    public ActivityWords {
        sorts = Map.copyOf(sorts);
        automatic = Set.copyOf(automatic);
        undone = Set.copyOf(undone);
    }
}

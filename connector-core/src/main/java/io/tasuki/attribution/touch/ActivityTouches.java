package io.tasuki.attribution.touch;

import io.tasuki.model.ObjectName;
import java.util.Set;

/// Activities that are touches, each with every person it names, once it has taken place.
///
/// @param name what they are called; their channel too
/// @param types which of them, in the CRM's words; empty: all
public record ActivityTouches(String name, ObjectName object, Set<String> types) {

    public ActivityTouches {
        types = Set.copyOf(types);
    }
}

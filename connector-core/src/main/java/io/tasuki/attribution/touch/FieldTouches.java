package io.tasuki.attribution.touch;

import io.tasuki.model.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Touches that fields of persons tell: a form and when it was sent, a source, the UTM parameters of a visit.
///
/// 1. With a field that dates them, each distinct moment that it says or said is a touch.
/// 2. Without one, each value that the first of the told fields has or had is a touch, at the moment it began.
/// 3. What the other fields tell of a touch is what they said last before the next one.
///
/// @param name what they are called; their channel too, unless a field tells it
/// @param at the field that dates them
/// @param told the field that tells each word about a touch: `channel`, `campaign`, and any other by a name of one's own
public record FieldTouches(String name, Optional<FieldPath> at, Map<String, FieldPath> told) {

    public static final String CHANNEL = "channel";
    public static final String CAMPAIGN = "campaign";

    public FieldTouches {
        told = new LinkedHashMap<>(told);
        if (told.isEmpty() && at.isEmpty()) {
            throw new IllegalArgumentException("touches named '" + name + "' are told by no field");
        }
    }

    /// The field whose values make the touches.
    FieldPath dating() {
        return at.orElseGet(() -> told.values().iterator().next());
    }

    List<FieldPath> read() {
        List<FieldPath> read = new ArrayList<>(told.values());
        at.ifPresent(read::addFirst);
        return read;
    }
}

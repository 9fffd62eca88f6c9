package io.tasuki.attribution.touch;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is a touch beside the campaign touches that a CRM keeps itself.
///
/// @param activities in the order of the configuration
/// @param fields in the order of the configuration
public record TouchSettings(List<ActivityTouches> activities, List<FieldTouches> fields) {

    /// Campaign touches alone.
    public static final TouchSettings CAMPAIGNS = new TouchSettings(List.of(), List.of());

    public TouchSettings {
        activities = List.copyOf(activities);
        fields = List.copyOf(fields);
    }

    /// Every object that touches are told by.
    public Set<ObjectName> objects() {
        return Stream.concat(
                        activities.stream().map(ActivityTouches::object),
                        fieldsRead().map(FieldPath::object))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Every field that touches are told by; what it said before is asked for too.
    public Stream<FieldPath> fieldsRead() {
        return fields.stream().flatMap(touches -> touches.read().stream());
    }
}

package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a criterion asks of a lead, as of its handoff. Of several fields or objects, one is enough.
public sealed interface Condition {

    /// The fields it is read from.
    default List<FieldPath> fields() {
        return List.of();
    }

    /// The objects of which a record must be there.
    default List<ObjectName> objects() {
        return List.of();
    }

    /// An activity with the lead had been made by then, whenever it was to take place.
    record Activity(List<ObjectName> objects) implements Condition {

        public Activity {
            objects = List.copyOf(objects);
        }
    }

    /// Something of that kind stood in the field.
    record Filled(List<FieldPath> fields, ValueKind kind) implements Condition {

        public Filled {
            fields = List.copyOf(fields);
        }
    }

    /// One of these values stood in the field, in whatever width its letters were typed.
    record OneOf(List<FieldPath> fields, Set<String> values) implements Condition {

        public OneOf {
            fields = List.copyOf(fields);
            values = Set.copyOf(values);
        }
    }

    /// A number within these bounds, both included, stood in the field.
    record Within(List<FieldPath> fields, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {

        public Within {
            fields = List.copyOf(fields);
        }
    }

    /// A record of such an object was linked with one of the lead's, or named by it.
    ///
    /// @param fields the persons' fields that name such a record
    record Association(List<ObjectName> objects, List<FieldPath> fields) implements Condition {

        public Association {
            objects = List.copyOf(objects);
            fields = List.copyOf(fields);
        }
    }
}

package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A field in which sales says what it did with a lead: sent it back, or took it.
public sealed interface SignRule {

    FieldPath field();

    /// All fields that are read for it.
    default Set<FieldPath> fields() {
        return Set.of(field());
    }

    /// Whether the field is one of those we make for sales to fill.
    default boolean filledBySales() {
        return false;
    }

    /// Some values of the field mean "sent back".
    ///
    /// @param reasons why, by value
    record Returned(FieldPath field, Map<String, ReturnReason> reasons) implements SignRule {

        public Returned {
            reasons = Map.copyOf(reasons);
        }

        @Override
        public Set<FieldPath> fields() {
            Set<FieldPath> fields = new LinkedHashSet<>(Set.of(field));
            reasons.values().stream().flatMap(reason -> reason.field().stream()).forEach(fields::add);
            return fields;
        }
    }

    /// Some values of the field mean "taken".
    record Accepted(FieldPath field, Set<String> values) implements SignRule {

        public Accepted {
            values = Set.copyOf(values);
        }
    }

    /// Whatever is written into the field says why the lead was sent back.
    record ReturnWords(FieldPath field) implements SignRule {

        @Override
        public boolean filledBySales() {
            return true;
        }
    }

    /// Whatever is written into the field means "taken".
    record Checked(FieldPath field) implements SignRule {

        @Override
        public boolean filledBySales() {
            return true;
        }
    }
}

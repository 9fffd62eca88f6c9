package io.tasuki.stage.plan;

/// One field that may be written on one object; no other one ever is.
public sealed interface WrittenField {

    /// The value that goes there, by its neutral name in the [FieldCatalogue].
    String value();

    Ownership ownership();

    /// A field of ours, spelled as the CRM's adapter spells it.
    record Own(String value) implements WrittenField {
        @Override
        public Ownership ownership() {
            return Ownership.OWN;
        }
    }

    /// Somebody else's field, named by the configuration with an explicit rule.
    ///
    /// @param field as the CRM spells it
    record Foreign(String field, String value, Ownership ownership) implements WrittenField {
        public Foreign {
            if (ownership == Ownership.OWN) {
                throw new IllegalArgumentException(field + " is not ours, so a rule must say when it is written");
            }
        }
    }
}

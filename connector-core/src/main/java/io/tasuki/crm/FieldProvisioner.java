package io.tasuki.crm;

import java.util.List;

/// Creates the fields we own.
public interface FieldProvisioner {

    /// Creates those of `fields` that do not exist yet, and returns when each can be written. Repeating it is
    /// harmless.
    ///
    /// @return one outcome for each field, in order
    List<FieldOutcome> create(String object, List<FieldSpec> fields) throws CrmException;

    /// How many calls [#create] makes, for estimates.
    int callsFor(int fields);

    sealed interface FieldOutcome {
        record Created() implements FieldOutcome {}

        record Existed() implements FieldOutcome {}

        /// @param reason what stands in the way, with the remedy
        record Failed(String reason) implements FieldOutcome {}
    }
}

package io.tasuki.crm.contract;

import java.util.List;
import java.util.Optional;

/// The objects and fields of a CRM with which the kit tries its adapter.
///
/// @param object an object the adapter polls, reads and (when it writes at all) writes; a person as a rule
/// @param fields two or more fields of it that take any text and that people and the connection's user may set
/// @param page how many records one page of the feed holds at most, so that the kit can cross its border
/// @param historyField a field of `object` whose former values the CRM keeps
/// @param links two objects whose links the feed tells when the first one is polled
public record ContractSample(
        String object, List<String> fields, int page, Optional<String> historyField, Optional<Links> links) {

    public ContractSample {
        fields = List.copyOf(fields);
        if (fields.size() < 2) {
            throw new IllegalArgumentException("the kit needs two fields of " + object);
        }
    }

    /// @param fields the fields, taking any text, with which records of either object can be made; may be empty
    public record Links(String fromObject, String toObject, List<String> fields) {
        public Links {
            fields = List.copyOf(fields);
        }
    }
}

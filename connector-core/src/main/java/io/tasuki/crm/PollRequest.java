package io.tasuki.crm;

import java.util.List;

/// What to ask of one object.
///
/// @param object as the CRM spells it
/// @param fields the fields to deliver, in this order; without duplicates
/// @param historyFields the fields whose former values are wanted too; a subset of what the vocabulary offers
public record PollRequest(String object, List<String> fields, List<String> historyFields) {

    public PollRequest {
        fields = List.copyOf(fields);
        historyFields = List.copyOf(historyFields);
    }
}

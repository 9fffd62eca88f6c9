package io.tasuki.erase;

import io.tasuki.model.RecordAddress;
import java.util.List;
import java.util.Map;

/// What erasing a person took away, or would take away.
///
/// @param records the person's records, in both CRMs
/// @param tables how many rows went or lost their values, by table
/// @param handoffs how many handoffs go on being counted, under a pseudonym
/// @param standing fields of ours that still hold a value in a CRM
public record Erased(List<RecordAddress> records, Map<String, Long> tables, long handoffs, List<Standing> standing) {

    /// @param field as the CRM spells it
    public record Standing(String connection, String object, String id, String field) {}

    /// True when the store held nothing of this person.
    public boolean nothing() {
        return tables.isEmpty();
    }
}

package io.tasuki.crm;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Reads live values of named records, from the CRM's primary store.
public interface RecordReader {

    /// The records among `ids` that exist, by the id that was asked for; a missing key means the record is
    /// gone. Any number of ids: the reader cuts them into calls.
    ///
    /// A record that was merged away answers with the surviving record's id and values.
    Map<String, LiveRecord> read(String object, Collection<String> ids, List<String> fields) throws CrmException;

    /// How many calls [#read] would make, for estimates.
    int callsFor(int ids, int fields);

    /// @param id the record that holds the values, which differs from the one asked for after a merge
    /// @param values by field; a field that could not be read is absent, an empty text is known to be empty
    /// @param locked true when the CRM refuses any write to this record (a converted lead, say)
    record LiveRecord(String id, Map<String, String> values, boolean locked) {
        public LiveRecord {
            values = Map.copyOf(values);
        }
    }
}

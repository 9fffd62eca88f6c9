package io.tasuki.crm.fake;

import io.tasuki.crm.FieldType;
import java.util.LinkedHashMap;
import java.util.Map;

/// One kind of record, with its fields and all its records.
final class FakeObject {

    final Map<String, FieldType> fields = new LinkedHashMap<>();
    final Map<String, FakeRecord> records = new LinkedHashMap<>();
    boolean denied;

    /// The record that answers for `id`: itself, or the one it was merged into, through any number of merges.
    FakeRecord surviving(String id) {
        FakeRecord record = record(id);
        return record.mergedInto.map(this::surviving).orElse(record);
    }

    FakeRecord record(String id) {
        FakeRecord record = records.get(id);
        if (record == null) {
            throw new IllegalArgumentException("no record " + id);
        }
        return record;
    }

    boolean knows(String id) {
        return records.containsKey(id);
    }
}

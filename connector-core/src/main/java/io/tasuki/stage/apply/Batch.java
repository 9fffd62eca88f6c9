package io.tasuki.stage.apply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.model.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Changes of one object that are sent together.
///
/// @param id its name in the journal
record Batch(String id, ObjectName object, List<Change> changes) {

    Batch {
        changes = List.copyOf(changes);
    }

    Batch with(List<Change> others) {
        return new Batch(id, object, others);
    }

    Batch only(Predicate<Change> wanted) {
        return with(changes.stream().filter(wanted).toList());
    }

    Batch only(Set<String> ids) {
        return only(change -> ids.contains(change.id()));
    }

    Batch nothing() {
        return with(List.of());
    }

    int records() {
        return (int) changes.stream().map(Change::id).distinct().count();
    }

    /// The part about the first so many records.
    Batch first(int records) {
        return only(ids().stream().limit(records).collect(toSet()));
    }

    Batch without(Batch part) {
        Set<String> gone = Set.copyOf(part.ids());
        return only(change -> !gone.contains(change.id()));
    }

    /// What is sent: the records in the order of [#ids], also after a restart.
    WriteBatch toSend() {
        Map<String, List<Change>> byRecord = changes.stream().collect(groupingBy(Change::id, TreeMap::new, toList()));
        List<RecordUpdate> updates = byRecord.entrySet().stream()
                .map(entry -> new RecordUpdate(
                        entry.getKey(), entry.getValue().stream().collect(toMap(Change::field, Change::newValue))))
                .toList();
        return new WriteBatch(object.object(), updates);
    }

    List<String> ids() {
        return changes.stream().map(Change::id).distinct().sorted().toList();
    }

    List<String> fields() {
        return changes.stream().map(Change::field).distinct().sorted().toList();
    }
}

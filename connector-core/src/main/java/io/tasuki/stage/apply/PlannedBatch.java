package io.tasuki.stage.apply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.FieldValues;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One batch as a plan numbered it.
///
/// @param size field changes
record PlannedBatch(String planId, int number, ObjectName object, long size) {

    static List<PlannedBatch> of(Store store, String planId) {
        return store.read(session -> session.query(
                Sql.load(PlannedBatch.class, "batch"),
                row -> new PlannedBatch(
                        planId, (int) row.number(1), new ObjectName(row.text(2), row.text(3)), row.number(4)),
                planId));
    }

    /// Its name in the journal: grows with time and number, so that the journal stays sorted by it.
    String nameIn(String runId) {
        return String.format(Locale.ROOT, "%s-%06d", runId, number);
    }

    /// All its changes.
    List<Change> changes(Store store) {
        return store.read(session -> byVerdict(session, "batch_change")).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Its changes by what `live_value` says of them: go, already_so or stale.
    Map<String, List<Change>> compared(Store store) {
        return store.write(session -> {
            FieldValues.install(session);
            return byVerdict(session, "moved");
        });
    }

    private Map<String, List<Change>> byVerdict(Session session, String query) {
        return session
                .query(
                        Sql.load(PlannedBatch.class, query),
                        row -> Map.entry(row.text(9), Change.read(row)),
                        planId,
                        number)
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}

package io.tasuki.erase;

import static java.util.stream.Collectors.joining;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What erasing a person does to the landed tables: the person's records go, and those that name the person.
///
/// A table that is no longer polled may name people in any column, so there every column is looked at.
final class ErasedLandings {

    private final List<PollTarget> targets;

    ErasedLandings(List<PollTarget> targets) {
        this.targets = targets;
    }

    /// Adds the present and former unique keys of the records to be erased.
    void collectKeys(Session session) {
        for (ObjectName object : RecordTables.objects(session)) {
            for (String table : List.of(RecordTables.current(object), RecordTables.past(object))) {
                session.execute(load("key").replace("{table}", table), object.connection(), object.object());
            }
        }
    }

    /// @return how many rows went, by table; tables that lost none are left out
    Map<String, Long> erase(Session session) {
        Map<String, Long> gone = new TreeMap<>();
        for (ObjectName object : RecordTables.objects(session)) {
            add(gone, "crm." + object, erase(session, object, RecordTables.current(object)));
            add(gone, "crm_past." + object, erase(session, object, RecordTables.past(object)));
        }
        return gone;
    }

    private static void add(Map<String, Long> gone, String table, long rows) {
        if (rows > 0) {
            gone.put(table, rows);
        }
    }

    private long erase(Session session, ObjectName object, String table) {
        String columns = naming(session, object).map(Sql::quoted).collect(joining(", "));
        String statement = load("landed").replace("{table}", table).replace("{columns}", columns);
        return session.execute(statement, person(object), object.connection(), object.object(), object.connection());
    }

    private boolean person(ObjectName object) {
        return target(object).map(target -> target.kind() == RecordKind.PERSON).orElse(true);
    }

    private Stream<String> naming(Session session, ObjectName object) {
        return target(object)
                .map(target -> Stream.of(FieldRole.PERSON, FieldRole.OTHER_PERSON).flatMap(role -> target.field(role).stream()))
                .orElseGet(() -> RecordTables.columns(session, object).stream().filter(column -> !column.startsWith("_")));
    }

    private Optional<PollTarget> target(ObjectName object) {
        return targets.stream().filter(target -> target.name().equals(object)).findFirst();
    }

    private static String load(String name) {
        return Sql.load(ErasedLandings.class, name);
    }
}

package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Takes the values of people away whose record was removed in the CRM, in the transaction that learns of it.
///
/// 1. What stays is what later stages need of such a record: its id and stamps, what it became or came from, the id of
///    its company, and the fields that outlast it.
/// 2. A record that comes back is read whole, as if it were seen for the first time.
/// 3. Only what was just told is looked at, so it costs nothing while nobody is removed.
final class RemovedPeople {

    private static final List<FieldRole> OUTLASTING = List.of(
            FieldRole.MERGED_INTO,
            FieldRole.MERGED_FROM,
            FieldRole.CONVERTED_PERSON,
            FieldRole.CONVERTED_DEAL,
            FieldRole.COMPANY);

    private final Map<ObjectName, Set<String>> kept;
    private final Map<ObjectName, String> mergedFrom;

    private RemovedPeople(Map<ObjectName, Set<String>> kept, Map<ObjectName, String> mergedFrom) {
        this.kept = kept;
        this.mergedFrom = mergedFrom;
    }

    static RemovedPeople among(List<PollTarget> targets) {
        List<PollTarget> people =
                targets.stream().filter(target -> target.kind() == RecordKind.PERSON).toList();
        return new RemovedPeople(
                people.stream().collect(toMap(PollTarget::name, RemovedPeople::kept)),
                people.stream()
                        .filter(target -> target.field(FieldRole.MERGED_FROM).isPresent())
                        .collect(toMap(PollTarget::name, target -> target.field(FieldRole.MERGED_FROM).orElseThrow())));
    }

    private static Set<String> kept(PollTarget target) {
        Set<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        OUTLASTING.forEach(role -> target.field(role).ifPresent(kept::add));
        kept.addAll(target.outlasting());
        return kept;
    }

    boolean areOf(ObjectName object) {
        return kept.containsKey(object);
    }

    /// After removals of the object were merged.
    void purge(Session session, DirtyRecords dirty, ObjectName object) {
        if (areOf(object)) {
            session.execute(filled("removed_person", object));
            List<String> gone = RecordTables.columns(session, object).stream()
                    .filter(column -> column.equals("_unique_key") || !column.startsWith("_"))
                    .filter(column -> !kept(object).contains(column))
                    .map(Sql::quoted)
                    .toList();
            session.execute(filled("removed_values", object)
                    .replace("{blanks}", gone.stream().map(column -> column + " = null").collect(joining(", ")))
                    .replace("{values}", String.join(", ", gone)));
            markReleased(dirty, object);
            session.execute(filled("removed_first_seen", object));
            session.execute(filled("removed_former", object));
            versions(session, object);
        }
    }

    // Who is no longer said to be merged into such a record stands alone again, and only the former versions know.
    private void markReleased(DirtyRecords dirty, ObjectName object) {
        String field = mergedFrom.get(object);
        if (field != null) {
            dirty.mark(
                    filled("removed_released", object).replace("{merged_from}", Sql.quoted(field)),
                    object.connection(),
                    object.object());
        }
    }

    /// After versions were merged, which may be of several objects.
    void purgeVersions(Session session, String connection) {
        for (ObjectName object : told(session, connection)) {
            session.execute(filled("removed_teller", object), object.object());
            versions(session, object);
        }
    }

    private List<ObjectName> told(Session session, String connection) {
        return session.query("select distinct object from merge_version_new", row -> new ObjectName(connection, row.text(1)))
                .stream()
                .filter(this::areOf)
                .toList();
    }

    private void versions(Session session, ObjectName object) {
        session.execute(
                Sql.load(RemovedPeople.class, "removed_versions"),
                object.connection(),
                object.object(),
                kept(object).stream().collect(joining("\u001f")));
    }

    private Set<String> kept(ObjectName object) {
        return kept.getOrDefault(object, Set.of());
    }

    private static String filled(String name, ObjectName object) {
        return Sql.load(RemovedPeople.class, name)
                .replace("{present}", RecordTables.current(object))
                .replace("{former}", RecordTables.past(object));
    }
}

package io.tasuki.doctor;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whether the objects that are polled may be read, and hold anything.
final class ObjectsCheck implements Check {

    private static final Remark SCOPES = new Remark("scopes");
    private static final Remark EMPTY = new Remark("empty_object");
    private static final Set<RecordKind> INDISPENSABLE =
            EnumSet.of(RecordKind.PERSON, RecordKind.DEAL, RecordKind.DEAL_STAGE, RecordKind.DEAL_PERSON);

    @Override
    public List<Finding> look(Examination examination) {
        return Stream.concat(
                        examination.settings().polls().stream().flatMap(target -> denied(examination, target)),
                        empty(examination))
                .toList();
    }

    private static Stream<Finding> denied(Examination examination, PollTarget target) {
        return switch (examination.askedSchema(target.name())) {
            case Examination.Schema.Seen seen -> Stream.of();
            case Examination.Schema.Unanswered unanswered -> Stream.of();
            case Examination.Schema.Denied denied -> Stream.of(denied(target, denied.missing()));
        };
    }

    private static Finding denied(PollTarget target, String missing) {
        String message = target.name() + " may not be read: missing is " + missing;
        String remedy = "grant the connection's user " + missing + ", or take the object out with poll.skip";
        return INDISPENSABLE.contains(target.kind())
                ? SCOPES.error(target.name().connection(), message, remedy)
                : SCOPES.warning(target.name().connection(), message, remedy);
    }

    private static Stream<Finding> empty(Examination examination) {
        Stream<ObjectName> needed = Stream.concat(
                        examination.settings().links().from().stream(), examination.settings().links().deals().stream())
                .filter(object -> examination.settings().polls().stream()
                        .anyMatch(target -> target.name().equals(object)));
        return needed.filter(object -> examination.read(session -> isEmpty(session, object)))
                .map(object -> EMPTY.warning(
                        object.connection(),
                        object + " was polled and holds no record that this connection's user sees",
                        "see that leads.from and deals.from name the right objects, and that the user sees other"
                                + " people's records"));
    }

    private static boolean isEmpty(Session session, ObjectName object) {
        return session.query(
                        Sql.load(ObjectsCheck.class, "empty_object").replace("{present}", RecordTables.current(object)),
                        row -> row.truth(1),
                        object.connection(),
                        object.object())
                .getFirst();
    }
}

package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.OwnedFields.Watched;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.stream.IntStream;

/// Compares what the CRM tells of fields that we write with what we believe stands there.
///
/// Our own writes come back as we believe them and cause nothing. Anything else puts the belief in doubt, so that the
/// next plan looks at the record before it decides; nothing of it becomes part of the record.
final class WatchedValues {

    private final ObjectName object;
    private final List<Watched> fields;

    WatchedValues(ObjectName object, List<Watched> fields) {
        this.object = object;
        this.fields = fields;
    }

    /// What the comparison of landed rows has to carry along.
    String columns() {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> ", landed." + Sql.quoted(fields.get(i).field()) + " as " + column(i))
                .collect(joining());
    }

    void compare(Session session) {
        if (fields.isEmpty()) {
            return;
        }
        FieldValues.install(session);
        session.execute(Sql.load(WatchedValues.class, "doubt").replace("{told}", told()), object.connection(), object.object());
        session.execute(Sql.load(WatchedValues.class, "doubt_mark"), object.connection(), object.object());
        session.execute(Sql.load(WatchedValues.class, "doubt_lead"), object.connection(), object.object());
    }

    private String told() {
        return IntStream.range(0, fields.size())
                .mapToObj(i -> "{'field': " + Sql.literal(fields.get(i).field()) + ", 'kind': "
                        + Sql.literal(fields.get(i).type().name()) + ", 'value': " + column(i) + "}")
                .collect(joining(", ", "[", "]"));
    }

    private static String column(int number) {
        return "_watched_" + number;
    }
}

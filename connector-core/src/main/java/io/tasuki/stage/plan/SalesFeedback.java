package io.tasuki.stage.plan;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.stream.Stream;

/// What sales filled in, by lead, so that marketing can see it.
///
/// The newest text among a lead's records counts. A text that sales blanked is told as blank, for that is a change by a
/// person; a field that nobody ever filled tells nothing, and neither does a record that is gone.
final class SalesFeedback {

    private final OwnFields fields;

    SalesFeedback(OwnFields fields) {
        this.fields = fields;
    }

    /// Fills the temporary table `lead_feedback(lead, name, value, rule)` for the leads of `plan_portion`, with the names
    /// of the copies.
    void gather(Session session) {
        String versions = Stream.concat(
                        fields.salesFills().map(this::versions), Stream.of(Sql.load(SalesFeedback.class, "no_version")))
                .collect(joining("\nunion all by name\n"));
        session.script(Sql.load(SalesFeedback.class, "lead_feedback").replace("{versions}", versions));
    }

    private String versions(ObjectName object) {
        String values = SalesField.all().stream()
                .map(sales -> "{'name': " + Sql.literal(sales.copiedAs()) + ", 'value': coalesce("
                        + Sql.quoted(fields.spelled(object, sales.field().name())) + ", '')}")
                .collect(joining(", "));
        return Sql.load(SalesFeedback.class, "filled_version")
                .replace("{scope}", Sql.load(SalesFeedback.class, "filled_scope"))
                .replace("{connection}", Sql.literal(object.connection()))
                .replace("{object}", Sql.literal(object.object()))
                .replace("{fields}", values)
                .replace("{present}", RecordTables.current(object))
                .replace("{former}", RecordTables.past(object));
    }
}

package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.ZoneId;
import java.util.List;

/// Judges handoffs by the version of the agreed definition that decides them: criterion by criterion, as things stood.
final class Verdicts {

    private final Session session;
    private final LeadDefinition definition;
    private final List<FieldPath> fields;

    private Verdicts(Session session, LeadDefinition definition) {
        this.session = session;
        this.definition = definition;
        this.fields = definition.fields();
    }

    /// Fills `definition_criterion` for whoever asks what was agreed.
    static void agree(Session session, LeadDefinition definition) {
        for (LeadDefinition.Version version : definition.versions()) {
            int place = 0;
            for (Criterion criterion : version.criteria()) {
                session.execute(
                        "insert into definition_criterion values (?, ?, ?, ?)",
                        version.name(), place++, criterion.name(), criterion.label());
            }
        }
    }

    /// Judges the handoffs in `handoff_sight`: fills `handoff_criterion` and what `handoff` says of the definition.
    static void judge(Session session, HandoffSettings settings) {
        if (!settings.definition().versions().isEmpty()) {
            new Verdicts(session, settings.definition()).judge(settings.zone());
        }
    }

    private void judge(ZoneId zone) {
        read();
        decide(zone);
        for (LeadDefinition.Version version : definition.versions()) {
            version.criteria().forEach(criterion -> judge(version.name(), criterion));
        }
        session.execute(load("verdict"));
    }

    // Several criteria and versions ask for the same fields, so each field is read once.
    private void read() {
        session.script(load("definition_value"));
        for (int field = 0; field < fields.size(); field++) {
            new FieldReading(session, new FieldTable(fields.get(field))).versions();
            session.execute(load("definition_value_read"), field);
        }
    }

    private void decide(ZoneId zone) {
        session.script(load("agreed"));
        for (int place = 0; place < definition.versions().size(); place++) {
            LeadDefinition.Version version = definition.versions().get(place);
            session.execute(
                    "insert into agreed values (?, ?, cast(? as date), ?)",
                    place, version.name(), version.until().map(Object::toString).orElse(null), version.segment().isEmpty());
            if (version.segment().isPresent()) {
                session.script(load("criterion_evidence"));
                fit(version.segment().get().fields(), ValueTest.oneOf(version.segment().get().values()));
                session.execute(load("in_segment"), place);
            }
        }
        session.execute(load("judged"), zone.getId());
    }

    private void judge(String version, Criterion criterion) {
        session.script(load("criterion_evidence"));
        switch (criterion.condition()) {
            case Condition.Activity(List<ObjectName> objects) -> objects.forEach(object ->
                    session.execute(load("criterion_activity"), object.connection(), object.object(), version));
            case Condition.Filled(List<FieldPath> asked, ValueKind kind) -> {
                if (kind == ValueKind.ANY) {
                    fill(asked);
                } else {
                    fit(asked, ValueTest.kind(kind));
                }
            }
            case Condition.OneOf one -> fit(one.fields(), ValueTest.oneOf(one.values()));
            case Condition.Within within -> fit(within.fields(), ValueTest.within(within.atLeast(), within.atMost()));
            case Condition.Association(List<ObjectName> objects, List<FieldPath> naming) -> {
                fill(naming);
                objects.forEach(object -> linked(version, object));
            }
        }
        session.execute(load("handoff_criterion"), version, criterion.name());
    }

    private void linked(String version, ObjectName object) {
        FieldTable table = new FieldTable(new FieldPath(object, RecordTables.ID));
        if (table.landed(session)) {
            session.execute(table.statement("criterion_link"), object.connection(), object.object(), version);
        }
    }

    /// Fills `asked` with these fields and `fitting` with those of their values that are what is asked for.
    private void fit(List<FieldPath> asked, ValueTest test) {
        ask(asked);
        List<String> values = session.query(load("asked_value"), row -> row.text(1));
        session.append("fitting", rows -> {
            for (String value : values) {
                if (test.fits(value)) {
                    rows.row(value);
                }
            }
        });
    }

    // Long texts of which nothing is asked but to be there need not leave the store.
    private void fill(List<FieldPath> asked) {
        ask(asked);
        session.execute(load("fitting_filled"));
    }

    private void ask(List<FieldPath> asked) {
        asked.forEach(field -> session.execute("insert into asked values (?)", fields.indexOf(field)));
    }

    private static String load(String name) {
        return Sql.load(Verdicts.class, name);
    }
}

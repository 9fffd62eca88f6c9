package io.tasuki.export.outcome;

import io.tasuki.export.outcome.Candidate.Win;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads the handoffs that a platform may have to hear of, some at a time: any number passes through flat memory.
///
/// What a person's fields say is read as it stands now: a click id that was filled in later is as good as an early one.
public final class Candidates {

    private static final int AT_ONCE = 10_000;

    private final Session session;
    private final OutcomeSettings settings;

    public Candidates(Session session, OutcomeSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /// Prepares those that were won by the moment, and those that the platform was told of before.
    ///
    /// @return how many there are
    public long find(String platform, Instant asOf, ZoneId zone) {
        session.execute(load("outcome_candidate"), asOf, zone.getId(), platform);
        session.script(load("person_value"));
        settings.fields().forEach((field, paths) -> {
            for (int place = 0; place < paths.size(); place++) {
                read(field, paths.get(place), place);
            }
        });
        return session.query("select count(*) from outcome_candidate", row -> row.number(1)).getFirst();
    }

    private void read(PersonField field, FieldPath path, int place) {
        if (RecordTables.landed(session, path)) {
            String statement = load("person_value_read")
                    .replace("{present}", RecordTables.current(path.object()))
                    .replace("{field}", Sql.quoted(path.field()));
            session.execute(statement, field.key(), place, path.object().connection(), path.object().object());
        }
    }

    /// Hands over what [#find] found, in the order of the handoffs' names.
    public void forEachPortion(long found, Consumer<List<Candidate>> work) {
        for (long done = 0; done < found; done += AT_ONCE) {
            work.accept(session.query(load("candidate_portion"), this::candidate, AT_ONCE, done));
        }
    }

    private Candidate candidate(Row row) throws SQLException {
        Optional<Win> win = row.truth(6) ? Optional.of(win(row)) : Optional.empty();
        return new Candidate(row.text(1), row.text(2), row.moment(3), row.truth(4), row.truth(5), win, person(row));
    }

    private static Win win(Row row) throws SQLException {
        Optional<BigDecimal> value = row.maybeText(8).map(BigDecimal::new);
        return new Win(row.moment(7), Amount.of(value, row.maybeText(9)), row.maybeText(9));
    }

    // Unit and record separators stand between the values: no CRM lets people type them.
    private Person person(Row row) throws SQLException {
        Map<PersonField, String> told = new EnumMap<>(PersonField.class);
        for (String entry : row.text(10).split("\u001e", -1)) {
            int end = entry.indexOf('\u001f');
            if (end > 0) {
                told.put(PersonField.valueOf(entry.substring(0, end).toUpperCase(Locale.ROOT)), entry.substring(end + 1));
            }
        }
        return new Person(told, settings);
    }

    private static String load(String name) {
        return Sql.load(Candidates.class, name);
    }
}

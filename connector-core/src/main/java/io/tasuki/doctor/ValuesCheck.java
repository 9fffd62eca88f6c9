package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;

import io.tasuki.crm.FieldRole;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whether what deals and stages hold is what their fields' parts need: numbers, dates, yes or no.
final class ValuesCheck implements Check {

    private static final Remark REMARK = new Remark("values");

    // What a value of each part must be, and how the views read it.
    private static final Map<FieldRole, Reading> READINGS = new TreeMap<>(Map.of(
            FieldRole.AMOUNT, new Reading("a number", "try_cast({field} as double)"),
            FieldRole.CLOSE_DATE, new Reading("a date", "moment_of({field}, 'UTC')"),
            FieldRole.IS_CLOSED, new Reading("true or false", "try_cast({field} as boolean)"),
            FieldRole.IS_WON, new Reading("true or false", "try_cast({field} as boolean)")));

    private record Reading(String noun, String sql) {}

    @Override
    public List<Finding> look(Examination examination) {
        return examination.settings().polls().stream()
                .filter(target -> target.kind() == RecordKind.DEAL || target.kind() == RecordKind.DEAL_STAGE)
                .flatMap(target -> READINGS.entrySet().stream()
                        .flatMap(part -> unreadable(examination, target, part.getKey(), part.getValue())))
                .toList();
    }

    private static Stream<Finding> unreadable(
            Examination examination, PollTarget target, FieldRole role, Reading reading) {
        return target.field(role).stream().flatMap(field -> {
            String sql = Sql.load(ValuesCheck.class, "unreadable_value")
                    .replace("{present}", RecordTables.current(target.name()))
                    .replace("{reading}", reading.sql())
                    .replace("{field}", Sql.quoted(field));
            long records = examination.read(session -> session.query(sql, row -> row.number(1)).getFirst());
            return records == 0
                    ? Stream.of()
                    : Stream.of(REMARK.warning(
                            target.name().connection(),
                            "what stands in " + target.name() + "." + field + " of " + counted(records, "record") + " is not "
                                    + reading.noun() + " and counts as blank",
                            "correct the values in the CRM, or have the field's type changed there"));
        });
    }
}

package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;

/// Whether sales uses a status that means an end and that nobody mapped.
///
/// A value looks final when at least [#MANY] handed-over leads without a deal hold it now, records have come to it from
/// another value, and none has ever left it. Records that were converted don't count: their story goes on elsewhere.
final class StatusesCheck implements Check {

    static final int MANY = 5;
    private static final Remark REMARK = new Remark("statuses");

    @Override
    public List<Finding> look(Examination examination) {
        MappedValues mapped = MappedValues.of(examination.settings());
        return mapped.byField().keySet().stream()
                .flatMap(field -> look(examination, field, mapped).stream())
                .toList();
    }

    private static List<Finding> look(Examination examination, FieldPath field, MappedValues mapped) {
        String sql = Sql.load(StatusesCheck.class, "final_status")
                .replace("{present}", RecordTables.current(field.object()))
                .replace("{former}", RecordTables.past(field.object()))
                .replace("{field}", Sql.quoted(field.field()));
        return examination
                .read(session -> session.query(
                        sql,
                        row -> Map.entry(row.text(1), row.number(2)),
                        field.object().connection(),
                        field.object().object(),
                        field.field(),
                        MANY))
                .stream()
                .filter(value -> !mapped.mean(field, value.getKey()))
                .map(value -> finding(field, value.getKey(), value.getValue()))
                .toList();
    }

    private static Finding finding(FieldPath field, String value, long leads) {
        return REMARK.warning(
                field.object().connection(),
                counted(leads, "handed-over lead") + " without a deal came to rest in " + field + " '" + value
                        + "', which means nothing yet: they count as open",
                "say under 'returns' which reason it stands for, or under 'accepts' that sales took the lead");
    }
}

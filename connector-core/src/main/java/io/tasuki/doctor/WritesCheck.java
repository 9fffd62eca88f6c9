package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.stream.Stream;

/// Whether what we write is taken, and left standing.
final class WritesCheck implements Check {

    private static final Remark REFUSED = new Remark("refused_writes");
    private static final Remark OVERWRITTEN = new Remark("overwritten_fields");

    @Override
    public List<Finding> look(Examination examination) {
        return Stream.concat(refused(examination), overwritten(examination)).toList();
    }

    private static Stream<Finding> refused(Examination examination) {
        return examination
                .read(session -> session.query(
                        Sql.load(WritesCheck.class, "refused_records"),
                        row -> REFUSED.warning(
                                row.text(1),
                                "it refuses to take our values on " + counted(row.number(2), "record") + ", for instance "
                                        + row.text(3) + ": " + row.text(4),
                                "mend the record or the rule that refuses it, then 'tasuki retry --all'")))
                .stream();
    }

    private static Stream<Finding> overwritten(Examination examination) {
        return examination
                .read(session -> session.query(
                        Sql.load(WritesCheck.class, "overwritten_field"),
                        row -> OVERWRITTEN.warning(
                                row.text(1),
                                row.text(2) + " was changed by somebody else after we wrote it on "
                                        + counted(row.number(3), "record")
                                        + ": a workflow or another program writes our field too",
                                "find out in the field's history who writes it, and take it out there")))
                .stream();
    }
}

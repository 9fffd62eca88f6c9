package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;

/// Whether handoffs are found, and dated as dates.
final class HandoffsCheck implements Check {

    private static final Remark REMARK = new Remark("handoffs");
    private static final long FEW = 5;

    private record Tally(long unreadable, String example, long future, String early) {}

    @Override
    public List<Finding> look(Examination examination) {
        Tally tally = examination
                .read(session -> session.query(
                        Sql.load(HandoffsCheck.class, "handoff_trouble"),
                        row -> new Tally(row.number(1), row.text(2), row.number(3), row.text(4))))
                .getFirst();
        List<Finding> findings = new ArrayList<>();
        if (tally.unreadable > 0) {
            findings.add(REMARK.warning(
                    null,
                    counted(tally.unreadable, "value") + " of a handoff field are no moment and make no handoff, for instance of "
                            + tally.example,
                    "name a date field in handoff.rules, or correct the values in the CRM"));
        }
        if (tally.future > 0) {
            findings.add(REMARK.warning(
                    null,
                    counted(tally.future, "handoff") + " lie in the future and count for nothing yet, for instance of " + tally.early,
                    "correct the dates in the CRM, or take a field that is set when the handoff happens"));
        }
        if (examination.coverage().leads() >= FEW && examination.coverage().handoffs() == 0) {
            findings.add(REMARK.warning(
                    null,
                    "there are " + counted(examination.coverage().leads(), "lead") + " and not one handoff",
                    "see that handoff.rules name what marketing does when it hands a lead over"));
        }
        return findings;
    }
}

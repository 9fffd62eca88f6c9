package io.tasuki.doctor;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.doctor.Examination.Hindrances;
import java.util.ArrayList;
import java.util.List;

/// What on this machine keeps runs from their work.
final class HindranceCheck implements Check {

    private static final Remark GUARDS = new Remark("guards");
    private static final Remark ERASED = new Remark("erased_people");

    @Override
    public List<Finding> look(Examination examination) {
        Hindrances hindrances = examination.settings().hindrances();
        List<Finding> findings = new ArrayList<>();
        hindrances.lostKey().ifPresent(said -> findings.add(ERASED.error(
                null, "no run can poll: " + said, "put the key file back, or run 'tasuki erase --forget-erased'")));
        hindrances.stopFile().ifPresent(file -> findings.add(GUARDS.warning(
                null, "the stop file " + file + " is there, so nothing is written", "delete it once writing may go on")));
        if (hindrances.dryRun()) {
            findings.add(GUARDS.info(
                    null,
                    "guards.dry_run is true: plans are made and nothing is written",
                    "set it to false when the plans look right"));
        }
        return findings;
    }
}

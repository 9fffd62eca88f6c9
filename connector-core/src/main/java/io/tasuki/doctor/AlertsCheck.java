package io.tasuki.doctor;

import io.tasuki.alert.channel.Outbox;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.doctor.Examination.Telling;
import java.util.ArrayList;
import java.util.List;

/// Whether somebody is told in time when something goes wrong.
final class AlertsCheck implements Check {

    private static final Remark REMARK = new Remark("alerts");

    @Override
    public List<Finding> look(Examination examination) {
        Telling telling = examination.settings().telling();
        List<Finding> findings = new ArrayList<>();
        if (telling.promised() && telling.channels().isEmpty()) {
            findings.add(REMARK.warning(
                    null,
                    "sales promised something (sla) and nobody is told before a promise is broken",
                    "name a webhook or a mail server below 'alerts:', then run 'tasuki alerts --test'"));
        }
        examination
                .read(session -> new Outbox(session).fares(telling.channels()))
                .stream()
                .filter(fare -> fare.problem() != null)
                .forEach(fare -> findings.add(REMARK.warning(
                        null,
                        "not all alerts arrive at " + fare.channel() + ": "
                                + Remark.counted(fare.waiting(), "message") + " waiting, " + fare.givenUp()
                                + " given up; " + fare.problem(),
                        "mend what it says, then run 'tasuki alerts --test'")));
        return findings;
    }
}

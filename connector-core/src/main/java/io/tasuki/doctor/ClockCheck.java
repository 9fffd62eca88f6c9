package io.tasuki.doctor;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Where days are cut, and whether this machine's clock agrees with the CRMs', which count.
final class ClockCheck implements Check {

    private static final Duration TOLERATED = Duration.ofMinutes(5);

    @Override
    public List<Finding> look(Examination examination) {
        Instant here = examination.settings().now();
        ZoneId zone = examination.settings().handoffs().zone();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(
                Severity.INFO,
                "time_zone",
                null,
                "days are cut in " + zone + ", where it is " + LocalDate.ofInstant(here, zone),
                "nothing to do, if that is where you work; else set time_zone"));
        examination.connections().forEach((name, connection) -> {
            try {
                Duration difference = Duration.between(connection.adapter().clock(), here);
                if (difference.abs().compareTo(TOLERATED) > 0) {
                    findings.add(differs(name, difference));
                }
            } catch (CrmException unanswered) {
                // The connection's own check tells it.
            }
        });
        return findings;
    }

    private static Finding differs(String connection, Duration difference) {
        return Finding.of(
                Severity.WARNING,
                "clock",
                connection,
                "this machine's clock is " + difference.abs().toMinutes() + " minutes "
                        + (difference.isNegative() ? "behind" : "ahead of") + " the CRM's",
                "set the machine's clock; moments are told by the CRM's, the schedule runs by this one");
    }
}

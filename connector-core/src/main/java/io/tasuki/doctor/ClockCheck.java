package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where days are cut, and whether this machine's clock agrees with the CRMs', which count.
final class ClockCheck implements Check {

    private static final Duration TOLERATED = Duration.ofMinutes(5);

    /// No machine whose clock is so wrong gets through to a real CRM: certificates are not valid then.
    private static final Duration OWN_TIME = Duration.ofDays(30);

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
        Map<String, Instant> clocks = clocks(examination);
        clocks.forEach((name, clock) -> {
            Duration difference = Duration.between(clock, here);
            if (difference.abs().compareTo(TOLERATED) > 0) {
                findings.add(differs(name, difference));
            }
        });
        findings.addAll(skew(clocks));
        return findings;
    }

    private static Map<String, Instant> clocks(Examination examination) {
        Map<String, Instant> clocks = new LinkedHashMap<>();
        examination.connections().keySet().forEach(name -> examination.clock(name).ifPresent(clock -> clocks.put(name, clock)));
        return clocks;
    }

    // A clock is heard with a call, and calls of one look may lie some time apart.
    private static List<Finding> skew(Map<String, Instant> clocks) {
        Optional<Map.Entry<String, Instant>> first = clocks.entrySet().stream().min(Map.Entry.comparingByValue());
        Optional<Map.Entry<String, Instant>> last = clocks.entrySet().stream().max(Map.Entry.comparingByValue());
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        Duration apart = Duration.between(first.get().getValue(), last.get().getValue());
        return apart.compareTo(TOLERATED) <= 0
                ? List.of()
                : List.of(Finding.of(
                        Severity.WARNING,
                        "clock_skew",
                        null,
                        "the clocks of " + first.get().getKey() + " and " + last.get().getKey() + " are " + apart.toMinutes()
                                + " minutes apart: what happened first in which CRM cannot be told within that time",
                        "see that nothing between here and the CRMs changes or caches the Date of their replies"));
    }

    private static Finding differs(String connection, Duration difference) {
        if (difference.abs().compareTo(OWN_TIME) > 0) {
            return Finding.of(
                    Severity.INFO,
                    "clock",
                    connection,
                    "the CRM lives in a time of its own, " + difference.abs().toDays() + " days from this machine's",
                    "nothing to do, if it is a sandbox; else set the machine's clock");
        }
        return Finding.of(
                Severity.WARNING,
                "clock",
                connection,
                "this machine's clock is " + difference.abs().toMinutes() + " minutes "
                        + (difference.isNegative() ? "behind" : "ahead of") + " the CRM's",
                "set the machine's clock; moments are told by the CRM's, the schedule runs by this one");
    }
}

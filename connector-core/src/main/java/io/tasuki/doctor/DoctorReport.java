package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the doctor says.
///
/// @param ok false when a finding is an error
/// @param findings the worst first
/// @param missingFields fields of ours that can be made
/// @param created fields of ours that were just made
/// @param coverage how well deals, leads and handoffs are tied
public record DoctorReport(
        boolean ok,
        List<Finding> findings,
        List<MissingField> missingFields,
        List<MissingField> created,
        Coverage coverage) {

    public DoctorReport {
        findings = List.copyOf(findings);
        missingFields = List.copyOf(missingFields);
        created = List.copyOf(created);
    }

    /// @param connection null when it is about the whole installation
    public record Finding(String severity, String check, @Nullable String connection, String message, String remedy) {

        static Finding of(Severity severity, String check, @Nullable String connection, String message, String remedy) {
            return new Finding(severity.name().toLowerCase(Locale.ROOT), check, connection, message, remedy);
        }
    }

    /// @param field as the CRM spells it
    public record MissingField(String connection, String object, String field, String label) {}
}

package io.tasuki.doctor;

import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words findings of one check.
///
/// @param check the name that its findings bear
record Remark(String check) {

    Finding error(@Nullable String connection, String message, String remedy) {
        return Finding.of(Severity.ERROR, check, connection, message, remedy);
    }

    Finding warning(@Nullable String connection, String message, String remedy) {
        return Finding.of(Severity.WARNING, check, connection, message, remedy);
    }

    Finding info(@Nullable String connection, String message, String remedy) {
        return Finding.of(Severity.INFO, check, connection, message, remedy);
    }

    /// `1 deal`, `2,000 deals`.
    static String counted(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// `1`, `2,000`.
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}

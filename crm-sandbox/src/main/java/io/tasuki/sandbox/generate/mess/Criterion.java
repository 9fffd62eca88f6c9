package io.tasuki.sandbox.generate.mess;

import java.time.Instant;
import java.util.List;

/// What the two teams agreed a lead must have; the second version of the agreement asks for more.
enum Criterion {
    APPOINTMENT,
    BUDGET,
    TIMING,
    SUPERIOR,
    PURPOSE;

    static final Instant SECOND_VERSION_FROM = Instant.parse("2025-12-31T15:00:00Z");

    private static final List<Criterion> FIRST = List.of(APPOINTMENT, BUDGET);

    static List<Criterion> askedAt(Instant moment) {
        return secondAt(moment) ? List.of(values()) : FIRST;
    }

    static boolean secondAt(Instant moment) {
        return !moment.isBefore(SECOND_VERSION_FROM);
    }

    String label() {
        return switch (this) {
            case APPOINTMENT -> "appointment_set";
            case BUDGET -> "budget_known";
            case TIMING -> "timing_known";
            case SUPERIOR -> "superior_intention_known";
            case PURPOSE -> "purpose_stated";
        };
    }

    double shareKnown() {
        return switch (this) {
            case APPOINTMENT, TIMING -> 0.75;
            case BUDGET -> 0.7;
            case SUPERIOR -> 0.65;
            case PURPOSE -> 0.85;
        };
    }
}

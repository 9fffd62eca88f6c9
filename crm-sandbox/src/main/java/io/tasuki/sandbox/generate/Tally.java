package io.tasuki.sandbox.generate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.jspecify.annotations.Nullable;

/// Counts of handoffs by what became of them.
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Tally {

    private int handoffs;
    private int won;
    private int lost;
    private int returned;
    private int open;

    /// A lead that was never handed over has no outcome and is not counted.
    void count(@Nullable String outcome) {
        if (outcome == null) {
            return;
        }
        handoffs++;
        switch (outcome) {
            case "won" -> won++;
            case "lost" -> lost++;
            case "returned" -> returned++;
            default -> open++;
        }
    }

    int handoffs() {
        return handoffs;
    }

    int won() {
        return won;
    }

    int lost() {
        return lost;
    }

    int returned() {
        return returned;
    }

    int open() {
        return open;
    }
}

package io.tasuki.sandbox.generate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.jspecify.annotations.Nullable;

/// Counts of handoffs by what became of them.
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class Tally {

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

    public int handoffs() {
        return handoffs;
    }

    public int won() {
        return won;
    }

    public int lost() {
        return lost;
    }

    public int returned() {
        return returned;
    }

    public int open() {
        return open;
    }
}

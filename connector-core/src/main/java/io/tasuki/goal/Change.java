package io.tasuki.goal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What if a number were another one.
public sealed interface Change {

    /// As it was measured.
    Change NONE = new Relative(0);

    double of(double measured);

    /// @param share 0.1: a tenth more
    record Relative(double share) implements Change {
        @Override
        public double of(double measured) {
            return measured * (1 + share);
        }
    }

    record Absolute(double value) implements Change {
        @Override
        public double of(double measured) {
            return value;
        }
    }

    Pattern WRITTEN = Pattern.compile("([+-])?(\\d[\\d_]*(?:\\.\\d+)?)(%)?");

    /// Reads `+10%`, `-5%`, `1200000`, `0.12` or `12%`.
    ///
    /// @throws IllegalArgumentException for anything else, and for nothing left
    static Change parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches() || (parts.group(1) != null && parts.group(3) == null)) {
            throw new IllegalArgumentException("'" + text + "' is no change; write +10%, -5%, or the new value");
        }
        double number = Double.parseDouble(parts.group(2).replace("_", "")) / (parts.group(3) == null ? 1 : 100);
        Change change = parts.group(1) == null
                ? new Absolute(number)
                : new Relative(parts.group(1).equals("-") ? -number : number);
        if (!(change.of(1) > 0)) {
            throw new IllegalArgumentException("'" + text + "' leaves nothing");
        }
        return change;
    }
}

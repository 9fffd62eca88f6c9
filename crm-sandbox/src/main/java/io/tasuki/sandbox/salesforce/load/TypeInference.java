package io.tasuki.sandbox.salesforce.load;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Guesses the type of a field that only the data set knows, from its values: the narrowest that fits them all.
final class TypeInference {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,15})(\\.\\d+)?");
    private static final int COMMON_TEXT = 255;
    private static final int LONG_TEXT = 32_000;

    private @Nullable FieldType type;
    private int longest;

    /// Takes one more value into account; blanks tell nothing.
    void see(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        longest = Math.max(longest, value.length());
        if (type == FieldType.STRING) {
            return;
        }
        FieldType seen = typeOf(value);
        type = type == null || type == seen ? seen : FieldType.STRING;
    }

    FieldDefinition field(String name) {
        FieldType found = type == null ? FieldType.STRING : type;
        int length = found == FieldType.STRING ? (longest > COMMON_TEXT ? LONG_TEXT : COMMON_TEXT) : 0;
        return FieldDefinition.plain(name, found, length, FieldDefinition.Access.FULL);
    }

    private static FieldType typeOf(String value) {
        if (value.equals("true") || value.equals("false")) {
            return FieldType.BOOLEAN;
        }
        if (MOMENT.matcher(value).matches()) {
            return FieldType.DATETIME;
        }
        if (DAY.matcher(value).matches()) {
            return FieldType.DATE;
        }
        return NUMBER.matcher(value).matches() ? FieldType.DOUBLE : FieldType.STRING;
    }
}

package io.tasuki.sandbox.salesforce.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns a value from a request into the text a row keeps, refusing what the field cannot hold.
public final class FieldText {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final FieldDefinition field;

    private FieldText(FieldDefinition field) {
        this.field = field;
    }

    /// Null means that the field shall hold nothing; an empty string means the same.
    public static @Nullable String of(FieldDefinition field, JsonNode value) throws SalesforceProblem {
        if (value.isContainerNode()) {
            throw SalesforceProblem.badRequest("JSON_PARSER_ERROR", "Unexpected structure for field " + field.name());
        }
        String text = value.isNull() ? "" : value.asText().strip();
        if (text.isEmpty()) {
            return field.type() == FieldType.BOOLEAN ? "false" : null;
        }
        return new FieldText(field).checked(text);
    }

    private String checked(String text) throws SalesforceProblem {
        try {
            return switch (field.type()) {
                case ID, REFERENCE -> id(text);
                case BOOLEAN -> truth(text);
                case INT -> new BigDecimal(text).toBigIntegerExact().toString();
                case DOUBLE, CURRENCY, PERCENT -> number(new BigDecimal(text));
                case DATE -> LocalDate.parse(text).toString();
                case DATETIME -> Moments.parse(text);
                case PICKLIST -> choice(text);
                case EMAIL -> address(text);
                case STRING, TEXTAREA, PHONE, URL -> fitting(text);
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException unreadable) {
            throw wrongType(text);
        }
    }

    private String id(String text) throws SalesforceProblem {
        String id = RecordId.complete(text);
        if (id == null) {
            throw SalesforceProblem.badRequest(
                    "MALFORMED_ID", field.name() + ": id value of incorrect type: " + text, field.name());
        }
        return id;
    }

    private String truth(String text) throws SalesforceProblem {
        if (text.equals("true") || text.equals("false")) {
            return text;
        }
        throw wrongType(text);
    }

    private String number(BigDecimal value) throws SalesforceProblem {
        FieldDefinition.Size size = field.size();
        if (size.precision() == 0) {
            return value.toPlainString();
        }
        BigDecimal rounded = value.setScale(size.scale(), RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > size.precision() - size.scale()) {
            throw SalesforceProblem.badRequest(
                    "NUMBER_OUTSIDE_VALID_RANGE", field.label() + ": value outside of valid range", field.name());
        }
        return rounded.stripTrailingZeros().toPlainString();
    }

    private String choice(String text) throws SalesforceProblem {
        if (field.picklist().isEmpty() || field.picklist().contains(text)) {
            return fitting(text);
        }
        throw SalesforceProblem.badRequest(
                "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                field.label() + ": bad value for restricted picklist field: " + text,
                field.name());
    }

    private String address(String text) throws SalesforceProblem {
        if (ADDRESS.matcher(text).matches()) {
            return fitting(text);
        }
        throw SalesforceProblem.badRequest(
                "INVALID_EMAIL_ADDRESS", field.label() + ": invalid email address: " + text, field.name());
    }

    private String fitting(String text) throws SalesforceProblem {
        int length = field.size().length();
        if (length > 0 && text.length() > length) {
            throw SalesforceProblem.badRequest(
                    "STRING_TOO_LONG",
                    field.label() + ": data value too large: " + text + " (max length=" + length + ")",
                    field.name());
        }
        return text;
    }

    private SalesforceProblem wrongType(String text) {
        return SalesforceProblem.badRequest(
                "INVALID_TYPE_ON_FIELD_IN_RECORD",
                field.label() + ": value not of required type: " + text,
                field.name());
    }
}

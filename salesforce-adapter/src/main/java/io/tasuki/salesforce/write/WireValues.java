package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tasuki.crm.FieldType;
import io.tasuki.salesforce.wire.Moments;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Turns a neutral text into the JSON value a field of this type takes.
final class WireValues {

    private WireValues() {}

    /// Empty when the text is no value of this type. An empty text clears the field; a checkbox has no blank, so
    /// there it means false.
    static Optional<JsonNode> of(FieldType type, String text) {
        if (text.isEmpty()) {
            return Optional.of(type == FieldType.BOOLEAN ? BooleanNode.FALSE : NullNode.getInstance());
        }
        return switch (type) {
            case NUMBER -> number(text);
            case BOOLEAN -> truth(text);
            case DATE -> date(text);
            case MOMENT -> Moments.read(text).map(moment -> TextNode.valueOf(Moments.literal(moment)));
            case TEXT, LONG_TEXT, CHOICE, OTHER -> Optional.of(TextNode.valueOf(text));
        };
    }

    private static Optional<JsonNode> number(String text) {
        try {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(text)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(BooleanNode.TRUE);
            case "false" -> Optional.of(BooleanNode.FALSE);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> date(String text) {
        try {
            return Optional.of(TextNode.valueOf(LocalDate.parse(text).toString()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}

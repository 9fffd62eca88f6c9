package io.tasuki.sandbox.salesforce.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A row's text as REST shows it.
public final class FieldJson {

    private FieldJson() {}

    public static JsonNode of(FieldType type, @Nullable String text) {
        if (text == null) {
            return type == FieldType.BOOLEAN ? BooleanNode.FALSE : NullNode.getInstance();
        }
        return switch (type) {
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(text));
            case INT -> JsonNodeFactory.instance.numberNode(new BigDecimal(text).longValue());
            case DOUBLE, CURRENCY, PERCENT -> DecimalNode.valueOf(withFraction(new BigDecimal(text)));
            case DATETIME -> TextNode.valueOf(Moments.rest(text));
            case ID, REFERENCE, STRING, TEXTAREA, PICKLIST, EMAIL, PHONE, URL, DATE -> TextNode.valueOf(text);
        };
    }

    /// A number with a fraction never looks like a whole one: 780000 leaves as 780000.0.
    private static BigDecimal withFraction(BigDecimal value) {
        return value.scale() < 1 ? value.setScale(1) : value;
    }
}

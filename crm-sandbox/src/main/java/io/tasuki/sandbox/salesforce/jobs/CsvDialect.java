package io.tasuki.sandbox.salesforce.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an upload or a result is laid out; a client may choose.
///
/// @param delimiter the choice's name, as the job tells it
public record CsvDialect(Delimiter delimiter, LineEnding lineEnding) {

    public enum Delimiter {
        BACKQUOTE('`'),
        CARET('^'),
        COMMA(','),
        PIPE('|'),
        SEMICOLON(';'),
        TAB('\t');

        private final char character;

        Delimiter(char character) {
            this.character = character;
        }

        public char character() {
            return character;
        }
    }

    public enum LineEnding {
        LF("\n"),
        CRLF("\r\n");

        private final String text;

        LineEnding(String text) {
            this.text = text;
        }
    }

    public static CsvDialect of(JsonNode order) throws SalesforceProblem {
        return new CsvDialect(
                choice(order, "columnDelimiter", Delimiter.COMMA), choice(order, "lineEnding", LineEnding.LF));
    }

    /// Adds one line: every value in quotes, none as an empty one.
    public void line(StringBuilder text, List<@Nullable String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(delimiter.character);
            }
            value(text, values.get(i));
        }
        text.append(lineEnding.text);
    }

    private static void value(StringBuilder text, @Nullable String value) {
        text.append('"');
        if (value != null) {
            text.append(value.indexOf('"') < 0 ? value : value.replace("\"", "\"\""));
        }
        text.append('"');
    }

    private static <E extends Enum<E>> E choice(JsonNode order, String name, E usual) throws SalesforceProblem {
        String asked = order.path(name).asText(usual.name());
        try {
            return Enum.valueOf(usual.getDeclaringClass(), asked);
        } catch (IllegalArgumentException unknown) {
            throw SalesforceProblem.badRequest("INVALID_ENUM_VALUE", "unexpected value for " + name + ": " + asked);
        }
    }
}

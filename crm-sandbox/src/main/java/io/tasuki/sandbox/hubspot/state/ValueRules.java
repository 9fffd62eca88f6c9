package io.tasuki.sandbox.hubspot.state;

import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import io.tasuki.sandbox.hubspot.wire.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a property takes by its type, and the form it is kept in.
public final class ValueRules {

    private static final int MAX_TEXT = 65_536;

    private ValueRules() {}

    /// The stored form of what a client sent; blank clears.
    ///
    /// @throws Refusal when the type does not take it
    static @Nullable String stored(Property property, @Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        return switch (property.type()) {
            case "number" -> number(property, sent);
            case "bool" -> bool(property, sent);
            case "date" ->
                Moments.date(sent).orElseThrow(() -> invalid(property, "INVALID_DATE", sent + " is not a valid date"));
            case "datetime" -> datetime(property, sent);
            case "enumeration" -> options(property, sent);
            default -> text(property, sent);
        };
    }

    /// The stored form where it has one, else the text as it is: people's edits through other doors are not checked.
    public static @Nullable String lenient(Property property, @Nullable String sent) {
        try {
            return stored(property, sent);
        } catch (Refusal refused) {
            return sent;
        }
    }

    private static String number(Property property, String sent) {
        try {
            new BigDecimal(sent);
            return sent;
        } catch (NumberFormatException wrong) {
            throw invalid(property, "INVALID_INTEGER", sent + " was not a valid number.");
        }
    }

    private static String bool(Property property, String sent) {
        if (sent.equals("true") || sent.equals("false")) {
            return sent;
        }
        throw invalid(property, "INVALID_BOOLEAN", sent + " is not a valid boolean");
    }

    private static String datetime(Property property, String sent) {
        OptionalLong millis = Moments.millis(sent);
        if (millis.isEmpty()) {
            throw invalid(property, "INVALID_LONG", sent + " was not a valid long.");
        }
        return Moments.text(millis.getAsLong());
    }

    private static String options(Property property, String sent) {
        List<String> allowed =
                property.options().stream().map(Property.Option::value).toList();
        Optional<String> wrong = allowed.isEmpty()
                ? Optional.empty()
                : Stream.of(sent.split(";", -1))
                        .filter(part -> !part.isEmpty() && !allowed.contains(part))
                        .findFirst();
        if (wrong.isPresent()) {
            throw invalid(property, "INVALID_OPTION", wrong.get() + " was not one of the allowed options: " + allowed);
        }
        return sent;
    }

    private static String text(Property property, String sent) {
        if (sent.length() > MAX_TEXT) {
            throw invalid(property, "PROPERTY_VALUE_TOO_LONG", "value is longer than " + MAX_TEXT + " characters");
        }
        return sent;
    }

    /// HubSpot hides the details as a JSON array inside the message's text.
    private static Refusal invalid(Property property, String code, String message) {
        byte[] details = Json.bytes(
                List.of(Map.of("isValid", false, "message", message, "error", code, "name", property.name())));
        return Problem.invalid("Property values were not valid: " + new String(details, StandardCharsets.UTF_8))
                .withDetail(code, property.name())
                .refusal();
    }
}

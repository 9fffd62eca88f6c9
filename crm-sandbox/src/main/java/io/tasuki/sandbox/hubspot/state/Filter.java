package io.tasuki.sandbox.hubspot.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One filter of a search, compiled for its property's type.
///
/// @param whole true when a record passes just because it lies within the bounds
/// @param from with [#boundsModified()]: the earliest last-modified stamp that can pass
/// @param firstId the lowest id that can pass
record Filter(Predicate<CrmRecord> passes, boolean whole, boolean boundsModified, long from, long to, long firstId) {

    static Filter parse(Portal portal, ObjectTable table, JsonNode node) {
        String name = node.path("propertyName").asText();
        Operand operand = Operand.of(node);
        if (name.startsWith("associations.")) {
            return plain(linked(portal, table, name.substring("associations.".length()), operand));
        }
        return table.properties()
                .find(name)
                .map(property -> of(property, fuzzy(portal, property, operand)))
                // A name the object does not have finds nothing and says nothing; that is how the wrong last-modified
                // name loses rows.
                .orElseGet(() -> plain(record -> false));
    }

    /// The index compares stamps more finely than it shows them, so a window has no sharp edge.
    private static Operand fuzzy(Portal portal, Property property, Operand operand) {
        long fuzz = portal.switches().answers().searchFuzzMillis();
        if (fuzz == 0 || property.slot() != PropertySet.MODIFIED) {
            return operand;
        }
        return switch (operand.operator()) {
            case "GT", "GTE" -> operand.between(bound(operand.value()) - fuzz, operand.highValue());
            case "LT", "LTE" -> operand.between(bound(operand.value()) + fuzz, operand.highValue());
            case "BETWEEN" ->
                operand.between(bound(operand.value()) - fuzz, Long.toString(bound(operand.highValue()) + fuzz));
            default -> operand;
        };
    }

    private record Operand(String operator, String value, String highValue, Set<String> values) {
        Operand between(long newValue, String newHighValue) {
            return new Operand(operator, Long.toString(newValue), newHighValue, values);
        }

        static Operand of(JsonNode node) {
            Set<String> values = new HashSet<>();
            node.path("values").forEach(value -> values.add(value.asText()));
            return new Operand(
                    node.path("operator").asText(),
                    node.path("value").asText(""),
                    node.path("highValue").asText(""),
                    values);
        }

        boolean isRange() {
            return Set.of("LT", "LTE", "GT", "GTE", "BETWEEN").contains(operator);
        }
    }

    private static Filter plain(Predicate<CrmRecord> passes) {
        return behind(passes, false, Long.MIN_VALUE);
    }

    private static Filter behind(Predicate<CrmRecord> passes, boolean whole, long firstId) {
        return new Filter(passes, whole, false, Long.MIN_VALUE, Long.MAX_VALUE, firstId);
    }

    private static Filter of(Property property, Operand operand) {
        return switch (operand.operator()) {
            case "HAS_PROPERTY" -> plain(record -> record.value(property) != null);
            case "NOT_HAS_PROPERTY" -> plain(record -> record.value(property) == null);
            case "IN" -> plain(oneOf(property, operand.values()));
            case "NOT_IN" ->
                plain(has(property).and(oneOf(property, operand.values()).negate()));
            case "CONTAINS_TOKEN" -> plain(token(property, operand.value()));
            case "NOT_CONTAINS_TOKEN" ->
                plain(has(property).and(token(property, operand.value()).negate()));
            case "EQ", "NEQ", "LT", "LTE", "GT", "GTE", "BETWEEN" -> compared(property, operand);
            default ->
                throw Problem.invalid("Invalid operator: " + operand.operator()).refusal();
        };
    }

    private static Predicate<CrmRecord> has(Property property) {
        return record -> record.value(property) != null;
    }

    private static Filter compared(Property property, Operand operand) {
        if (property.slot() < 0) {
            return onStamp(property, operand);
        }
        if (property.isMoment()) {
            LongPredicate test = range(operand, bound(operand.value()), operand.isRange() ? high(operand) : 0);
            return plain(record -> {
                String value = record.value(property);
                OptionalLong millis = value == null ? OptionalLong.empty() : Moments.millis(value);
                return millis.isPresent() && test.test(millis.getAsLong());
            });
        }
        return plain(property.type().equals("number") ? onNumber(property, operand) : onText(property, operand));
    }

    /// On what is worked out from the record itself no text needs to be made.
    private static Filter onStamp(Property property, Operand operand) {
        long low = bound(operand.value());
        LongPredicate test = range(operand, low, high(operand));
        return switch (property.slot()) {
            case PropertySet.ID -> onId(record -> test.test(record.id), operand, low);
            case PropertySet.CREATED -> plain(record -> test.test(record.createdMillis()));
            default -> window(record -> test.test(record.modifiedMillis()), operand, low);
        };
    }

    private static Filter onId(Predicate<CrmRecord> passes, Operand operand, long low) {
        return switch (operand.operator()) {
            case "GT" -> behind(passes, true, low + 1);
            case "GTE" -> behind(passes, true, low);
            case "EQ", "BETWEEN" -> behind(passes, false, low);
            default -> plain(passes);
        };
    }

    private static Filter window(Predicate<CrmRecord> passes, Operand operand, long low) {
        return switch (operand.operator()) {
            case "BETWEEN" -> window(passes, low, high(operand));
            case "EQ" -> window(passes, low, low);
            case "GT" -> window(passes, low + 1, Long.MAX_VALUE);
            case "GTE" -> window(passes, low, Long.MAX_VALUE);
            case "LT" -> window(passes, Long.MIN_VALUE, low - 1);
            case "LTE" -> window(passes, Long.MIN_VALUE, low);
            default -> plain(passes);
        };
    }

    private static Filter window(Predicate<CrmRecord> passes, long from, long to) {
        return new Filter(passes, true, true, from, to, Long.MIN_VALUE);
    }

    private static long high(Operand operand) {
        return operand.operator().equals("BETWEEN") ? bound(operand.highValue()) : 0;
    }

    private static long bound(String text) {
        OptionalLong millis = Moments.millis(text);
        if (millis.isEmpty()) {
            throw Problem.invalid("\"" + text + "\" is not a number or a moment")
                    .refusal();
        }
        return millis.getAsLong();
    }

    private static LongPredicate range(Operand operand, long low, long high) {
        return switch (operand.operator()) {
            case "EQ" -> value -> value == low;
            case "NEQ" -> value -> value != low;
            case "LT" -> value -> value < low;
            case "LTE" -> value -> value <= low;
            case "GT" -> value -> value > low;
            case "GTE" -> value -> value >= low;
            default -> value -> value >= low && value <= high;
        };
    }

    private static Predicate<CrmRecord> onNumber(Property property, Operand operand) {
        double low = number(operand.value());
        double high = operand.operator().equals("BETWEEN") ? number(operand.highValue()) : low;
        return record -> {
            double value = number(record.value(property));
            return !Double.isNaN(value)
                    && ordered(operand.operator(), Double.compare(value, low), Double.compare(value, high));
        };
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /// Enumerations are told apart by letter case, other text is not.
    private static Predicate<CrmRecord> onText(Property property, Operand operand) {
        return record -> {
            String value = record.value(property);
            if (value == null) {
                return false;
            }
            String own = property.isEnumeration() ? value : value.toLowerCase(Locale.ROOT);
            return ordered(
                    operand.operator(),
                    own.compareTo(folded(property, operand.value())),
                    own.compareTo(folded(property, operand.highValue())));
        };
    }

    private static String folded(Property property, String text) {
        return property.isEnumeration() ? text : text.toLowerCase(Locale.ROOT);
    }

    private static boolean ordered(String operator, int toLow, int toHigh) {
        return switch (operator) {
            case "EQ" -> toLow == 0;
            case "NEQ" -> toLow != 0;
            case "LT" -> toLow < 0;
            case "LTE" -> toLow <= 0;
            case "GT" -> toLow > 0;
            case "GTE" -> toLow >= 0;
            default -> toLow >= 0 && toHigh <= 0;
        };
    }

    /// The index holds text in lower case and compares the given values as they are, so a capital finds nothing.
    private static Predicate<CrmRecord> oneOf(Property property, Set<String> values) {
        boolean lowers = property.type().equals("string");
        return record -> {
            String value = record.value(property);
            return value != null && values.contains(lowers ? value.toLowerCase(Locale.ROOT) : value);
        };
    }

    private static Predicate<CrmRecord> token(Property property, String wanted) {
        Pattern pattern = Pattern.compile(
                String.join(
                        ".*",
                        Stream.of(wanted.split("\\*", -1)).map(Pattern::quote).toList()),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return record -> {
            String value = record.value(property);
            return value != null
                    && Stream.of(value.split("[\\s@.,;:/-]+", -1))
                            .anyMatch(token -> pattern.matcher(token).matches());
        };
    }

    private static Predicate<CrmRecord> linked(Portal portal, ObjectTable table, String type, Operand operand) {
        ObjectTable other = portal.table(type);
        List<String> ids = new ArrayList<>(operand.values());
        if (ids.isEmpty()) {
            ids.add(operand.value());
        }
        Set<Long> wanted = new HashSet<>();
        ids.forEach(id -> wanted.add(Bodies.cursor(id)));
        return record -> portal
                .links()
                .of(table.type().name(), record.id, other.type().name())
                .keySet()
                .stream()
                .anyMatch(wanted::contains);
    }
}

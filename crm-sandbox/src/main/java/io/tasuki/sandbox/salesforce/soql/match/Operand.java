package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.soql.Literal;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A literal in the form in which a field of some kind keeps its values: the texts from `first` to `last`, which are
/// the same unless the literal is a span of days; null means no value.
record Operand(
        ValueKind kind, @Nullable String first, @Nullable String last) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static Operand of(BoundField<?> field, Literal literal, Today today) throws SoqlException {
        return switch (literal) {
            case Literal.Nothing ignored -> nothing(field.kind());
            case Literal.Truth truth -> single(field, ValueKind.BOOLEAN, String.valueOf(truth.value()));
            case Literal.Numeric numeric ->
                single(field, ValueKind.NUMBER, numeric.value().toString());
            case Literal.Day day -> single(field, ValueKind.DAY, day.value().toString());
            case Literal.Moment moment -> single(field, ValueKind.MOMENT, text(moment.value()));
            case Literal.Text text -> text(field, text.value());
            case Literal.Span span -> span(field, span, today);
        };
    }

    boolean isNothing() {
        return first == null;
    }

    /// Negative, zero or positive as `value` lies before, in or after this operand.
    int compare(String value) {
        if (first == null || last == null) {
            throw new IllegalStateException("nothing compares with no value");
        }
        int toFirst = kind.compare(value, first);
        return toFirst < 0 ? toFirst : Math.max(0, kind.compare(value, last));
    }

    /// An unticked checkbox is never without a value: "no value" asks for false there.
    private static Operand nothing(ValueKind kind) {
        String value = kind == ValueKind.BOOLEAN ? "false" : null;
        return new Operand(kind, value, value);
    }

    private static Operand text(BoundField<?> field, String value) throws SoqlException {
        if (field.kind() == ValueKind.ID) {
            String id = RecordId.complete(value);
            if (id == null) {
                throw new SoqlException("INVALID_QUERY_FILTER_OPERATOR", "invalid ID field: " + field.path());
            }
            return new Operand(ValueKind.ID, id, id);
        }
        return single(field, ValueKind.TEXT, value);
    }

    private static Operand single(BoundField<?> field, ValueKind kind, String value) throws SoqlException {
        if (field.kind() != kind) {
            throw SoqlException.invalidField("value of filter criterion for field '" + field.path()
                    + "' must be of type " + field.kind().name().toLowerCase(Locale.ROOT)
                    + (kind == ValueKind.TEXT ? " and should not be enclosed in quotes" : ""));
        }
        return new Operand(kind, value, value);
    }

    private static Operand span(BoundField<?> field, Literal.Span span, Today today) throws SoqlException {
        LocalDate first = today.firstDay(span);
        LocalDate last = today.lastDay(span);
        if (field.kind() == ValueKind.MOMENT) {
            String end = text(today.startOf(last.plusDays(1)).minusMillis(1));
            return new Operand(ValueKind.MOMENT, text(today.startOf(first)), end);
        }
        return new Operand(
                ValueKind.DAY, single(field, ValueKind.DAY, first.toString()).first(), last.toString());
    }

    private static String text(Instant moment) {
        return MOMENT.format(moment);
    }
}

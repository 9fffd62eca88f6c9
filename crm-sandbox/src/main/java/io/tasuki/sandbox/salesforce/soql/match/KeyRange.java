package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.Condition;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// The values of one field outside of which a condition is surely false, both ends included; null leaves an end open.
/// It lets an index skip rows; the condition itself still decides on those that are left.
public record KeyRange(@Nullable String first, @Nullable String last) {

    public static final KeyRange OPEN = new KeyRange(null, null);

    /// The range of `field` that `condition` leaves, as far as its comparisons tell.
    public static KeyRange of(Condition condition, BoundField<?> field, Today today) throws SoqlException {
        return switch (condition) {
            case Condition.And and -> combined(and.parts(), field, today, KeyRange::both);
            case Condition.Or or -> combined(or.parts(), field, today, KeyRange::either);
            case Condition.Comparison comparison -> compared(comparison, field, today);
            case Condition.Everything ignored -> OPEN;
            case Condition.Not ignored -> OPEN;
            case Condition.Membership ignored -> OPEN;
            case Condition.Inclusion ignored -> OPEN;
        };
    }

    public boolean isOpen() {
        return first == null && last == null;
    }

    private static KeyRange combined(
            List<Condition> parts, BoundField<?> field, Today today, BinaryOperator<KeyRange> how)
            throws SoqlException {
        KeyRange range = of(parts.getFirst(), field, today);
        for (Condition part : parts.subList(1, parts.size())) {
            range = how.apply(range, of(part, field, today));
        }
        return range;
    }

    private static KeyRange compared(Condition.Comparison comparison, BoundField<?> field, Today today)
            throws SoqlException {
        if (!comparison.field().equals(field.path())
                && !comparison.field().names(field.path().toString())) {
            return OPEN;
        }
        Operand operand = Operand.of(field, comparison.value(), today);
        return switch (comparison.operator()) {
            case EQUAL -> new KeyRange(operand.first(), operand.last());
            case LESS, LESS_OR_EQUAL -> new KeyRange(null, operand.last());
            case GREATER, GREATER_OR_EQUAL -> new KeyRange(operand.first(), null);
            case NOT_EQUAL, LIKE -> OPEN;
        };
    }

    private KeyRange both(KeyRange other) {
        return new KeyRange(
                first == null || (other.first != null && other.first.compareTo(first) > 0) ? other.first : first,
                last == null || (other.last != null && other.last.compareTo(last) < 0) ? other.last : last);
    }

    private KeyRange either(KeyRange other) {
        return new KeyRange(
                first == null || other.first == null ? null : first.compareTo(other.first) < 0 ? first : other.first,
                last == null || other.last == null ? null : last.compareTo(other.last) > 0 ? last : other.last);
    }
}

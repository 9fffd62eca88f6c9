package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.Condition;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Literal;
import io.tasuki.sandbox.salesforce.soql.Operator;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns conditions into predicates over rows.
public final class Filter<R> {

    private final Binder<R> binder;
    private final Today today;

    private Filter(Binder<R> binder, Today today) {
        this.binder = binder;
        this.today = today;
    }

    /// @throws SoqlException INVALID_FIELD for an unknown or unfilterable field, or a literal of the wrong kind
    public static <R> Predicate<R> compile(Condition condition, Binder<R> binder, Today today) throws SoqlException {
        return new Filter<>(binder, today).predicate(condition);
    }

    private Predicate<R> predicate(Condition condition) throws SoqlException {
        return switch (condition) {
            case Condition.Everything ignored -> row -> true;
            case Condition.And and -> all(and.parts());
            case Condition.Or or -> any(or.parts());
            case Condition.Not not -> predicate(not.part()).negate();
            case Condition.Comparison comparison -> comparison(comparison);
            case Condition.Membership membership -> membership(membership);
            case Condition.Inclusion inclusion -> inclusion(inclusion);
        };
    }

    private Predicate<R> all(List<Condition> parts) throws SoqlException {
        List<Predicate<R>> predicates = predicates(parts);
        return row -> {
            for (Predicate<R> predicate : predicates) {
                if (!predicate.test(row)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Predicate<R> any(List<Condition> parts) throws SoqlException {
        List<Predicate<R>> predicates = predicates(parts);
        return row -> {
            for (Predicate<R> predicate : predicates) {
                if (predicate.test(row)) {
                    return true;
                }
            }
            return false;
        };
    }

    private List<Predicate<R>> predicates(List<Condition> parts) throws SoqlException {
        List<Predicate<R>> predicates = new ArrayList<>();
        for (Condition part : parts) {
            predicates.add(predicate(part));
        }
        return predicates;
    }

    private Predicate<R> comparison(Condition.Comparison comparison) throws SoqlException {
        BoundField<R> field = filterable(comparison.field());
        if (comparison.operator() == Operator.LIKE) {
            return like(field, comparison.value());
        }
        Operand operand = Operand.of(field, comparison.value(), today);
        Operator operator = comparison.operator();
        if (operand.isNothing()) {
            return nothing(field, operator);
        }
        boolean withoutValue = operator == Operator.NOT_EQUAL;
        return row -> {
            String value = valueOf(field, row);
            return value == null ? withoutValue : operator.accepts(operand.compare(value));
        };
    }

    private Predicate<R> nothing(BoundField<R> field, Operator operator) throws SoqlException {
        return switch (operator) {
            case EQUAL -> row -> valueOf(field, row) == null;
            case NOT_EQUAL -> row -> valueOf(field, row) != null;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LIKE ->
                throw new SoqlException("INVALID_QUERY_FILTER_OPERATOR", "null takes only = and != : " + field.path());
        };
    }

    private Predicate<R> like(BoundField<R> field, Literal literal) throws SoqlException {
        if (field.kind() != ValueKind.TEXT || !(literal instanceof Literal.Text text)) {
            throw new SoqlException("INVALID_QUERY_FILTER_OPERATOR", "LIKE is for text fields: " + field.path());
        }
        Pattern pattern = LikePattern.of(text);
        return row -> {
            String value = field.read(row);
            return value != null && pattern.matcher(value).matches();
        };
    }

    private Predicate<R> membership(Condition.Membership membership) throws SoqlException {
        BoundField<R> field = filterable(membership.field());
        if (field.kind() == ValueKind.TEXT || field.kind() == ValueKind.ID) {
            return memberOfSet(field, membership);
        }
        List<Predicate<R>> equals = new ArrayList<>();
        for (Literal value : membership.values()) {
            equals.add(comparison(new Condition.Comparison(membership.field(), Operator.EQUAL, value)));
        }
        return row -> equals.stream().anyMatch(equal -> equal.test(row)) != membership.negated();
    }

    private Predicate<R> memberOfSet(BoundField<R> field, Condition.Membership membership) throws SoqlException {
        Set<@Nullable String> wanted = new HashSet<>();
        for (Literal value : membership.values()) {
            wanted.add(folded(field.kind(), Operand.of(field, value, today).first()));
        }
        return row -> wanted.contains(folded(field.kind(), field.read(row))) != membership.negated();
    }

    private Predicate<R> inclusion(Condition.Inclusion inclusion) throws SoqlException {
        BoundField<R> field = filterable(inclusion.field());
        if (field.kind() != ValueKind.TEXT) {
            throw new SoqlException(
                    "INVALID_QUERY_FILTER_OPERATOR", "INCLUDES is for multi-select picklists: " + field.path());
        }
        return row -> {
            String value = field.read(row);
            List<String> ticked = value == null ? List.of() : List.of(value.split(";", -1));
            return inclusion.choices().stream().anyMatch(ticked::containsAll) != inclusion.negated();
        };
    }

    private static @Nullable String folded(ValueKind kind, @Nullable String value) {
        return value == null || kind == ValueKind.ID ? value : value.toLowerCase(Locale.ROOT);
    }

    private static <R> @Nullable String valueOf(BoundField<R> field, R row) {
        String value = field.read(row);
        return value == null && field.kind() == ValueKind.BOOLEAN ? "false" : value;
    }

    private BoundField<R> filterable(FieldPath path) throws SoqlException {
        BoundField<R> field = binder.bind(path);
        if (!field.filterable()) {
            throw SoqlException.invalidField("field '" + path + "' can not be filtered in a query call");
        }
        return field;
    }
}

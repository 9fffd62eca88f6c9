package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.AggregateFunction;
import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import io.tasuki.sandbox.salesforce.soql.match.BoundField;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One aggregate over one field; rows without a value there count for nothing.
record Aggregation(AggregateFunction function, BoundField<Row> field, FieldType fieldType) {

    static Aggregation of(SelectItem.Aggregate aggregate, RowBinder binder) throws SoqlException {
        Aggregation aggregation =
                new Aggregation(aggregate.function(), binder.bind(aggregate.path()), binder.type(aggregate.path()));
        if (!aggregation.fits()) {
            throw SoqlException.malformed(
                    "field " + aggregate.path() + " does not support aggregate operator " + aggregate.function());
        }
        return aggregation;
    }

    private boolean fits() {
        return switch (function) {
            case COUNT, COUNT_DISTINCT -> field.sortable();
            case MIN, MAX -> field.sortable() && field.kind() != ValueKind.BOOLEAN;
            case SUM, AVG -> field.kind() == ValueKind.NUMBER;
        };
    }

    FieldType type() {
        return switch (function) {
            case COUNT, COUNT_DISTINCT -> FieldType.INT;
            case MIN, MAX -> fieldType;
            case SUM, AVG -> FieldType.DOUBLE;
        };
    }

    @Nullable
    String over(List<Row> rows) {
        return switch (function) {
            case COUNT -> Long.toString(values(rows).count());
            case COUNT_DISTINCT ->
                Long.toString(values(rows).map(this::folded).distinct().count());
            case MIN -> values(rows).min(order()).orElse(null);
            case MAX -> values(rows).max(order()).orElse(null);
            case SUM -> sum(rows).map(BigDecimal::toPlainString).orElse(null);
            case AVG ->
                sum(rows)
                        .map(sum -> sum.divide(BigDecimal.valueOf(values(rows).count()), MathContext.DECIMAL64))
                        .map(BigDecimal::toPlainString)
                        .orElse(null);
        };
    }

    private Optional<BigDecimal> sum(List<Row> rows) {
        return values(rows).map(BigDecimal::new).reduce(BigDecimal::add);
    }

    private Stream<String> values(List<Row> rows) {
        return rows.stream().map(field::read).filter(Objects::nonNull);
    }

    private String folded(String value) {
        return field.kind() == ValueKind.TEXT ? value.toLowerCase(Locale.ROOT) : value;
    }

    private Comparator<String> order() {
        return field.kind()::compare;
    }
}

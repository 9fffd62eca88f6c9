package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.Ordering;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import java.util.Comparator;
import java.util.List;

/// Turns ORDER BY into an order of rows.
public final class Sorting {

    private Sorting() {}

    /// @throws SoqlException INVALID_FIELD for an unknown or unsortable field
    public static <R> Comparator<R> compile(List<Ordering> terms, Binder<R> binder) throws SoqlException {
        Comparator<R> order = (unusedLeft, unusedRight) -> 0;
        for (Ordering term : terms) {
            BoundField<R> field = binder.bind(term.field());
            if (!field.sortable()) {
                throw SoqlException.invalidField("field '" + term.field() + "' can not be sorted in a query call");
            }
            order = order.thenComparing(by(field, term));
        }
        return order;
    }

    private static <R> Comparator<R> by(BoundField<R> field, Ordering term) {
        return (left, right) -> {
            String a = field.read(left);
            String b = field.read(right);
            if (a == null || b == null) {
                int nullsFirst = Boolean.compare(b == null, a == null);
                return term.nullsLast() ? -nullsFirst : nullsFirst;
            }
            int comparison = field.kind().compare(a, b);
            return term.descending() ? -comparison : comparison;
        };
    }
}

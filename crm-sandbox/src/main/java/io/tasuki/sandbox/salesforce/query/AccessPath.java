package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Ordering;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import io.tasuki.sandbox.salesforce.soql.match.IdLookup;
import io.tasuki.sandbox.salesforce.soql.match.KeyRange;
import io.tasuki.sandbox.salesforce.soql.match.Today;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows a query must look at: along an index when one leads there, else all; `ordered` when they already come in
/// the
/// order the query asks for, so that a limit ends the walk.
record AccessPath(Iterable<Row> rows, boolean ordered) {

    private static final List<String> STAMPS = List.of("SystemModstamp", "LastModifiedDate", "CreatedDate");

    static AccessPath choose(SoqlQuery query, ObjectTable table, RowBinder binder, Today today) throws SoqlException {
        Optional<IdLookup> lookup = IdLookup.in(query.where(), binder);
        if (lookup.isPresent()) {
            return new AccessPath(looked(table, lookup.get()), false);
        }
        String sortKey = sortKey(query.orderBy());
        if (sortKey != null && table.definition().has(sortKey)) {
            return new AccessPath(walk(table, sortKey, range(query, binder, today, sortKey)), true);
        }
        for (String stamp : STAMPS) {
            KeyRange range = table.definition().has(stamp) ? range(query, binder, today, stamp) : KeyRange.OPEN;
            if (!range.isOpen()) {
                return new AccessPath(walk(table, stamp, range), false);
            }
        }
        return new AccessPath(table.rows(), false);
    }

    private static List<Row> looked(ObjectTable table, IdLookup lookup) {
        List<Row> rows = new ArrayList<>();
        int column = table.definition().column(lookup.field().toString());
        for (String id : lookup.ids()) {
            table.index(column).between(id, id).forEach(rows::add);
        }
        return rows;
    }

    /// The column whose index has the order asked for, or null: a stamp, alone or with the id behind it, or the id.
    private static @Nullable String sortKey(List<Ordering> orderBy) {
        if (orderBy.isEmpty() || orderBy.stream().anyMatch(term -> term.descending() || term.nullsLast())) {
            return null;
        }
        FieldPath first = orderBy.getFirst().field();
        if (first.names("Id")) {
            return "Id";
        }
        boolean idBehind = orderBy.size() == 1
                || (orderBy.size() == 2 && orderBy.get(1).field().names("Id"));
        return idBehind ? STAMPS.stream().filter(first::names).findFirst().orElse(null) : null;
    }

    private static KeyRange range(SoqlQuery query, RowBinder binder, Today today, String column) throws SoqlException {
        return KeyRange.of(query.where(), binder.bind(new FieldPath(List.of(column))), today);
    }

    private static Iterable<Row> walk(ObjectTable table, String column, KeyRange range) {
        return table.index(table.definition().column(column)).between(range.first(), range.last());
    }
}

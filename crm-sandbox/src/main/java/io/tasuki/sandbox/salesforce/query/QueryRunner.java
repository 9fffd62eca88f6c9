package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Filter;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlParser;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import io.tasuki.sandbox.salesforce.soql.Sorting;
import io.tasuki.sandbox.salesforce.soql.Today;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Answers queries from the org's tables.
public final class QueryRunner {

    private final Org org;

    public QueryRunner(Org org) {
        this.org = org;
    }

    /// @param deletedToo whether the recycle bin is searched as well
    public QueryResult run(String soql, boolean deletedToo, String version) throws SoqlException {
        SoqlQuery query = SoqlParser.parse(soql);
        ObjectTable table = table(query);
        Projection projection = Projection.of(org, table, query.select(), version);
        List<Row> rows = find(query, table, deletedToo);
        return new QueryResult(rows.size(), query.countsOnly() ? List.of() : rows, projection);
    }

    /// Finds the rows for a bulk job, as they are now and stay for it.
    ///
    /// @throws SoqlException also for what only REST answers
    public Selection select(String soql, boolean deletedToo) throws SoqlException {
        SoqlQuery query = SoqlParser.parse(soql);
        BulkRestrictions.check(query);
        ObjectTable table = table(query);
        RowBinder binder = new RowBinder(org, table.definition());
        List<Column> columns = new ArrayList<>();
        for (FieldPath path : query.select()) {
            columns.add(Column.of(binder, path));
        }
        List<Row> rows = new ArrayList<>(find(query, table, deletedToo));
        rows.replaceAll(Row::frozen);
        return new Selection(table.definition().name(), columns, rows, query.isPlain());
    }

    private ObjectTable table(SoqlQuery query) throws SoqlException {
        ObjectTable table = org.find(query.object());
        if (table == null) {
            throw new SoqlException("INVALID_TYPE", "sObject type '" + query.object() + "' is not supported.");
        }
        return table;
    }

    private List<Row> find(SoqlQuery query, ObjectTable table, boolean deletedToo) throws SoqlException {
        RowBinder binder = new RowBinder(org, table.definition());
        Today today = Today.at(org.now(), org.zone());
        Predicate<Row> wanted = Filter.compile(query.where(), binder, today);
        Comparator<Row> order = Sorting.compile(query.orderBy(), binder);
        AccessPath path = AccessPath.choose(query, table, binder, today);
        int enough = path.ordered() ? end(query) : SoqlQuery.NO_LIMIT;
        List<Row> found = new ArrayList<>();
        for (Row row : path.rows()) {
            if (found.size() >= enough) {
                break;
            }
            if ((deletedToo || !table.isDeleted(row)) && wanted.test(row)) {
                found.add(row);
            }
        }
        if (!path.ordered()) {
            found.sort(order);
        }
        return found.subList(Math.min(query.offset(), found.size()), Math.min(end(query), found.size()));
    }

    private static int end(SoqlQuery query) {
        return (int) Math.min(SoqlQuery.NO_LIMIT, (long) query.limit() + query.offset());
    }
}

package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import io.tasuki.sandbox.salesforce.soql.match.Filter;
import io.tasuki.sandbox.salesforce.soql.match.Sorting;
import io.tasuki.sandbox.salesforce.soql.match.Today;
import io.tasuki.sandbox.salesforce.soql.parse.SoqlParser;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Answers queries from the org's tables.
public final class QueryRunner {

    private final Org org;

    public QueryRunner(Org org) {
        this.org = org;
    }

    /// @param deletedToo whether the recycle bin and the archive are searched as well
    public QueryResult run(String soql, boolean deletedToo, String version) throws SoqlException {
        SoqlQuery query = SoqlParser.parse(soql);
        ObjectTable table = table(query);
        if (query.isGrouped()) {
            Grouping grouping = Grouping.of(query, new RowBinder(org, table.definition()));
            List<Row> groups = grouping.groups(matching(query, table, deletedToo));
            return new QueryResult(groups.size(), groups, grouping);
        }
        List<FieldPath> fields = SelectedFields.of(query, table.definition());
        Projection projection = Projection.of(org, table, fields, version);
        List<Row> rows = find(query, table, deletedToo);
        return new QueryResult(rows.size(), query.countsOnly() ? List.of() : rows, projection);
    }

    /// Tells the columns that a query would answer with.
    Map<String, Object> columns(String soql) throws SoqlException {
        SoqlQuery query = SoqlParser.parse(soql);
        ObjectTable table = table(query);
        return new ColumnsJson(query, table, new RowBinder(org, table.definition())).body();
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
        for (FieldPath path : SelectedFields.of(query, table.definition())) {
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
        Comparator<Row> order = Sorting.compile(query.orderBy(), binder);
        AccessPath path = AccessPath.choose(query, table, binder, today());
        boolean inOrder = path.ordered() || query.orderBy().isEmpty();
        List<Row> found =
                among(path.rows(), wanted(query, table, deletedToo), inOrder ? query.end() : SoqlQuery.NO_LIMIT);
        if (!inOrder) {
            found.sort(order);
        }
        return found.subList(Math.min(query.offset(), found.size()), Math.min(query.end(), found.size()));
    }

    /// All rows that a grouped query is about; its order and limit are about groups.
    private List<Row> matching(SoqlQuery query, ObjectTable table, boolean deletedToo) throws SoqlException {
        return among(table.rows(), wanted(query, table, deletedToo), SoqlQuery.NO_LIMIT);
    }

    private Predicate<Row> wanted(SoqlQuery query, ObjectTable table, boolean deletedToo) throws SoqlException {
        RowBinder binder = new RowBinder(org, table.definition());
        Predicate<Row> wanted = Filter.compile(query.where(), binder, today());
        return deletedToo ? wanted : wanted.and(row -> !isHidden(table, row));
    }

    /// The recycle bin, and activities of long ago.
    private static boolean isHidden(ObjectTable table, Row row) {
        return table.isDeleted(row) || "true".equals(table.value(row, "IsArchived"));
    }

    private static List<Row> among(Iterable<Row> rows, Predicate<Row> wanted, int enough) {
        List<Row> found = new ArrayList<>();
        for (Row row : rows) {
            if (found.size() >= enough) {
                break;
            }
            if (wanted.test(row)) {
                found.add(row);
            }
        }
        return found;
    }

    private Today today() {
        return Today.at(org.now(), org.zone());
    }
}

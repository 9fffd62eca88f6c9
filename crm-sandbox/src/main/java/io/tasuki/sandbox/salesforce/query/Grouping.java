package io.tasuki.sandbox.salesforce.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Ordering;
import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import io.tasuki.sandbox.salesforce.soql.match.BoundField;
import io.tasuki.sandbox.salesforce.soql.match.Sorting;
import io.tasuki.sandbox.salesforce.state.FieldJson;
import io.tasuki.sandbox.salesforce.state.FieldType;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes groups of rows, each a row of its own: first what it is grouped by, then its aggregates.
final class Grouping implements RecordJson {

    /// A value of a group: where it comes from and what kind it is.
    private record Cell(FieldPath term, FieldType type) {}

    /// A value of the result: under which name, from which cell.
    private record Shown(String name, int cell) {}

    private final SoqlQuery query;
    private final RowBinder binder;
    private final List<Cell> cells = new ArrayList<>();
    private final List<BoundField<Row>> keys = new ArrayList<>();
    private final List<Aggregation> aggregations = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    private Grouping(SoqlQuery query, RowBinder binder) {
        this.query = query;
        this.binder = binder;
    }

    static Grouping of(SoqlQuery query, RowBinder binder) throws SoqlException {
        Grouping grouping = new Grouping(query, binder);
        for (FieldPath path : query.groupBy()) {
            grouping.addKey(path);
        }
        for (SelectItem item : query.select()) {
            grouping.select(item);
        }
        for (Ordering term : query.orderBy()) {
            grouping.cell(term.field());
        }
        return grouping;
    }

    /// The groups of these rows in the order asked for.
    List<Row> groups(List<Row> rows) throws SoqlException {
        Map<List<@Nullable String>, List<Row>> members = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            members.put(List.of(), rows);
        }
        for (Row row : keys.isEmpty() ? List.<Row>of() : rows) {
            members.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
        }
        List<Row> groups = new ArrayList<>();
        members.forEach((key, found) -> groups.add(group(key, found)));
        groups.sort(Sorting.compile(query.orderBy(), this::bound));
        return groups.subList(Math.min(query.offset(), groups.size()), Math.min(query.end(), groups.size()));
    }

    @Override
    public ObjectNode toJson(Row group) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("attributes").put("type", "AggregateResult");
        for (Shown value : shown) {
            json.set(value.name(), FieldJson.of(cells.get(value.cell()).type(), group.get(value.cell())));
        }
        return json;
    }

    @Override
    public boolean showsValues() {
        return true;
    }

    private void addKey(FieldPath path) throws SoqlException {
        BoundField<Row> field = binder.bind(path);
        if (!field.sortable()) {
            throw SoqlException.malformed("field '" + path + "' can not be grouped in a query call");
        }
        keys.add(field);
        cells.add(new Cell(path, binder.type(path)));
    }

    private void select(SelectItem item) throws SoqlException {
        switch (item) {
            case SelectItem.Field field -> show(field.alias(), lastName(field.path()), keyCell(field.path()));
            case SelectItem.Aggregate aggregate -> {
                long unnamed = shown.stream()
                        .filter(value -> value.name().startsWith("expr"))
                        .count();
                show(aggregate.alias(), "expr" + unnamed, add(aggregate));
            }
            case SelectItem.FieldSet ignored -> throw SoqlException.malformed("FIELDS can not be grouped");
            case SelectItem.TypeOf ignored -> throw SoqlException.malformed("TYPEOF can not be grouped");
            case SelectItem.Children ignored -> throw SoqlException.malformed("children can not be grouped");
        }
    }

    private void show(String alias, String otherwise, int cell) throws SoqlException {
        String name = alias.isEmpty() ? otherwise : alias;
        if (shown.stream().anyMatch(value -> value.name().equalsIgnoreCase(name))) {
            throw SoqlException.malformed("duplicate alias: " + name);
        }
        shown.add(new Shown(name, cell));
    }

    private int add(SelectItem.Aggregate aggregate) throws SoqlException {
        Aggregation aggregation = Aggregation.of(aggregate, binder);
        aggregations.add(aggregation);
        cells.add(new Cell(aggregate.term(), aggregation.type()));
        return cells.size() - 1;
    }

    private int keyCell(FieldPath path) throws SoqlException {
        binder.bind(path);
        int cell = find(path);
        if (cell < 0) {
            throw SoqlException.malformed("Field must be grouped or aggregated: " + path);
        }
        return cell;
    }

    /// Where a term of the order stands.
    private int cell(FieldPath term) throws SoqlException {
        int cell = find(term);
        if (cell < 0) {
            throw SoqlException.malformed("Ordered field must be grouped or aggregated: " + term);
        }
        return cell;
    }

    private int find(FieldPath term) {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).term().toString().equalsIgnoreCase(term.toString())) {
                return cell;
            }
        }
        return -1;
    }

    private BoundField<Row> bound(FieldPath term) throws SoqlException {
        int cell = cell(term);
        return new BoundField<>(term, cells.get(cell).type().kind(), true, true, group -> group.get(cell));
    }

    private List<@Nullable String> key(Row row) {
        @Nullable String[] values = new @Nullable String[keys.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = keys.get(at).read(row);
        }
        return Arrays.asList(values);
    }

    private Row group(List<@Nullable String> key, List<Row> members) {
        @Nullable String[] values = new @Nullable String[cells.size()];
        int at = 0;
        for (String value : key) {
            values[at++] = value;
        }
        for (Aggregation aggregation : aggregations) {
            values[at++] = aggregation.over(members);
        }
        return new Row(values);
    }

    private static String lastName(FieldPath path) {
        return path.names().getLast();
    }
}

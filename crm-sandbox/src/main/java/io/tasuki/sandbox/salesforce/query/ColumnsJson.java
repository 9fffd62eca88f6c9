package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What `columns=true` answers in the place of records: the columns a query would have, those of parents nested in one
/// column of the relationship.
final class ColumnsJson {

    private final SoqlQuery query;
    private final ObjectTable table;
    private final RowBinder binder;

    ColumnsJson(SoqlQuery query, ObjectTable table, RowBinder binder) {
        this.query = query;
        this.table = table;
        this.binder = binder;
    }

    Map<String, Object> body() throws SoqlException {
        List<Map<String, @Nullable Object>> columns = query.isGrouped() ? grouped() : plain();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("columnMetadata", columns);
        body.put("entityName", table.definition().name());
        body.put("groupBy", !query.groupBy().isEmpty());
        body.put("idSelected", columns.stream().anyMatch(column -> Objects.equals(column.get("columnName"), "Id")));
        body.put("keyPrefix", table.definition().keyPrefix());
        return body;
    }

    private List<Map<String, @Nullable Object>> plain() throws SoqlException {
        List<FieldPath> paths = new ArrayList<>();
        for (FieldPath path : SelectedFields.of(query, table.definition())) {
            paths.add(binder.canonical(path));
        }
        return level(paths, 0);
    }

    /// The columns of these paths from their name at `depth` on.
    private List<Map<String, @Nullable Object>> level(List<FieldPath> paths, int depth) throws SoqlException {
        Map<String, List<FieldPath>> byName = new LinkedHashMap<>();
        paths.forEach(path -> byName.computeIfAbsent(path.names().get(depth), name -> new ArrayList<>())
                .add(path));
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        for (Map.Entry<String, List<FieldPath>> entry : byName.entrySet()) {
            FieldPath first = entry.getValue().getFirst();
            boolean leaf = first.names().size() == depth + 1;
            columns.add(
                    leaf
                            ? column(entry.getKey(), binder.bind(first).kind(), false, List.of())
                            : column(entry.getKey(), ValueKind.ID, false, level(entry.getValue(), depth + 1)));
        }
        return columns;
    }

    private List<Map<String, @Nullable Object>> grouped() throws SoqlException {
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        int unnamed = 0;
        for (SelectItem item : query.select()) {
            if (item instanceof SelectItem.Aggregate aggregate) {
                String name = aggregate.alias().isEmpty() ? "expr" + unnamed++ : aggregate.alias();
                columns.add(column(name, ValueKind.NUMBER, true, List.of()));
            } else if (item instanceof SelectItem.Field field) {
                String name = field.alias().isEmpty()
                        ? binder.canonical(field.path()).names().getLast()
                        : field.alias();
                columns.add(column(name, binder.bind(field.path()).kind(), true, List.of()));
            }
        }
        return columns;
    }

    private static Map<String, @Nullable Object> column(
            String name, ValueKind kind, boolean aggregate, List<Map<String, @Nullable Object>> joined) {
        Map<String, @Nullable Object> column = new LinkedHashMap<>();
        column.put("aggregate", aggregate);
        column.put("apexType", apexType(kind));
        column.put("booleanType", kind == ValueKind.BOOLEAN);
        column.put("columnName", name);
        column.put("custom", name.endsWith("__c"));
        column.put("displayName", name);
        column.put("foreignKeyName", joined.isEmpty() ? null : name);
        column.put("insertable", false);
        column.put("joinColumns", joined);
        column.put("numberType", kind == ValueKind.NUMBER);
        column.put("textType", kind == ValueKind.TEXT);
        column.put("updatable", false);
        return column;
    }

    private static String apexType(ValueKind kind) {
        return switch (kind) {
            case ID -> "Id";
            case TEXT -> "String";
            case NUMBER -> "Double";
            case BOOLEAN -> "Boolean";
            case DAY -> "Date";
            case MOMENT -> "Datetime";
        };
    }
}

package io.tasuki.sandbox.salesforce.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldJson;
import io.tasuki.sandbox.salesforce.state.FieldReader;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The selected fields of a row as the JSON of a record, parents nested in it.
public final class Projection implements RecordJson {

    private static final Set<String> BOOKKEEPING =
            Set.of("id", "systemmodstamp", "lastmodifieddate", "createddate", "isdeleted");

    private final Org org;
    private final ObjectTable table;
    private final String version;
    private final Map<String, Function<Row, JsonNode>> members = new LinkedHashMap<>();
    private boolean showsValues;

    private Projection(Org org, ObjectTable table, String version) {
        this.org = org;
        this.table = table;
        this.version = version;
    }

    /// @throws SoqlException INVALID_FIELD for an unknown field
    public static Projection of(Org org, ObjectTable table, List<FieldPath> select, String version)
            throws SoqlException {
        Projection projection = new Projection(org, table, version);
        RowBinder binder = new RowBinder(org, table.definition());
        Map<String, List<FieldPath>> nested = new LinkedHashMap<>();
        for (FieldPath path : select) {
            binder.bind(path);
            if (path.isDirect()) {
                projection.addField(path.toString());
            } else {
                projection.nest(path, nested);
            }
        }
        for (Map.Entry<String, List<FieldPath>> parent : nested.entrySet()) {
            projection.addParent(binder, parent.getKey(), parent.getValue());
        }
        return projection;
    }

    public static Projection ofAllFields(Org org, ObjectTable table, String version) throws SoqlException {
        List<FieldPath> all = table.definition().visibleFields().stream()
                .map(field -> new FieldPath(List.of(field.name())))
                .toList();
        return of(org, table, all, version);
    }

    /// Whether more leaves the org than ids and stamps.
    @Override
    public boolean showsValues() {
        return showsValues;
    }

    @Override
    public ObjectNode toJson(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String object = table.definition().name();
        json.putObject("attributes")
                .put("type", object)
                .put("url", "/services/data/" + version + "/sobjects/" + object + "/" + table.idOf(row));
        members.forEach((name, member) -> json.set(name, member.apply(row)));
        return json;
    }

    private void addField(String name) {
        FieldDefinition field = Objects.requireNonNull(table.definition().field(name));
        Function<Row, @Nullable String> reader = FieldReader.of(table.definition(), field);
        members.put(field.name(), row -> FieldJson.of(field.type(), reader.apply(row)));
        showsValues |= !BOOKKEEPING.contains(name.toLowerCase(Locale.ROOT));
    }

    private void nest(FieldPath path, Map<String, List<FieldPath>> nested) {
        FieldDefinition reference =
                Objects.requireNonNull(table.definition().reference(path.names().getFirst()));
        nested.computeIfAbsent(reference.relationship(), relationship -> new ArrayList<>())
                .add(new FieldPath(path.names().subList(1, path.names().size())));
        showsValues = true;
    }

    private void addParent(RowBinder binder, String relationship, List<FieldPath> select) throws SoqlException {
        Function<Row, @Nullable String> idThrough = binder.idThrough(relationship);
        Map<ObjectTable, Projection> targets = new LinkedHashMap<>();
        List<ObjectTable> tables = binder.targets(relationship);
        for (ObjectTable target : tables) {
            targets.put(target, parent(target, select, tables.size() > 1));
        }
        members.put(relationship, row -> parentJson(targets, idThrough.apply(row)));
    }

    /// A relationship to several objects shows of each what that object has, and its `Type`.
    private Projection parent(ObjectTable target, List<FieldPath> select, boolean several) throws SoqlException {
        if (!several) {
            return of(org, target, select, version);
        }
        RowBinder binder = new RowBinder(org, target.definition());
        Projection projection =
                of(org, target, select.stream().filter(binder::knows).toList(), version);
        if (select.stream().anyMatch(path -> path.names("Type"))) {
            projection.members.put(
                    "Type",
                    row -> JsonNodeFactory.instance.textNode(target.definition().name()));
        }
        return projection;
    }

    private static JsonNode parentJson(Map<ObjectTable, Projection> targets, @Nullable String id) {
        for (Map.Entry<ObjectTable, Projection> target : targets.entrySet()) {
            Row found = id == null ? null : target.getKey().find(id);
            if (found != null) {
                return target.getValue().toJson(found);
            }
        }
        return NullNode.getInstance();
    }
}

package io.tasuki.sandbox.salesforce.load;

import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.OrgIdentity;
import io.tasuki.sandbox.salesforce.state.Row;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes an org from a data set: the standard objects, filled and widened by what the set's tables bring.
public final class OrgLoader {

    private static final int PREFIX_LENGTH = 3;

    private final Map<String, ObjectDefinition> definitions = StandardCatalog.objects();
    private final Org org;

    private OrgLoader(Org org) {
        this.org = org;
    }

    public static Org load(Side data, InstantSource clock) {
        Org org = new Org(new OrgIdentity(data.accountId(), data.timeZone(), data.currency()), clock);
        OrgLoader loader = new OrgLoader(org);
        data.tables().values().forEach(loader::widen);
        loader.definitions.values().forEach(definition -> org.add(new ObjectTable(definition)));
        data.tables().values().forEach(loader::fill);
        OrganizationRecord.addTo(org);
        return org;
    }

    private void widen(Table table) {
        ObjectDefinition definition = definitions.computeIfAbsent(
                table.name(), name -> new ObjectDefinition(name, name, prefix(table), true));
        Map<Integer, TypeInference> unknown = new TreeMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!definition.has(table.columns().get(column))) {
                unknown.put(column, new TypeInference());
            }
        }
        if (!unknown.isEmpty()) {
            table.forEachRow(row -> unknown.forEach((column, guess) -> guess.see(row.at(column))));
            unknown.forEach((column, guess) ->
                    definition.add(guess.field(table.columns().get(column))));
        }
    }

    private static String prefix(Table table) {
        List<String> ids = new ArrayList<>();
        table.forEachRow(row -> {
            if (ids.isEmpty()) {
                ids.add(row.required("Id"));
            }
        });
        return ids.isEmpty() ? "a00" : ids.getFirst().substring(0, PREFIX_LENGTH);
    }

    private void fill(Table source) {
        ObjectTable table = Objects.requireNonNull(org.find(source.name()));
        ObjectDefinition definition = table.definition();
        int[] columns = source.columns().stream().mapToInt(definition::column).toArray();
        TextPool pool = new TextPool(columns.length);
        source.forEachRow(line -> {
            @Nullable String[] values = new @Nullable String[definition.fields().size()];
            for (int i = 0; i < columns.length; i++) {
                String text = line.at(i);
                values[columns[i]] = text.isEmpty() ? null : pool.pooled(i, text);
            }
            if (RecordId.complete(line.required("Id")) == null) {
                throw line.wrong("Id", "is not an id of 15 or 18 characters");
            }
            stamp(definition, values);
            table.add(new Row(values));
        });
    }

    // Salesforce stamps every row; a set that leaves stamps out (stages, say) must not hide its rows from pollers.
    private static void stamp(ObjectDefinition definition, @Nullable String[] values) {
        String stamp = OrganizationRecord.FOUNDED;
        for (String field : List.of("CreatedDate", "LastModifiedDate", "SystemModstamp")) {
            if (definition.has(field)) {
                int column = definition.column(field);
                String present = values[column];
                stamp = present == null ? stamp : present;
                values[column] = stamp;
            }
        }
    }
}

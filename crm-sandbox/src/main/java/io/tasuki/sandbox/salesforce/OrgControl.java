package io.tasuki.sandbox.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.sandbox.control.ControlledState;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.FieldJson;
import io.tasuki.sandbox.salesforce.state.FieldReader;
import io.tasuki.sandbox.salesforce.state.FieldText;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import io.tasuki.sandbox.salesforce.write.LeadConversion;
import io.tasuki.sandbox.salesforce.write.RecordEditor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The org as people edit it from outside the API: any field, whatever its locks, with the org's own rules applied
/// after.
final class OrgControl implements ControlledState {

    private static final ObjectMapper MAPPER = Json.MAPPER;

    private final Org org;
    private final RecordEditor editor;

    OrgControl(Org org) {
        this.org = org;
        this.editor = new RecordEditor(org);
    }

    @Override
    public Map<String, @Nullable Object> read(String object, String id) {
        return answer(() -> {
            ObjectTable table = table(object);
            return shown(table, row(table, id));
        });
    }

    @Override
    public Stream<Map<String, @Nullable Object>> list(String object, boolean withDeleted) {
        return answer(() -> {
            ObjectTable table = table(object);
            List<Map<String, @Nullable Object>> rows = table.rows().stream()
                    .filter(row -> withDeleted || !table.isDeleted(row))
                    .map(row -> shown(table, row))
                    .toList();
            return rows.stream();
        });
    }

    @Override
    public void patch(String object, String id, Map<String, @Nullable Object> fields, String by) {
        change(() -> {
            ObjectTable table = table(object);
            editor.update(table, row(table, id), texts(table, fields), org.personalUser());
        });
    }

    @Override
    public String create(String object, Map<String, @Nullable Object> fields, String by) {
        return answer(() -> {
            ObjectTable table = table(object);
            return editor.create(table, texts(table, fields), org.personalUser());
        });
    }

    @Override
    public void delete(String object, String id, String by) {
        change(() -> {
            ObjectTable table = table(object);
            editor.delete(table, row(table, id), org.personalUser());
        });
    }

    @Override
    public void restore(String object, String id, String by) {
        change(() -> {
            ObjectTable table = table(object);
            editor.restore(table, row(table, id), org.personalUser());
        });
    }

    @Override
    public void merge(String object, String winner, String loser, String by) {
        change(() -> {
            ObjectTable table = table(object);
            editor.merge(table, row(table, winner), row(table, loser), org.personalUser());
        });
    }

    void convert(String id, JsonNode order) {
        change(() -> new LeadConversion(org).convert(row(table("Lead"), id), order, org.personalUser()));
    }

    void purge(String object, String id) {
        change(() -> editor.purge(table(object), row(table(object), id), org.personalUser()));
    }

    private <T> T answer(Supplier<T> work) {
        synchronized (org) {
            return org.answer(work);
        }
    }

    private void change(Runnable work) {
        answer(() -> {
            work.run();
            return true;
        });
    }

    private ObjectTable table(String object) {
        ObjectTable table = org.find(object);
        if (table == null) {
            throw new NoSuchElementException("no object " + object);
        }
        return table;
    }

    private static Row row(ObjectTable table, String id) {
        Row row = table.find(id);
        if (row == null) {
            throw new NoSuchElementException("no " + table.definition().name() + " " + id);
        }
        return row;
    }

    private static Map<String, @Nullable Object> shown(ObjectTable table, Row row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FieldDefinition field : table.definition().fields()) {
            JsonNode value = FieldJson.of(
                    field.type(), FieldReader.of(table.definition(), field).apply(row));
            values.put(field.name(), MAPPER.convertValue(value, Object.class));
        }
        return values;
    }

    private static Map<String, @Nullable String> texts(ObjectTable table, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            FieldDefinition field = table.definition().field(name);
            if (field == null) {
                throw new IllegalArgumentException(table.definition().name() + " has no field " + name);
            }
            texts.put(field.name(), text(field, value));
        });
        return texts;
    }

    private static @Nullable String text(FieldDefinition field, @Nullable Object value) {
        try {
            return FieldText.of(field, MAPPER.valueToTree(value));
        } catch (SalesforceProblem wrong) {
            throw new IllegalArgumentException(wrong.text(), wrong);
        }
    }
}

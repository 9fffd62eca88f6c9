package io.tasuki.sandbox.salesforce.state;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The records of one object, found by id or along an index; not safe for threads.
public final class ObjectTable {

    private static final String POD = "5g";

    private final ObjectDefinition definition;
    private final int idColumn;
    private final Map<String, Row> byId = new LinkedHashMap<>();
    private final Map<Integer, OrderedIndex> indexes = new HashMap<>();
    private UndoLog undo = new UndoLog();
    private String greatestId;
    private long version;

    public ObjectTable(ObjectDefinition definition) {
        this.definition = definition;
        this.idColumn = definition.column("Id");
        this.greatestId = RecordId.of(definition.keyPrefix(), POD, 0);
    }

    public ObjectDefinition definition() {
        return definition;
    }

    public Collection<Row> rows() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /// Another number after every change of a row.
    public long version() {
        return version;
    }

    @Nullable
    public Row find(String id) {
        String complete = RecordId.complete(id);
        return complete == null ? null : byId.get(complete);
    }

    public String idOf(Row row) {
        String id = row.get(idColumn);
        if (id == null) {
            throw new IllegalArgumentException("a row of " + definition.name() + " has no Id");
        }
        return id;
    }

    @Nullable
    public String value(Row row, String field) {
        return row.get(definition.column(field));
    }

    public boolean isDeleted(Row row) {
        return "true".equals(value(row, "IsDeleted"));
    }

    public String newId() {
        greatestId = RecordId.next(greatestId);
        return greatestId;
    }

    void undoBy(UndoLog log) {
        undo = log;
    }

    public void add(Row row) {
        String id = idOf(row);
        undo.note(() -> forget(row));
        place(id, row);
        if (id.compareTo(greatestId) > 0) {
            greatestId = id;
        }
    }

    private void place(String id, Row row) {
        version++;
        byId.put(id, row);
        indexes.values().forEach(index -> index.add(row));
    }

    /// Lets `edit` change values of `row` while the indexes look away.
    public void change(Row row, Consumer<Row> edit) {
        Row before = row.frozen();
        undo.note(() -> edited(row, changed -> changed.become(before)));
        edited(row, edit);
    }

    private void edited(Row row, Consumer<Row> edit) {
        version++;
        indexes.values().forEach(index -> index.remove(row));
        edit.accept(row);
        indexes.values().forEach(index -> index.add(row));
    }

    public void remove(Row row) {
        undo.note(() -> place(idOf(row), row));
        forget(row);
    }

    private void forget(Row row) {
        version++;
        byId.remove(idOf(row));
        indexes.values().forEach(index -> index.remove(row));
    }

    /// The rows in the order of `column`; the first call builds the index.
    public OrderedIndex index(int column) {
        return indexes.computeIfAbsent(column, missing -> new OrderedIndex(missing, idColumn, byId.values()));
    }
}

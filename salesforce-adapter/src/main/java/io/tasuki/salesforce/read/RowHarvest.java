package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.crm.RowFile;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.Soql;
import io.tasuki.salesforce.api.Window;
import io.tasuki.salesforce.schema.ChangeStamp;
import io.tasuki.salesforce.wire.Moments;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records as they stand; those in the recycle bin as removals, those merged away as merges too.
///
/// @param fields the requested fields, in the order of the request
/// @param columns what is asked for: of the requested fields those this user sees
/// @param heldBefore rows stamped before this moment were read once already, so only those not held are new
record RowHarvest(
        String object,
        String stamp,
        List<String> fields,
        List<String> columns,
        ObjectSchema schema,
        Optional<Instant> heldBefore)
        implements Harvest {

    private static final String ID = "Id";
    private static final String CREATED = "CreatedDate";
    private static final String DELETED = "IsDeleted";
    private static final String MASTER = "MasterRecordId";

    private static final Set<String> NOT_IN_FILES = Set.of(DELETED, MASTER);

    static RowHarvest of(PollRequest request, ObjectSchema schema, Optional<Instant> heldBefore) throws CrmException {
        String stamp = ChangeStamp.of(schema);
        Set<String> columns = new LinkedHashSet<>(List.of(ID, stamp));
        Stream.concat(Stream.of(CREATED, DELETED, MASTER), request.fields().stream())
                .filter(name -> schema.field(name).isPresent())
                .forEach(columns::add);
        return new RowHarvest(request.object(), stamp, request.fields(), List.copyOf(columns), schema, heldBefore);
    }

    /// True when a job can tell these rows: a file's column is either the row's id and stamp, or a field.
    boolean suitsFiles() {
        return !fields.contains(ID) && !fields.contains(stamp) && !fields.contains(CREATED);
    }

    /// True when some of the rows may lie in a recycle bin that jobs do not look into.
    boolean hasBin() {
        return columns.contains(DELETED);
    }

    String bulkSoql(Window slice) {
        List<String> told = columns.stream()
                .filter(name -> fields.contains(name) || !NOT_IN_FILES.contains(name))
                .toList();
        return Soql.slice(object, told, stamp, slice);
    }

    /// @param header what the file's first line says; the job may have been ordered for other fields
    RowFile file(Path file, List<String> header) throws CrmException {
        if (!header.contains(ID) || !header.contains(stamp)) {
            throw new CrmException.Unreadable("a bulk result of " + object + " lacks Id or " + stamp);
        }
        return new RowFile(object, file, header.stream().map(this::column).toList());
    }

    private RowFile.Column column(String name) {
        if (name.equals(ID)) {
            return new RowFile.Column.Id();
        }
        if (name.equals(stamp)) {
            return new RowFile.Column.ModifiedAt();
        }
        if (name.equals(CREATED)) {
            return new RowFile.Column.CreatedAt();
        }
        return fields.contains(name) ? new RowFile.Column.Field(name, shape(name)) : new RowFile.Column.Ignored();
    }

    private RowFile.Shape shape(String name) {
        FieldType type = schema.field(name).map(ObjectSchema.FieldSchema::type).orElse(FieldType.TEXT);
        return switch (type) {
            case MOMENT -> RowFile.Shape.MOMENT;
            case NUMBER -> RowFile.Shape.NUMBER;
            case TEXT, LONG_TEXT, BOOLEAN, DATE, CHOICE, OTHER -> RowFile.Shape.TEXT;
        };
    }

    @Override
    public void deliver(List<QueryRecord> records, RecordSink sink) throws CrmException {
        Set<RecordStamp> held = held(records, sink);
        for (QueryRecord record : records) {
            if (lies(record)) {
                remove(record, sink);
            } else if (!held.contains(stampOf(record))) {
                sink.row(row(record));
            }
        }
    }

    /// True for a record that lies in the recycle bin.
    static boolean lies(QueryRecord record) {
        return record.text(DELETED).equals("true");
    }

    // The overlap reads again what was committed in time; the store knows which of it is new.
    private Set<RecordStamp> held(List<QueryRecord> records, RecordSink sink) throws CrmException {
        List<RecordStamp> again = new ArrayList<>();
        for (QueryRecord record : records) {
            RecordStamp known = stampOf(record);
            if (heldBefore.isPresent() && known.modifiedAt().isBefore(heldBefore.get())) {
                again.add(known);
            }
        }
        if (again.isEmpty()) {
            return Set.of();
        }
        Set<RecordStamp> held = new HashSet<>(again);
        sink.unseen(object, again).forEach(held::remove);
        return held;
    }

    private void remove(QueryRecord record, RecordSink sink) throws CrmException {
        Instant at = record.moment(stamp);
        String winner = record.text(MASTER);
        if (!winner.isEmpty()) {
            sink.merged(object, record.id(), winner, at);
        }
        sink.removed(object, record.id(), at);
    }

    private CrmRow row(QueryRecord record) throws CrmException {
        List<@Nullable String> values = new ArrayList<>(fields.size());
        fields.forEach(field -> values.add(record.get(field)));
        Instant modifiedAt = record.moment(stamp);
        Instant createdAt = Moments.read(record.text(CREATED)).orElse(modifiedAt);
        return new CrmRow(object, record.id(), createdAt, modifiedAt, Collections.unmodifiableList(values));
    }

    private RecordStamp stampOf(QueryRecord record) throws CrmException {
        return new RecordStamp(record.id(), record.moment(stamp));
    }
}

package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.wire.Moments;
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
record RowHarvest(String object, String stamp, List<String> fields, List<String> columns, Optional<Instant> heldBefore)
        implements Harvest {

    private static final String CREATED = "CreatedDate";
    private static final String DELETED = "IsDeleted";
    private static final String MASTER = "MasterRecordId";

    /// Some objects lack the better stamps.
    private static final List<String> STAMPS = List.of("SystemModstamp", "LastModifiedDate", CREATED);

    static RowHarvest of(PollRequest request, ObjectSchema schema, Optional<Instant> heldBefore) throws CrmException {
        String stamp = STAMPS.stream()
                .filter(name -> schema.field(name).isPresent())
                .findFirst()
                .orElseThrow(() -> new CrmException.Unreadable(
                        "object " + request.object() + " has no stamp of its changes that this user may read"));
        Set<String> columns = new LinkedHashSet<>(List.of("Id", stamp));
        Stream.concat(Stream.of(CREATED, DELETED, MASTER), request.fields().stream())
                .filter(name -> schema.field(name).isPresent())
                .forEach(columns::add);
        return new RowHarvest(request.object(), stamp, request.fields(), List.copyOf(columns), heldBefore);
    }

    @Override
    public void deliver(List<QueryRecord> records, RecordSink sink) throws CrmException {
        Set<RecordStamp> held = held(records, sink);
        for (QueryRecord record : records) {
            if (record.text(DELETED).equals("true")) {
                remove(record, sink);
            } else if (!held.contains(stampOf(record))) {
                sink.row(row(record));
            }
        }
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

package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.QueryRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// OpportunityFieldHistory and LeadHistory: a row for each change of a field whose tracking is switched on.
///
/// The old value of the first change of a field is what the record was created with, and is told without
/// `since`. Rows come oldest first, but a poll that goes on where another stopped no longer knows which changes
/// that one has passed, and may tell a later one's old value: the receiver keeps the first, by the law of
/// [FieldVersion].
final class FieldHarvest implements Harvest {

    private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9]{15}([A-Za-z0-9]{3})?");

    private final String object;
    private final String parent;
    private final ObjectSchema parentSchema;
    private final Set<String> wanted;
    private final Set<String> begun = new HashSet<>();

    /// @param parentSchema of the object whose fields these are
    /// @param wanted the fields to tell of; when empty, all of them
    FieldHarvest(String object, ObjectSchema parentSchema, Collection<String> wanted) {
        this.object = object;
        this.wanted = Set.copyOf(wanted);
        this.parent = parentSchema.object();
        this.parentSchema = parentSchema;
    }

    @Override
    public String object() {
        return object;
    }

    @Override
    public List<String> columns() {
        return List.of("Id", stamp(), parent + "Id", "Field", "OldValue", "NewValue");
    }

    @Override
    public String stamp() {
        return "CreatedDate";
    }

    @Override
    public void deliver(List<QueryRecord> records, RecordSink sink) throws CrmException {
        for (QueryRecord record : records) {
            Optional<String> field = field(record);
            if (field.isPresent() && (wanted.isEmpty() || wanted.contains(field.get()))) {
                tell(record, field.get(), sink);
            }
        }
    }

    private void tell(QueryRecord record, String field, RecordSink sink) throws CrmException {
        String id = record.text(parent + "Id");
        if (begun.add(id + "." + field)) {
            sink.version(version(id, field, Optional.empty(), record.text("OldValue")));
        }
        sink.version(version(id, field, Optional.of(record.moment(stamp())), record.text("NewValue")));
    }

    private FieldVersion version(String id, String field, Optional<Instant> since, String value) {
        return new FieldVersion(parent, id, field, since, value, "field_history");
    }

    // Events such as "created" stand among the fields, and a lookup has two rows: one with names, one with ids.
    private Optional<String> field(QueryRecord record) {
        String field = record.text("Field");
        if (parentSchema.field(field).isPresent()) {
            return Optional.of(field);
        }
        return Optional.of(field + "Id")
                .filter(lookup -> parentSchema.field(lookup).isPresent())
                .filter(lookup -> isId(record.text("NewValue")) && isId(record.text("OldValue")));
    }

    private static boolean isId(String text) {
        return text.isEmpty() || RECORD_ID.matcher(text).matches();
    }
}

package io.tasuki.stage.poll;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.Capabilities;
import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordPage;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordWriter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An adapter whose feed tells what a test has written down: one script for each call of poll, in order.
public final class ScriptedAdapter implements CrmAdapter, ChangeFeed {

    private final List<String> fields;
    private final Deque<Script> scripts = new ArrayDeque<>();

    public ScriptedAdapter(String... fields) {
        this.fields = List.of(fields);
    }

    @FunctionalInterface
    public interface Script {
        void tell(RecordSink sink) throws CrmException;
    }

    public ScriptedAdapter then(Script script) {
        scripts.add(script);
        return this;
    }

    @Override
    public List<Cursor> begin(PollRequest request) {
        return List.of(new Cursor(Pass.CHANGES, "begin"));
    }

    @Override
    public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        Script script = scripts.poll();
        if (script != null) {
            script.tell(sink);
        }
    }

    @Override
    public ObjectSchema schema(String object) {
        return new ObjectSchema(
                object,
                fields.stream().map(field -> new FieldSchema(field, field, FieldType.TEXT, true)).toList());
    }

    @Override
    public ChangeFeed changes() {
        return this;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, false, true, 1, 1);
    }

    @Override
    public RecordReader records() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RecordWriter> writer() {
        return Optional.empty();
    }

    @Override
    public Optional<FieldProvisioner> fields() {
        return Optional.empty();
    }

    @Override
    public Optional<RecordPage> page(String object) {
        return Optional.empty();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public BudgetReading budget() {
        return new BudgetReading(0, OptionalLong.empty(), OptionalLong.empty());
    }

    @Override
    public Instant clock() {
        return Instant.EPOCH;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}

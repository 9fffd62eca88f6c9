package io.tasuki.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Passes every call on to another adapter; who changes one thing of it overrides that thing alone.
public class PassingAdapter implements CrmAdapter {

    private final CrmAdapter inner;

    protected PassingAdapter(CrmAdapter inner) {
        this.inner = inner;
    }

    @Override
    public Capabilities capabilities() {
        return inner.capabilities();
    }

    @Override
    public ObjectSchema schema(String object) throws CrmException {
        return inner.schema(object);
    }

    @Override
    public ChangeFeed changes() {
        return inner.changes();
    }

    @Override
    public RecordReader records() {
        return inner.records();
    }

    @Override
    public Optional<RecordWriter> writer() {
        return inner.writer();
    }

    @Override
    public Optional<FieldProvisioner> fields() {
        return inner.fields();
    }

    @Override
    public Optional<RecordPage> page(String object) throws CrmException {
        return inner.page(object);
    }

    @Override
    public List<Finding> findings() throws CrmException {
        return inner.findings();
    }

    @Override
    public BudgetReading budget() {
        return inner.budget();
    }

    @Override
    public Instant clock() throws CrmException {
        return inner.clock();
    }

    @Override
    public void close() {
        inner.close();
    }
}

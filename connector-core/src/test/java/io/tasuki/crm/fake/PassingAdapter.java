package io.tasuki.crm.fake;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.Capabilities;
import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.RecordPage;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Passes every call on to another adapter; a double that misbehaves in one role overrides that role alone.
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

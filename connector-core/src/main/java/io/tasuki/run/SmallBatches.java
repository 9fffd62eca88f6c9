package io.tasuki.run;

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
import java.util.OptionalInt;

/// An adapter that says it takes fewer records at once than it does: an organisation's own triggers may not stand more.
final class SmallBatches implements CrmAdapter {

    private final CrmAdapter inner;
    private final int most;

    private SmallBatches(CrmAdapter inner, int most) {
        this.inner = inner;
        this.most = most;
    }

    static CrmAdapter of(CrmAdapter adapter, OptionalInt most) {
        return most.isPresent() ? new SmallBatches(adapter, most.getAsInt()) : adapter;
    }

    @Override
    public Capabilities capabilities() {
        Capabilities all = inner.capabilities();
        return new Capabilities(
                all.writes(),
                all.createsFields(),
                all.conditionalWrites(),
                all.fieldHistory(),
                Math.min(most, all.maximumBatch()),
                all.maximumRead());
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

package io.tasuki.crm.fake;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.Capabilities;
import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.RecordPage;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One open connection to a [FakeCrm].
final class FakeAdapter implements CrmAdapter {

    static final int MAXIMUM_BATCH = 50;
    static final int MAXIMUM_READ = 40;

    private final FakeCrm crm;
    private final FakeCalls calls;
    private final boolean jobs;

    FakeAdapter(FakeCrm crm, boolean jobs) {
        this.crm = crm;
        this.jobs = jobs;
        this.calls = new FakeCalls(crm);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, false, true, MAXIMUM_BATCH, MAXIMUM_READ);
    }

    @Override
    public ObjectSchema schema(String object) throws CrmException {
        calls.call(object);
        synchronized (crm) {
            return new ObjectSchema(
                    object,
                    crm.object(object).fields.entrySet().stream()
                            .map(field -> new FieldSchema(field.getKey(), field.getKey(), field.getValue(), true))
                            .toList());
        }
    }

    @Override
    public ChangeFeed changes() {
        return new FakeChangeFeed(crm, calls);
    }

    @Override
    public RecordReader records() {
        return new FakeRecordReader(crm, calls);
    }

    @Override
    public Optional<RecordWriter> writer() {
        return Optional.of(new FakeRecordWriter(crm, calls, jobs));
    }

    @Override
    public Optional<FieldProvisioner> fields() {
        return Optional.of(new FakeFieldProvisioner(crm, calls));
    }

    @Override
    public Optional<RecordPage> page(String object) {
        return crm.visible(object) ? Optional.of(new RecordPage("https://fake.example/" + object + "/{id}")) : Optional.empty();
    }

    @Override
    public List<Finding> findings() {
        return List.of(new Finding(
                Finding.Severity.INFO, "fake", "this CRM forgets everything", "connect a real one to keep anything"));
    }

    @Override
    public BudgetReading budget() {
        return new BudgetReading(calls.made(), OptionalLong.empty(), OptionalLong.empty());
    }

    @Override
    public Instant clock() {
        return crm.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}

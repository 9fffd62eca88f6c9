package io.tasuki.stage.apply;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.Capabilities;
import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Another adapter's double whose process dies around a write.
record CrashingAdapter(CrmAdapter inner, Moment moment) implements CrmAdapter {

    enum Moment {
        BEFORE_WRITE,
        AFTER_WRITE,
        BEFORE_SETTLING
    }

    /// What a killed process would not even feel.
    static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Optional<RecordWriter> writer() {
        return inner.writer().map(writer -> new DyingWriter(writer, moment));
    }

    private record DyingWriter(RecordWriter inner, Moment moment) implements RecordWriter {

        @Override
        public WriteTicket submit(WriteBatch batch) throws CrmException {
            if (moment == Moment.BEFORE_WRITE) {
                throw new Death();
            }
            WriteTicket ticket = inner.submit(batch);
            if (moment == Moment.AFTER_WRITE) {
                throw new Death();
            }
            return ticket;
        }

        @Override
        public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) {
            throw new Death();
        }

        @Override
        public int callsFor(int updates) {
            return inner.callsFor(updates);
        }
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
    public Optional<FieldProvisioner> fields() {
        return inner.fields();
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

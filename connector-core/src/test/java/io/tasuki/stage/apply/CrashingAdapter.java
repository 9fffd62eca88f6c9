package io.tasuki.stage.apply;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.List;
import java.util.Optional;

/// Another adapter's double whose process dies around a write.
final class CrashingAdapter extends PassingAdapter {

    private final Moment moment;

    CrashingAdapter(CrmAdapter inner, Moment moment) {
        super(inner);
        this.moment = moment;
    }

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
        return super.writer().map(writer -> new DyingWriter(writer, moment));
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
}

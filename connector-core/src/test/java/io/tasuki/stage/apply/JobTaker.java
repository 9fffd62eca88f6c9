package io.tasuki.stage.apply;

import io.tasuki.crm.Capabilities;
import io.tasuki.crm.Capabilities.WriteJobs;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A fake CRM that takes jobs of 101 to 300 records beside batches of 50, and refuses some records of a job for now.
final class JobTaker extends PassingAdapter {

    final List<Integer> sizes = new ArrayList<>();
    final Set<String> heldInJobs = new HashSet<>();

    JobTaker(CrmAdapter inner) {
        super(inner);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, false, true, 50, 40, Optional.of(new WriteJobs(100, 300)));
    }

    @Override
    public Optional<RecordWriter> writer() {
        return super.writer().map(Writer::new);
    }

    private final class Writer implements RecordWriter {

        private final RecordWriter inner;

        Writer(RecordWriter inner) {
            this.inner = inner;
        }

        @Override
        public WriteTicket submit(WriteBatch batch) throws CrmException {
            sizes.add(batch.updates().size());
            if (batch.updates().size() <= 50) {
                return inner.submit(batch);
            }
            if (!capabilities().asJob(batch.updates().size())) {
                throw new AssertionError("neither a batch nor a job: " + batch.updates().size());
            }
            List<WriteOutcome> outcomes = new ArrayList<>();
            for (RecordUpdate update : batch.updates()) {
                outcomes.add(heldInJobs.contains(update.id())
                        ? new WriteOutcome.Refused("ROW_LOCKED", true)
                        : one(new WriteBatch(batch.object(), List.of(update))));
            }
            return new WriteTicket.Settled(outcomes);
        }

        private WriteOutcome one(WriteBatch batch) throws CrmException {
            return ((WriteTicket.Settled) inner.submit(batch)).outcomes().getFirst();
        }

        @Override
        public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) throws CrmException {
            return inner.settle(ticket, batch);
        }

        @Override
        public int callsFor(int updates) {
            return capabilities().asJob(updates) ? 4 : inner.callsFor(updates);
        }
    }
}

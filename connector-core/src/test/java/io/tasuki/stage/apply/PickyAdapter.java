package io.tasuki.stage.apply;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another adapter's double whose CRM does not take every batch; it writes down how large those were that it was sent.
final class PickyAdapter extends PassingAdapter {

    final List<Integer> sizes = new ArrayList<>();

    private final Mood mood;

    PickyAdapter(CrmAdapter inner, Mood mood) {
        super(inner);
        this.mood = mood;
    }

    /// Answers in the CRM's place, or lets the batch through.
    @FunctionalInterface
    interface Mood {

        /// @param number of the batch, counted from 1
        Optional<WriteOutcome> answer(int number, WriteBatch batch) throws CrmException;
    }

    static boolean holds(WriteBatch batch, String id) {
        return batch.updates().stream().map(RecordUpdate::id).anyMatch(id::equals);
    }

    @Override
    public Optional<RecordWriter> writer() {
        return super.writer().map(PickyWriter::new);
    }

    private final class PickyWriter implements RecordWriter {

        private final RecordWriter inner;

        PickyWriter(RecordWriter inner) {
            this.inner = inner;
        }

        @Override
        public WriteTicket submit(WriteBatch batch) throws CrmException {
            sizes.add(batch.updates().size());
            Optional<WriteOutcome> answer = mood.answer(sizes.size(), batch);
            return answer.isEmpty()
                    ? inner.submit(batch)
                    : new WriteTicket.Settled(
                            batch.updates().stream().map(update -> answer.get()).toList());
        }

        @Override
        public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) throws CrmException {
            return inner.settle(ticket, batch);
        }

        @Override
        public int callsFor(int updates) {
            return inner.callsFor(updates);
        }
    }
}

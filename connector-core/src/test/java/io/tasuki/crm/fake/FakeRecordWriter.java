package io.tasuki.crm.fake;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.List;

/// Writes to the fake CRM, at once or as jobs that stay in the CRM until they are settled.
final class FakeRecordWriter implements RecordWriter {

    private final FakeCrm crm;
    private final FakeCalls calls;
    private final boolean jobs;

    FakeRecordWriter(FakeCrm crm, FakeCalls calls, boolean jobs) {
        this.crm = crm;
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public WriteTicket submit(WriteBatch batch) throws CrmException {
        if (batch.updates().size() > FakeAdapter.MAXIMUM_BATCH) {
            throw new IllegalArgumentException("more updates than one batch takes");
        }
        calls.call(batch.object());
        List<WriteOutcome> outcomes = batch.updates().stream().map(update -> write(batch.object(), update)).toList();
        if (crm.strikes(FakeFault.WRITE_REPLY_LOST)) {
            return new WriteTicket.Settled(batch.updates().stream().map(update -> inDoubt()).toList());
        }
        return jobs ? new WriteTicket.Pending(job(outcomes)) : new WriteTicket.Settled(outcomes);
    }

    private String job(List<WriteOutcome> outcomes) {
        synchronized (crm) {
            String handle = "job" + (crm.jobs.size() + 1);
            crm.jobs.put(handle, outcomes);
            return handle;
        }
    }

    @Override
    public List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) throws CrmException {
        calls.call(batch.object());
        synchronized (crm) {
            List<WriteOutcome> outcomes = crm.jobs.get(ticket.handle());
            if (outcomes == null) {
                throw new CrmException.Unreadable("no job " + ticket.handle());
            }
            return outcomes;
        }
    }

    private WriteOutcome write(String object, RecordUpdate update) {
        synchronized (crm) {
            FakeObject records = crm.object(object);
            if (!records.knows(update.id()) || !records.surviving(update.id()).alive()) {
                return new WriteOutcome.Refused("NOT_FOUND: no such record", false);
            }
            if (!records.fields.keySet().containsAll(update.values().keySet())) {
                return new WriteOutcome.Refused("UNKNOWN_FIELD: the object lacks a field", false);
            }
            FakeRecord record = records.surviving(update.id());
            if (record.locked) {
                return new WriteOutcome.Refused("LOCKED: the record takes no writes", false);
            }
            boolean changed = crm.edit(object, record.id, update.values());
            return changed ? new WriteOutcome.Applied(record.id) : new WriteOutcome.AlreadySo();
        }
    }

    private static WriteOutcome inDoubt() {
        return new WriteOutcome.InDoubt();
    }

    @Override
    public int callsFor(int updates) {
        return Math.ceilDiv(updates, FakeAdapter.MAXIMUM_BATCH) * (jobs ? 2 : 1);
    }
}

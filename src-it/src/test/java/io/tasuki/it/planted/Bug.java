package io.tasuki.it.planted;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.RecordReader.LiveRecord;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One way of being wrong. Each method is the truth unless a bug says otherwise.
enum Bug {
    /// The writer fills in a field of somebody else's, too.
    TOUCHES_A_FOREIGN_FIELD {
        @Override
        WriteTicket write(RecordWriter writer, WriteBatch batch) throws CrmException {
            String foreign = batch.object().equals("contacts") ? "industry" : "Title";
            List<RecordUpdate> updates = batch.updates().stream()
                    .map(update -> with(update, foreign, "by the way"))
                    .toList();
            return writer.submit(new WriteBatch(batch.object(), updates));
        }
    },
    /// A field that we wrote is believed to hold what we wrote, whatever a person made of it.
    HIDES_EDITS_BY_PEOPLE {
        @Override
        LiveRecord read(String command, LiveRecord live, Map<String, String> lastWritten) {
            return without(live, lastWritten);
        }
    },
    /// An answer that was lost is answered by sending all of it again, unseen.
    SENDS_TWICE_WHEN_IN_DOUBT {
        @Override
        WriteTicket write(RecordWriter writer, WriteBatch batch) throws CrmException {
            WriteTicket ticket = writer.submit(batch);
            boolean doubt = ticket instanceof WriteTicket.Settled settled
                    && settled.outcomes().stream().anyMatch(WriteOutcome.InDoubt.class::isInstance);
            return doubt ? writer.submit(batch) : ticket;
        }
    },
    /// A revert puts back what stood there, whatever people did since.
    REVERTS_LATER_EDITS {
        @Override
        LiveRecord read(String command, LiveRecord live, Map<String, String> lastWritten) {
            return command.equals("revert") ? without(live, lastWritten) : live;
        }
    },
    /// Once closed, a deal stays closed.
    FORGETS_REOPENED_DEALS {
        @Override
        boolean tells(CrmRow row, Map<String, String> closed) {
            boolean open = row.values().contains("Meeting") || row.values().contains("Proposal");
            if (!row.object().equals("Opportunity")) {
                return true;
            }
            if (!open) {
                closed.put(row.id(), "closed");
            }
            return !open || !closed.containsKey(row.id());
        }
    },
    /// Nobody hears of records that are gone.
    FORGETS_REMOVALS {
        @Override
        boolean tellsRemoval() {
            return false;
        }
    },
    /// A refused row counts as written.
    CALLS_A_REFUSAL_A_SUCCESS {
        @Override
        WriteTicket write(RecordWriter writer, WriteBatch batch) throws CrmException {
            WriteTicket ticket = writer.submit(batch);
            if (!(ticket instanceof WriteTicket.Settled settled)) {
                return ticket;
            }
            return new WriteTicket.Settled(settled.outcomes().stream()
                    .map(outcome -> outcome instanceof WriteOutcome.Refused ? new WriteOutcome.AlreadySo() : outcome)
                    .toList());
        }
    };

    /// @param command the command the product is carrying out
    /// @param lastWritten what the product wrote last to this record, by field
    LiveRecord read(String command, LiveRecord live, Map<String, String> lastWritten) {
        return live;
    }

    WriteTicket write(RecordWriter writer, WriteBatch batch) throws CrmException {
        return writer.submit(batch);
    }

    /// @param notes kept for this bug as long as the product lives
    boolean tells(CrmRow row, Map<String, String> notes) {
        return true;
    }

    boolean tellsRemoval() {
        return true;
    }

    private static RecordUpdate with(RecordUpdate update, String field, String value) {
        Map<String, String> values = new HashMap<>(update.values());
        values.put(field, value);
        return new RecordUpdate(update.id(), values);
    }

    private static LiveRecord without(LiveRecord live, Map<String, String> lastWritten) {
        Map<String, String> values = new HashMap<>(live.values());
        values.replaceAll((field, value) -> lastWritten.getOrDefault(field, value));
        return new LiveRecord(live.id(), values, live.locked());
    }
}

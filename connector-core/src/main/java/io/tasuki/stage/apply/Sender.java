package io.tasuki.stage.apply;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Sends the batches of one connection until every change of them is settled, or certainly was not sent.
///
/// 1. Intent and before-image are committed before anything is sent; outcomes right after.
/// 2. A batch refused as a whole is cut in two until the record it is about stands alone.
/// 3. Records refused for now are sent again in smaller pieces, never as a job, and later batches are smaller too.
/// 4. What is in doubt is read back; what does not stand there is sent once more.
final class Sender {

    /// So many refusals of whole batches in a row, and it is not about a record.
    private static final int HOPELESS = 16;

    /// A piece is not cut more often than this on account of records that are refused for now.
    private static final int CUTS = 3;

    private final CrmAdapter adapter;
    private final Journal journal;
    private final OpenWrites openWrites;
    private final ApplyRequest request;
    private final Pace pace;
    private int refusedWhole;
    private long inDoubt;

    Sender(CrmAdapter adapter, Journal journal, OpenWrites openWrites, ApplyRequest request) {
        this.adapter = adapter;
        this.journal = journal;
        this.openWrites = openWrites;
        this.request = request;
        this.pace = new Pace(adapter.capabilities());
    }

    /// The batch in pieces that are small enough for now; the first may be sent before the size of the next is asked.
    Batch next(Batch rest) {
        return rest.first(pace.next(rest.records()));
    }

    /// How many changes were in doubt and do not stand in the CRM.
    long inDoubt() {
        return inDoubt;
    }

    /// @throws CrmException when the call failed as a whole; what was not settled is taken back or stays open
    void send(Batch piece) throws CrmException {
        journal.intend(piece, request);
        attempt(piece, CUTS, true);
    }

    private void attempt(Batch piece, int cuts, boolean again) throws CrmException {
        try {
            settle(piece, submitted(piece), cuts, again);
        } catch (RefusedWhole refused) {
            bisect(piece, refused.reason, cuts, again);
        }
    }

    private static final class RefusedWhole extends Exception {
        private static final long serialVersionUID = 1;
        private final transient CrmException.Unreadable reason;

        RefusedWhole(CrmException.Unreadable reason) {
            super(reason);
            this.reason = reason;
        }
    }

    // An exception promises that nothing was written.
    private WriteTicket submitted(Batch piece) throws CrmException, RefusedWhole {
        try {
            WriteTicket ticket = OpenWrites.writer(adapter).submit(piece.toSend());
            refusedWhole = 0;
            return ticket;
        } catch (CrmException.Unreadable refused) {
            refusedWhole++;
            throw new RefusedWhole(refused);
        } catch (CrmException problem) {
            journal.withdraw(piece);
            throw problem;
        }
    }

    private void bisect(Batch piece, CrmException.Unreadable refused, int cuts, boolean again) throws CrmException {
        if (refusedWhole >= HOPELESS) {
            journal.withdraw(piece);
            throw refused;
        }
        if (piece.records() == 1) {
            journal.refuse(piece, String.valueOf(refused.getMessage()), request.now());
            return;
        }
        Batch half = piece.first(Math.ceilDiv(piece.records(), 2));
        Batch rest = piece.without(half);
        try {
            attempt(half, cuts, again);
        } catch (CrmException problem) {
            journal.withdraw(rest);
            throw problem;
        }
        attempt(rest, cuts, again);
    }

    private void settle(Batch piece, WriteTicket ticket, int cuts, boolean again) throws CrmException {
        switch (ticket) {
            case WriteTicket.Settled settled -> settle(piece, settled.outcomes(), cuts, again);
            case WriteTicket.Pending pending -> {
                journal.pend(piece, pending.handle());
                settle(piece, OpenWrites.writer(adapter).settle(pending, piece.toSend()), cuts, again);
            }
        }
    }

    private void settle(Batch piece, List<WriteOutcome> outcomes, int cuts, boolean again) throws CrmException {
        journal.settle(piece, outcomes, request.now());
        Batch busy = piece.only(ids(piece, outcomes, Sender::refusedForNow));
        pace(piece, busy);
        boolean doubt = outcomes.stream().anyMatch(WriteOutcome.InDoubt.class::isInstance);
        sendAgain(doubt ? openWrites.readBack(adapter, piece, request.now()) : piece.nothing(), again);
        if (cuts > 0 && busy.records() > 0 && piece.records() > 1) {
            sendSmaller(busy, piece.records(), cuts - 1);
        }
    }

    private void pace(Batch piece, Batch busy) {
        if (busy.records() > 0) {
            pace.rough(piece.records());
        } else {
            pace.smooth();
        }
    }

    private static Set<String> ids(Batch piece, List<WriteOutcome> outcomes, Predicate<WriteOutcome> wanted) {
        List<String> ids = piece.ids();
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (wanted.test(outcomes.get(i))) {
                chosen.add(ids.get(i));
            }
        }
        return chosen;
    }

    private static boolean refusedForNow(WriteOutcome outcome) {
        return outcome instanceof WriteOutcome.Refused refused && refused.retryable();
    }

    private void sendAgain(Batch lost, boolean again) throws CrmException {
        if (lost.changes().isEmpty()) {
            return;
        }
        if (again) {
            journal.intend(lost, request);
            attempt(lost, 0, false);
        } else {
            inDoubt += lost.changes().size();
        }
    }

    private void sendSmaller(Batch busy, int former, int cuts) throws CrmException {
        int size = Math.max(1, Math.min(former / 2, adapter.capabilities().maximumBatch()));
        for (Batch rest = busy; rest.records() > 0; ) {
            Batch piece = rest.first(size);
            journal.reopen(piece);
            attempt(piece, cuts, true);
            rest = rest.without(piece);
        }
    }
}

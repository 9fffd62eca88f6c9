package io.tasuki.stage.apply;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordWriter;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.LiveValues;
import io.tasuki.stage.poll.FieldValues;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what became of changes whose outcome is not known, whoever left them: this run or one that died.
///
/// A pending ticket is settled. An intent without an answer is read back: when its value stands in the CRM it was
/// carried out, else it is taken back, and the next plan plans it again.
public final class OpenWrites {

    private final Store store;
    private final Map<String, CrmAdapter> adapters;
    private final Journal journal;

    /// @param adapters by connection
    public OpenWrites(Store store, Map<String, CrmAdapter> adapters) {
        this.store = store;
        this.adapters = adapters;
        this.journal = new Journal(store);
    }

    /// True when an earlier run left something to settle; asks the store alone.
    public boolean any() {
        return !open().isEmpty();
    }

    /// To be called before anything else in a run.
    ///
    /// @param now the CRM's now
    /// @return what could not be found out: those changes stay open
    public List<CallProblem> settle(Instant now) {
        List<CallProblem> problems = new ArrayList<>();
        for (Open open : open()) {
            try {
                settle(open, now);
            } catch (CrmException problem) {
                problems.add(CallProblem.of(open.object().toString(), problem));
            }
        }
        fold(now);
        return problems;
    }

    private record Open(String batchId, ObjectName object, Optional<String> ticket) {}

    private List<Open> open() {
        return store.read(session -> session.query(
                Sql.load(OpenWrites.class, "open_batch"),
                row -> new Open(
                        row.text(1),
                        new ObjectName(row.text(2), row.text(3)),
                        Optional.of(row.text(4)).filter(ticket -> !ticket.isEmpty()))));
    }

    private void settle(Open open, Instant now) throws CrmException {
        CrmAdapter adapter = adapters.get(open.object().connection());
        if (adapter == null) {
            throw new CrmException.Unavailable(Sentence.NOT_CONFIGURED.with());
        }
        Batch batch = new Batch(open.batchId(), open.object(), changes(open));
        if (open.ticket().isPresent()) {
            redeem(adapter, batch, open.ticket().get(), now);
        } else {
            readBack(adapter, batch, now);
        }
    }

    private List<Change> changes(Open open) {
        return store.read(session -> session.query(
                Sql.load(OpenWrites.class, "open_change"),
                Change::read,
                open.batchId(),
                open.ticket().orElse("")));
    }

    /// Waits for a batch that the CRM works on.
    private void redeem(CrmAdapter adapter, Batch batch, String ticket, Instant now) throws CrmException {
        List<WriteOutcome> outcomes = writer(adapter).settle(new WriteTicket.Pending(ticket), batch.toSend());
        journal.settle(batch, outcomes, now);
        if (outcomes.stream().anyMatch(WriteOutcome.InDoubt.class::isInstance)) {
            readBack(adapter, batch, now);
        }
    }

    /// Looks whether the intents of a batch were carried out, and takes back those that were not.
    ///
    /// @return those taken back
    Batch readBack(CrmAdapter adapter, Batch batch, Instant now) throws CrmException {
        store.change(LiveValues::clear);
        LiveValues.read(store, adapter, batch.object(), batch.ids(), batch.fields());
        store.change(session -> markCarriedOut(session, batch, now));
        return journal.withdrawRest(batch);
    }

    private static void markCarriedOut(Session session, Batch batch, Instant now) {
        FieldValues.install(session);
        session.execute(Sql.load(OpenWrites.class, "stands_there"), now, batch.id());
        LiveValues.clear(session);
    }

    /// Carries what is settled over into what later plans start from.
    void fold(Instant now) {
        store.change(session -> {
            if (!session.query(Sql.load(OpenWrites.class, "foldable"), row -> row.truth(1)).getFirst()) {
                return;
            }
            session.script(Sql.load(OpenWrites.class, "fold_values"));
            session.execute(Sql.load(OpenWrites.class, "fold_refusals"), now);
            session.execute("update field_write set folded = true where not folded and settled_at is not null");
        });
    }

    static RecordWriter writer(CrmAdapter adapter) throws CrmException {
        return adapter.writer()
                .orElseThrow(() -> new CrmException.AccessDenied(Sentence.READ_ONLY.with(), "write access"));
    }
}

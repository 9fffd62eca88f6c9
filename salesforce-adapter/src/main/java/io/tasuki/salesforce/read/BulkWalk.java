package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordSink.Directive;
import io.tasuki.salesforce.api.Window;
import io.tasuki.salesforce.bulk.BulkCalls;
import io.tasuki.salesforce.bulk.BulkCalls.Ordered;
import io.tasuki.salesforce.bulk.BulkJob;
import io.tasuki.salesforce.bulk.ResultPages;
import io.tasuki.salesforce.read.CursorState.Sliced;
import io.tasuki.salesforce.read.CursorState.Ticket;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a window by jobs, in as few slices of time as the CRM can stand, and checkpoints behind every page.
///
/// Three numbers have to agree: what each page says it holds, what was read of it, and what the job says it found.
final class BulkWalk {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWalk.class);

    /// A job that failed twice, nobody says why, is not ordered a third time.
    private static final int MOST_FAILURES = 2;

    private final BulkCalls calls;
    private final ResultPages pages;
    private final FailureReason reasons;
    private final RowHarvest harvest;
    private final RecordSink sink;
    private int failures;

    BulkWalk(Bulk bulk, RowHarvest harvest, RecordSink sink) {
        this.calls = bulk.calls();
        this.pages = bulk.pages();
        this.reasons = bulk.reasons();
        this.harvest = harvest;
        this.sink = sink;
    }

    /// What a walk by jobs needs of its connection.
    record Bulk(BulkCalls calls, ResultPages pages, FailureReason reasons) {}

    /// How one step ended: where reading goes on, or why it does not.
    private sealed interface Step {
        record On(Sliced state) implements Step {}

        record Over(WalkEnd end) implements Step {}
    }

    /// @return DONE when every slice was read; REFUSED when the window has to be read another way
    WalkEnd from(Sliced start) throws CrmException {
        Step step = new Step.On(start);
        while (step instanceof Step.On(Sliced state)) {
            step = state.ticket().isEmpty()
                    ? order(state)
                    : waited(state, state.ticket().get());
        }
        return ((Step.Over) step).end();
    }

    private Step order(Sliced state) throws CrmException {
        return switch (calls.order(harvest.bulkSoql(state.slice()))) {
            case Ordered.Job(String id) -> ordered(with(state, new Ticket(id, "", 0)), id);
            case Ordered.Refused(String code) -> afterFailure(state, code, WalkEnd.REFUSED);
        };
    }

    // No job is over at once.
    private Step ordered(Sliced state, String job) throws CrmException {
        Step step = saved(state);
        if (step instanceof Step.On) {
            calls.await(job, 0);
        }
        return step;
    }

    private Step waited(Sliced state, Ticket ticket) throws CrmException {
        for (int waits = 1; ; waits++) {
            Optional<BulkJob> job = calls.look(ticket.job());
            if (job.isEmpty()) {
                return new Step.On(new Sliced(state.window(), state.slice(), Optional.empty()));
            }
            switch (job.get().state()) {
                case COMPLETE -> {
                    return read(state, ticket, job.get().processed());
                }
                case FAILED -> {
                    return failed(state, job.get());
                }
                case RUNNING -> calls.await(ticket.job(), waits);
            }
            if (sink.checkpoint(state.cursor()) == Directive.STOP) {
                return new Step.Over(WalkEnd.STOPPED);
            }
        }
    }

    private Step failed(Sliced state, BulkJob job) throws CrmException {
        failures++;
        String code = job.reason().isEmpty() ? reasons.ask(harvest.bulkSoql(state.slice())) : job.reason();
        Sliced anew = new Sliced(state.window(), state.slice(), Optional.empty());
        LOG.warn("a bulk job on {} failed: {}", harvest.object(), code.isEmpty() ? "nobody says why" : code);
        if (code.isEmpty() && failures < MOST_FAILURES) {
            return new Step.On(anew);
        }
        return afterFailure(anew, code, WalkEnd.REFUSED);
    }

    private Step afterFailure(Sliced state, String code, WalkEnd otherwise) {
        WalkEnd end = WalkEnd.of(code).orElse(otherwise);
        Optional<Window> half = end == WalkEnd.TOO_MUCH ? state.slice().firstHalf() : Optional.empty();
        if (half.isPresent()) {
            return new Step.On(new Sliced(state.window(), half.get(), Optional.empty()));
        }
        LOG.info("bulk reading of {} is left: {}", harvest.object(), code);
        return new Step.Over(end == WalkEnd.TOO_MUCH ? otherwise : end);
    }

    private Step read(Sliced state, Ticket ticket, OptionalLong promised) throws CrmException {
        Optional<ResultPages.Page> page = page(state, ticket);
        if (page.isEmpty()) {
            return new Step.On(new Sliced(state.window(), state.slice(), Optional.empty()));
        }
        long counted = ticket.counted() + page.get().records();
        if (page.get().known() && !page.get().next().isEmpty()) {
            Step next = saved(with(state, new Ticket(ticket.job(), page.get().next(), counted)));
            return next instanceof Step.On(Sliced on) ? read(on, on.ticket().orElseThrow(), promised) : next;
        }
        demandWhole(state, counted, promised, page.get().known());
        return sliceRead(state);
    }

    // What was read of a page that does not hold what it says is worth nothing: once more, then a new job.
    private Optional<ResultPages.Page> page(Sliced state, Ticket ticket) throws CrmException {
        ResultPages.Reader reader = (file, header) -> sink.rows(harvest.file(file, header));
        try {
            return pages.read(ticket.job(), ticket.locator(), reader);
        } catch (CrmException.Unreadable broken) {
            LOG.warn("a bulk result of {} is fetched again: {}", harvest.object(), broken.getMessage());
        }
        try {
            return pages.read(ticket.job(), ticket.locator(), reader);
        } catch (CrmException.Unreadable broken) {
            forget(state);
            throw broken;
        }
    }

    private void demandWhole(Sliced state, long counted, OptionalLong promised, boolean told) throws CrmException {
        if (promised.isPresent() ? promised.getAsLong() != counted : !told) {
            forget(state);
            throw new CrmException.Unreadable("a bulk job on " + harvest.object() + " promised "
                    + (promised.isPresent() ? promised.getAsLong() : "an unknown number of") + " records and delivered "
                    + counted);
        }
    }

    // The next run orders the slice anew, instead of stumbling over the same result for ever.
    private void forget(Sliced state) {
        sink.checkpoint(new Sliced(state.window(), state.slice(), Optional.empty()).cursor());
    }

    private Step sliceRead(Sliced state) {
        Window done = state.slice();
        if (!done.to().isBefore(state.window().to())) {
            return new Step.Over(WalkEnd.DONE);
        }
        Window rest = new Window(Optional.of(done.to()), state.window().to());
        return saved(new Sliced(state.window(), rest, Optional.empty()));
    }

    private Step saved(Sliced state) {
        return sink.checkpoint(state.cursor()) == Directive.STOP ? new Step.Over(WalkEnd.STOPPED) : new Step.On(state);
    }

    private static Sliced with(Sliced state, Ticket ticket) {
        return new Sliced(state.window(), state.slice(), Optional.of(ticket));
    }
}

package io.tasuki.stage.poll;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.PollReport.Landed;
import io.tasuki.stage.poll.PollReport.Problem;
import io.tasuki.stage.poll.PollReport.Status;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks the adapters what changed and lands it, one object after the other.
///
/// Whatever ends a poll, the next one goes on at the last checkpoint of each pass and ends in the same store.
public final class Poller {

    private final Store store;
    private final Time time;
    private final ErasedPeople erased;

    /// @param erased who must not land
    public Poller(Store store, Time time, ErasedPeople erased) {
        this.store = store;
        this.time = time;
        this.erased = erased;
    }

    /// A poller for a store from which nobody was erased.
    public Poller(Store store, Time time) {
        this(store, time, ErasedPeople.NOBODY);
    }

    /// Polls the targets in their order; one that fails does not keep the others from being polled.
    ///
    /// @param adapters by connection; one for every connection among the targets
    public PollReport poll(Map<String, CrmAdapter> adapters, List<PollTarget> targets, PollControl control) {
        LearntPages pages = new LearntPages(store);
        PollReport report = poll(adapters, targets, control, pages);
        pages.keep();
        return report;
    }

    private PollReport poll(
            Map<String, CrmAdapter> adapters, List<PollTarget> targets, PollControl control, LearntPages pages) {
        Map<ObjectName, Landed> landed = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Status status = Status.SUCCEEDED;
        Landing.Place place = new Landing.Place(store, time, erased, RemovedPeople.among(targets));
        for (PollTarget target : targets) {
            ObjectPoll poll = new ObjectPoll(place, adapter(adapters, target), target, control);
            ObjectPoll.Ending ending = poll.run();
            landed.put(target.name(), poll.landed());
            poll.problems().forEach(finding -> problems.add(new Problem(target.name(), finding)));
            switch (ending) {
                case CAUGHT_UP -> pages.ask(adapter(adapters, target), target.name());
                case BROKEN_OFF -> status = Status.PARTIAL;
                case STOPPED -> {
                    return new PollReport(Status.STOPPED, landed, problems);
                }
            }
        }
        return new PollReport(status, landed, problems);
    }

    private static CrmAdapter adapter(Map<String, CrmAdapter> adapters, PollTarget target) {
        CrmAdapter adapter = adapters.get(target.name().connection());
        if (adapter == null) {
            throw new IllegalArgumentException("no adapter for the connection of " + target.name());
        }
        return adapter;
    }
}

package io.tasuki.stage.handoff;

import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.link.Linker;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PastRecords;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Aside;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The ledger as it would have been made from what was known at an earlier moment, in a database of its own.
///
/// 1. It is made by the settings of today; what was said under others is in the entries.
/// 2. What erasing and removing people took away is missing, see [PastRecords]; an erased person's handoffs count under
///    their pseudonym.
/// 3. For the rest it says what the entries known at that moment say, and the same whenever it is asked.
public final class PastLedger {

    private final List<PollTarget> targets;
    private final LinkSettings links;
    private final HandoffSettings handoffs;

    public PastLedger(List<PollTarget> targets, LinkSettings links, HandoffSettings handoffs) {
        this.targets = List.copyOf(targets);
        this.links = links;
        this.handoffs = handoffs;
    }

    /// Asks a question of it, as one would of the store.
    public <T> T ask(Store store, Instant knownAt, Function<Session, T> question) {
        return store.aside(aside -> {
            rewind(aside, knownAt);
            return aside.work(question);
        });
    }

    private void rewind(Aside aside, Instant knownAt) {
        aside.work(session -> {
            PastRecords.fill(session, aside, knownAt);
            ErasedHandoffs.rewind(session, aside, knownAt);
            CrmViews.create(session, targets);
            Ledger.defineMacros(session);
            return true;
        });
        aside.work(session -> Linker.link(session, links));
        aside.work(session -> Ledger.rebuild(session, links, handoffs));
    }
}

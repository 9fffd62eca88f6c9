package io.tasuki.hubspot;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordSink.Directive;
import java.time.Instant;
import java.util.Optional;

/// Walks one pass over one searchable object, a page a step, each step a checkpoint.
final class HubSpotRecordFeed {

    private final HubSpotBackfill backfill;
    private final HubSpotWindows windows;
    private final Sweep bin;
    private final Sweep links;
    private final HubSpotApi api;

    HubSpotRecordFeed(HubSpotApi api, HubSpotSettings settings) {
        HubSpotPages pages = new HubSpotPages(api, settings);
        this.backfill = new HubSpotBackfill(api, settings, pages);
        this.windows = new HubSpotWindows(api, settings, pages);
        this.bin = new HubSpotRecycleBin(api, settings);
        this.links = new HubSpotLinkSweep(api, settings, pages);
        this.api = api;
    }

    /// What every step of a walk needs to know.
    record Walk(HubSpotObjectType type, PollRequest request, Cursor start, RecordSink sink) {}

    void poll(HubSpotObjectType type, PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        Walk walk = new Walk(type, request, cursor, sink);
        FeedState begun = FeedState.of(cursor);
        Optional<FeedState> state = step(walk, begun, true);
        while (state.isPresent()) {
            if (sink.checkpoint(state.get().cursor(cursor.pass())) == Directive.STOP) {
                return;
            }
            state = step(walk, state.get(), false);
        }
    }

    /// @param first true for the first step of this poll
    /// @return where the pass stands after one page; empty when it has caught up
    private Optional<FeedState> step(Walk walk, FeedState state, boolean first) throws CrmException {
        return switch (state.phase()) {
            case BACKFILL -> Optional.of(backfill.page(walk, state));
            case CAUGHT_UP -> windows.open(walk, state, first);
            case WINDOW -> Optional.of(windows.page(walk, state));
            case SWEPT -> first ? openSweep(walk, state) : Optional.empty();
            case SWEEPING -> Optional.of(sweep(walk).page(walk, state));
        };
    }

    private Optional<FeedState> openSweep(Walk walk, FeedState state) throws CrmException {
        Instant now = api.clock();
        return now.isBefore(state.toMoment())
                ? Optional.empty()
                : Optional.of(sweep(walk).page(walk, FeedState.sweeping(state.fromMoment(), now)));
    }

    private Sweep sweep(Walk walk) {
        return walk.start().pass() == Pass.LINKS ? links : bin;
    }
}

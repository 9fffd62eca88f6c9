package io.tasuki.hubspot.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordSink.Directive;
import io.tasuki.hubspot.api.Circle;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.api.PageSize;
import io.tasuki.hubspot.schema.HubSpotSchema;
import io.tasuki.hubspot.settings.HubSpotSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks one pass over one searchable object, a page a step, each step a checkpoint.
final class HubSpotRecordFeed {

    private final HubSpotApi api;
    private final HubSpotBackfill backfill;
    private final HubSpotWindows windows;
    private final Map<Pass, Sweep> sweeps = new EnumMap<>(Pass.class);

    HubSpotRecordFeed(HubSpotApi api, HubSpotSettings settings, HubSpotSchema schema) {
        HubSpotPages pages = new HubSpotPages(api, settings);
        this.api = api;
        this.backfill = new HubSpotBackfill(pages);
        this.windows = new HubSpotWindows(api, pages);
        sweeps.put(Pass.LINKS, new HubSpotLinkSweep(pages));
        sweeps.put(Pass.COMPUTED, new HubSpotComputed(pages, schema));
        sweeps.put(Pass.ARCHIVED, new HubSpotRecycleBin(pages));
        sweeps.put(Pass.ID_SWEEP, new HubSpotIdSweep(pages));
    }

    /// What every step of a walk needs to know.
    ///
    /// @param cursors what the lists named as their next pages
    /// @param firstIds what the lists' pages began with
    record Walk(
            HubSpotObjectType type,
            PollRequest request,
            Cursor start,
            RecordSink sink,
            PageSize size,
            Circle cursors,
            Circle firstIds) {

        static Walk begin(HubSpotObjectType type, PollRequest request, Cursor start, RecordSink sink) {
            Circle cursors = new Circle(type.path());
            return new Walk(type, request, start, sink, new PageSize(), cursors, new Circle(type.path()));
        }
    }

    /// The passes over an object type, each not begun yet.
    List<Cursor> begin(HubSpotObjectType type, Instant now) {
        List<Cursor> cursors = new ArrayList<>();
        cursors.add(FeedState.backfill(now).cursor(Pass.CHANGES));
        cursors.add(FeedState.caughtUp(now).cursor(Pass.SECOND_LOOK));
        sweeps.forEach((pass, sweep) -> {
            if (pass != Pass.LINKS || type.linkedTo().isPresent()) {
                cursors.add(FeedState.swept(now, now.plus(sweep.every(type))).cursor(pass));
            }
        });
        return cursors;
    }

    void poll(HubSpotObjectType type, PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        Walk walk = Walk.begin(type, request, cursor, sink);
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

    private Sweep sweep(Walk walk) throws CrmException.CursorLost {
        Sweep sweep = sweeps.get(walk.start().pass());
        if (sweep == null) {
            throw new CrmException.CursorLost("pass " + walk.start().pass() + " is not swept");
        }
        return sweep;
    }
}

package io.tasuki.hubspot.event;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordSink.Directive;
import io.tasuki.hubspot.api.Circle;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.schema.HubSpotVocabulary;
import io.tasuki.hubspot.wire.EventShapes.EventPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Marketing events, and who took part in them. No search finds what changed, so the list of all events is walked: as a
/// rule from the first page with an event that is not long over, once a day from its beginning.
public final class HubSpotEventFeed {

    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration WEEKLY = Duration.ofDays(7);

    private final HubSpotApi api;

    public HubSpotEventFeed(HubSpotApi api) {
        this.api = api;
    }

    /// What a way through the list does with the events it comes by.
    interface Stop {

        /// Reads some of the page's events that are left, at least a part of one.
        EventState step(EventPage page, EventState state) throws CrmException;

        /// All events have been read.
        default void end(EventState state) throws CrmException {}
    }

    public static boolean reads(String object) {
        return object.equals(HubSpotVocabulary.MARKETING_EVENTS) || object.equals(HubSpotVocabulary.PARTICIPATIONS);
    }

    /// The sweep finds who takes part no longer, and what the events' counts did not tell.
    public List<Cursor> begin(PollRequest request, Instant now) {
        Cursor changes = EventState.readAt(Instant.EPOCH).cursor(Pass.CHANGES);
        return request.object().equals(HubSpotVocabulary.PARTICIPATIONS)
                ? List.of(changes, EventState.readAt(now).cursor(Pass.ID_SWEEP))
                : List.of(changes);
    }

    // A scope that the loop can do without: `doctor` says that it is missing.
    public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        EventState start = EventState.of(cursor);
        try {
            Pass pass = cursor.pass();
            EventState begun = start.underWay() ? start : begin(start, pass);
            new Walk(stop(request, pass, begun, sink), pass).from(begun, sink);
        } catch (CrmException.AccessDenied unlicensed) {
            // No checkpoint went beyond what was read: it goes on from there once the scope is granted.
        }
    }

    private EventState begin(EventState start, Pass pass) throws CrmException {
        Instant now = api.clock();
        if (start.isDue(now, every(pass))) {
            return start.beginWhole(now);
        }
        return pass == Pass.CHANGES ? start.beginAtHot(now) : start;
    }

    private static Duration every(Pass pass) {
        return pass == Pass.CHANGES ? DAILY : WEEKLY;
    }

    private Stop stop(PollRequest request, Pass pass, EventState begun, RecordSink sink) {
        return request.object().equals(HubSpotVocabulary.PARTICIPATIONS)
                ? new HubSpotParticipations(api, request, sink, way(begun, pass))
                : new HubSpotEvents(request, sink);
    }

    private static HubSpotParticipations.Way way(EventState begun, Pass pass) {
        return new HubSpotParticipations.Way(
                begun.isWhole(every(pass)), pass == Pass.ID_SWEEP, begun.unfinished());
    }

    /// One way through the list, each step a checkpoint.
    private final class Walk {

        private final Stop stop;
        private final Pass pass;
        private final Circle circle = new Circle(HubSpotVocabulary.MARKETING_EVENTS);
        private Optional<EventPage> current = Optional.empty();

        private Walk(Stop stop, Pass pass) {
            this.stop = stop;
            this.pass = pass;
        }

        private void from(EventState begun, RecordSink sink) throws CrmException {
            EventState state = begun;
            while (state.underWay()) {
                state = step(state);
                if (sink.checkpoint(state.cursor(pass)) == Directive.STOP) {
                    return;
                }
            }
        }

        private EventState step(EventState state) throws CrmException {
            EventPage page = page(state);
            EventState next = state.left(page).isEmpty() ? state : stop.step(page, state.warm());
            return next.left(page).isEmpty() ? beyond(page, next) : next;
        }

        private EventPage page(EventState state) throws CrmException {
            if (current.isEmpty()) {
                current = Optional.of(api.marketingEvents(state.page()));
                circle.pass(current.get().after().orElse(""));
            }
            return current.get();
        }

        private EventState beyond(EventPage page, EventState state) throws CrmException {
            current = Optional.empty();
            if (page.after().isPresent()) {
                return state.nextPage(page.after().get());
            }
            boolean whole = state.isWhole(every(pass));
            if (whole) {
                stop.end(state);
            }
            return state.ended(whole);
        }
    }
}

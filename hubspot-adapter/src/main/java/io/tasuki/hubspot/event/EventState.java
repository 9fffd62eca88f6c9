package io.tasuki.hubspot.event;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.hubspot.wire.EventShapes.EventPage;
import io.tasuki.hubspot.wire.EventShapes.MarketingEvent;
import io.tasuki.hubspot.wire.HubSpotJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where a way through the list of marketing events stands, as it is stored in a cursor.
///
/// @param from when the last way through the whole list that came to its end had begun; milliseconds since 1970
/// @param begun when the way that is under way began; 0: none is
/// @param page the page of the list that is being read; empty: the first
/// @param event the event of that page that was read last; empty: none yet
/// @param within where its participations go on; empty: all of them are read
/// @param hot the page at which a way begins that need not be a whole one: those before hold only what is long over
/// @param open what the list said of each event that is not long over, when it was read last; empty: to be read again
public record EventState(
        long from, long begun, String page, String event, String within, String hot, Map<String, String> open) {

    public EventState {
        page = orEmpty(page);
        event = orEmpty(event);
        within = orEmpty(within);
        hot = orEmpty(hot);
        open = open == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(open));
    }

    /// That the list was read as it stood at a moment.
    public static EventState readAt(Instant moment) {
        return new EventState(moment.toEpochMilli(), 0, "", "", "", "", Map.of());
    }

    public boolean underWay() {
        return begun > 0;
    }

    public boolean isDue(Instant now, Duration every) {
        return !now.isBefore(fromMoment().plus(every));
    }

    /// True of a way that goes through the whole list.
    public boolean isWhole(Duration every) {
        return isDue(begunAt(), every);
    }

    public Instant fromMoment() {
        return Instant.ofEpochMilli(from);
    }

    public Instant begunAt() {
        return Instant.ofEpochMilli(begun);
    }

    /// The event in whose middle this stands; empty: in none.
    public String unfinished() {
        return within.isEmpty() ? "" : event;
    }

    /// Where the event's participations go on; empty: at their beginning.
    public String afterIn(MarketingEvent one) {
        return one.objectId().equals(event) ? within : "";
    }

    public EventState beginWhole(Instant now) {
        return new EventState(from, now.toEpochMilli(), "", "", "", "", Map.of());
    }

    public EventState beginAtHot(Instant now) {
        return new EventState(from, now.toEpochMilli(), hot, "", "", hot, open);
    }

    /// That the page is begun; the first that holds something open stays the hot one.
    public EventState warm() {
        return open.isEmpty() ? new EventState(from, begun, page, event, within, page, open) : this;
    }

    public EventState within(String id, String after) {
        return new EventState(from, begun, page, id, after, hot, open);
    }

    /// That an event is read.
    ///
    /// @param said what the list said of it before; empty: it is to be read again
    public EventState passed(MarketingEvent one, String said) {
        Map<String, String> others = new TreeMap<>(open);
        others.remove(one.objectId());
        if (one.isOpen(begunAt())) {
            others.put(one.objectId(), said);
        }
        return new EventState(from, begun, page, one.objectId(), "", hot, others);
    }

    public EventState nextPage(String after) {
        return new EventState(from, begun, after, "", "", hot, open);
    }

    public EventState ended(boolean whole) {
        return new EventState(whole ? begun : from, 0, "", "", "", hot, open);
    }

    /// Those of a page's events that are not read yet: all, should the one that was read last be gone from it.
    public List<MarketingEvent> left(EventPage list) {
        List<MarketingEvent> events = list.results();
        int last = events.stream().map(MarketingEvent::objectId).toList().indexOf(event);
        return events.subList(within.isEmpty() || last < 0 ? last + 1 : last, events.size());
    }

    public Cursor cursor(Pass pass) {
        return new Cursor(pass, new String(HubSpotJson.write(this), StandardCharsets.UTF_8));
    }

    public static EventState of(Cursor cursor) throws CrmException.CursorLost {
        try {
            return HubSpotJson.read(cursor.state(), EventState.class);
        } catch (IOException | IllegalArgumentException unknown) {
            throw new CrmException.CursorLost("the cursor of pass " + cursor.pass() + " is not one of this adapter's");
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.MarketingEvent;
import io.tasuki.sandbox.hubspot.state.MarketingEvent.Participation;
import io.tasuki.sandbox.hubspot.state.MarketingEvent.State;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.wire.Bodies;
import io.tasuki.sandbox.hubspot.wire.CallTable;
import io.tasuki.sandbox.hubspot.wire.Moments;
import io.tasuki.sandbox.hubspot.wire.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Marketing events and who takes part in them: read only, as connectors for attribution need them.
public final class EventCalls {

    private static final int PAGE = 10;
    private static final int MAX_PAGE = 100;

    private final Portal portal;

    public EventCalls(Portal portal) {
        this.portal = portal;
    }

    public void addTo(CallTable calls, String events) {
        String states = events + "/participations";
        calls.on("GET", events, this::list);
        // As HubSpot's own clients write it.
        calls.on("GET", events + "/", this::list);
        calls.on("GET", events + "/{eventId}", (request, path) -> Reply.ok(show(event(path))));
        calls.on("GET", states + "/{eventId}", (request, path) -> counts(event(path)));
        calls.on("GET", states + "/{eventId}/breakdown", this::ofEvent);
        calls.on("GET", states + "/contacts/{contactId}/breakdown", this::ofContact);
    }

    private MarketingEvent event(PathValues path) {
        MarketingEvent found = portal.events().get(Bodies.cursor(path.get("eventId")));
        if (found == null) {
            throw Problem.notFound("No marketing event with this id").refusal();
        }
        return found;
    }

    private Reply list(Request request, PathValues path) {
        Map<String, Object> page = CampaignCalls.page(
                request, List.copyOf(portal.events().values()), limit(request), this::show);
        page.remove("total");
        return Reply.ok(page);
    }

    private static int limit(Request request) {
        return Bodies.limit(request.query(), PAGE, MAX_PAGE);
    }

    private Reply ofEvent(Request request, PathValues path) {
        MarketingEvent event = event(path);
        List<Shown> shown = shown(event).filter(wanted(request.query())).toList();
        return Reply.ok(CampaignCalls.page(request, shown, limit(request), EventCalls::show));
    }

    private Reply ofContact(Request request, PathValues path) {
        Predicate<Shown> theirs = named(path.get("contactId"));
        List<Shown> shown = portal.events().values().stream()
                .flatMap(this::shown)
                .filter(theirs.and(wanted(request.query())))
                .toList();
        return Reply.ok(CampaignCalls.page(request, shown, limit(request), EventCalls::show));
    }

    /// A participation with the contact it belongs to now.
    private record Shown(MarketingEvent event, Participation participation, CrmRecord contact, String email) {}

    /// Participations of contacts who are gone are gone with them; those of merged contacts go to the winner.
    private Stream<Shown> shown(MarketingEvent event) {
        ObjectTable contacts = portal.table("contacts");
        return event.participations().values().stream()
                .flatMap(one -> contacts.follow(Long.toString(one.contactId())).stream()
                        .map(contact -> new Shown(event, one, contact, email(contacts, contact))));
    }

    private static String email(ObjectTable contacts, CrmRecord contact) {
        return contacts.properties().find("email").map(contact::value).orElse("");
    }

    private static Predicate<Shown> wanted(Query query) {
        Predicate<Shown> state = query.first("state")
                .<Predicate<Shown>>map(text -> one -> one.participation().state().name().equals(text))
                .orElse(one -> true);
        return query.first("contactIdentifier").map(EventCalls::named).map(state::and).orElse(state);
    }

    private static Predicate<Shown> named(String identifier) {
        return one -> Long.toString(one.contact().id).equals(identifier) || one.email().equalsIgnoreCase(identifier);
    }

    private Map<String, Object> show(MarketingEvent event) {
        Map<String, Object> shown = new LinkedHashMap<>(event.values);
        shown.put("objectId", Long.toString(event.id));
        shown.put("registrants", event.count(State.REGISTERED));
        shown.put("attendees", event.count(State.ATTENDED));
        shown.put("cancellations", event.count(State.CANCELLED));
        shown.put("noShows", event.count(State.NO_SHOW));
        shown.put("customProperties", List.of());
        shown.put("createdAt", Moments.text(event.createdAt));
        shown.put("updatedAt", Moments.text(event.updatedAt));
        return shown;
    }

    private static Map<String, Object> show(Shown one) {
        Map<String, Object> associations = Map.of(
                "contact", Map.of("contactId", Long.toString(one.contact().id), "email", one.email()),
                "marketingEvent",
                        Map.of(
                                "marketingEventId", Long.toString(one.event().id),
                                "name", one.event().values.getOrDefault("eventName", "")));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", Long.toString(one.participation().id()));
        shown.put("createdAt", Moments.text(one.participation().createdAt()));
        shown.put("associations", associations);
        shown.put(
                "properties",
                Map.of(
                        "attendanceState", one.participation().state().name(),
                        "occurredAt", one.participation().occurredAt().toEpochMilli()));
        return shown;
    }

    private Reply counts(MarketingEvent event) {
        return Reply.ok(Map.of(
                "registered", now(event, State.REGISTERED),
                "attended", now(event, State.ATTENDED),
                "cancelled", now(event, State.CANCELLED),
                "noShows", now(event, State.NO_SHOW)));
    }

    private long now(MarketingEvent event, State state) {
        return shown(event).filter(one -> one.participation().state() == state).count();
    }
}

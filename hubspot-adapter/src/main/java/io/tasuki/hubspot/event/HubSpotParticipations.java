package io.tasuki.hubspot.event;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.hubspot.api.Circle;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.record.HubSpotRows;
import io.tasuki.hubspot.schema.HubSpotVocabulary;
import io.tasuki.hubspot.schema.ParticipationFields;
import io.tasuki.hubspot.wire.EventShapes.Attendance;
import io.tasuki.hubspot.wire.EventShapes.EventPage;
import io.tasuki.hubspot.wire.EventShapes.MarketingEvent;
import io.tasuki.hubspot.wire.EventShapes.Participation;
import io.tasuki.hubspot.wire.EventShapes.ParticipationPage;
import io.tasuki.hubspot.wire.HubSpotValues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells who takes part in events: one row for each event and contact, with the present state.
///
/// 1. An event that is not long over is read when the list says something else of it than before, and on every whole
///    way; one that is, when it was changed since the last whole way. A sweep reads them all.
/// 2. The counts are taken from the list before the participants are read, so what moves meanwhile is read again.
/// 3. A participation has no stamp of its last change: it counts as changed when it was read.
final class HubSpotParticipations implements HubSpotEventFeed.Stop {

    private static final Duration OVERLAP = Duration.ofHours(1);

    private final HubSpotApi api;
    private final PollRequest request;
    private final RecordSink sink;
    private final Way way;
    private final Circle circle = new Circle(HubSpotVocabulary.PARTICIPATIONS);

    /// How the list is walked.
    ///
    /// @param whole from its beginning to its end
    /// @param sweep to find what is gone
    /// @param resumed the event in whose middle an earlier poll ended; empty: none
    record Way(boolean whole, boolean sweep, String resumed) {}

    HubSpotParticipations(HubSpotApi api, PollRequest request, RecordSink sink, Way way) {
        this.api = api;
        this.request = request;
        this.sink = sink;
        this.way = way;
    }

    @Override
    public EventState step(EventPage page, EventState state) throws CrmException {
        EventState reached = state;
        for (MarketingEvent event : state.left(page)) {
            String after = reached.afterIn(event);
            if (!after.isEmpty() || isDue(event, reached)) {
                return read(event, after, reached);
            }
            reached = reached.passed(event, event.said());
        }
        return reached;
    }

    private boolean isDue(MarketingEvent event, EventState state) {
        if (way.sweep()) {
            return true;
        }
        if (event.isOpen(state.begunAt())) {
            return way.whole() || !event.said().equals(state.open().get(event.objectId()));
        }
        Instant updated = HubSpotRows.firstMoment(event.updatedAt(), event.createdAt());
        return !updated.isBefore(state.fromMoment().minus(OVERLAP));
    }

    private EventState read(MarketingEvent event, String after, EventState state) throws CrmException {
        Optional<ParticipationPage> page = api.participations(event.objectId(), after);
        List<Participation> told = page.map(ParticipationPage::results).orElse(List.of());
        Instant now = api.clock();
        told.forEach(one -> sink.row(row(event.objectId(), one, now)));
        if (way.sweep()) {
            sink.met(request.object(), state.begunAt(), ids(event.objectId(), told));
        }
        String next = page.flatMap(ParticipationPage::after).orElse("");
        circle.pass(next.isEmpty() ? "" : event.objectId() + " " + next);
        if (!next.isEmpty()) {
            return state.within(event.objectId(), next);
        }
        // What the list says now may be newer than the participants that an earlier poll read.
        return state.passed(event, event.objectId().equals(way.resumed()) ? "" : event.said());
    }

    /// Pages of participants shift when one of them is taken out, so what a sweep has not met is looked for once more.
    @Override
    public void end(EventState state) throws CrmException {
        if (!way.sweep()) {
            return;
        }
        List<String> unmet = sink.unmet(request.object(), state.begunAt());
        Set<String> events = new LinkedHashSet<>();
        unmet.forEach(id -> events.add(id.substring(0, id.indexOf('/'))));
        Set<String> there = new HashSet<>();
        for (String event : events) {
            there.addAll(everybody(event));
        }
        unmet.stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> sink.removed(request.object(), id, state.begunAt()));
    }

    private List<String> everybody(String event) throws CrmException {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            Optional<ParticipationPage> page = api.participations(event, after);
            page.ifPresent(found -> ids.addAll(ids(event, found.results())));
            after = page.flatMap(ParticipationPage::after).orElse("");
            circle.pass(after.isEmpty() ? "" : event + " again " + after);
        } while (!after.isEmpty());
        return ids;
    }

    private static List<String> ids(String event, List<Participation> told) {
        return told.stream().map(one -> id(event, one)).toList();
    }

    // HubSpot's own id stays when the contact is merged into another.
    private static String id(String event, Participation one) {
        return event + "/" + (one.id() == null || one.id().isBlank() ? one.contactId() : one.id());
    }

    private CrmRow row(String event, Participation one, Instant read) {
        Attendance attendance = one.attendance();
        Optional<Instant> first = first(attendance.occurredAt(), one.createdAt());
        Map<String, String> values = Map.of(
                ParticipationFields.EVENT, event,
                ParticipationFields.CONTACT, one.contactId(),
                ParticipationFields.STATE, attendance.attendanceState() == null ? "EMPTY" : attendance.attendanceState(),
                ParticipationFields.FIRST_AT, first.map(Instant::toString).orElse(""),
                "occurredAt", HubSpotValues.moment(attendance.occurredAt()).map(Instant::toString).orElse(""),
                "attendanceDurationSeconds", HubSpotEvents.text(attendance.attendanceDurationSeconds()),
                "attendancePercentage", HubSpotEvents.text(attendance.attendancePercentage()));
        Instant created = HubSpotValues.moment(one.createdAt()).or(() -> first).orElse(read);
        return HubSpotRows.named(request, id(event, one), values, created, created.isAfter(read) ? created : read);
    }

    /// Who attends has signed up before, as a rule, and only the present state is told: so the first answer is the
    /// earlier one of when it began and when HubSpot first heard of the contact. A list that is handed in afterwards
    /// names the former.
    private static Optional<Instant> first(@Nullable String... told) {
        return Stream.of(told)
                .flatMap(text -> HubSpotValues.moment(text).stream())
                .min(Comparator.naturalOrder());
    }
}

package io.tasuki.hubspot.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.tasuki.hubspot.wire.HubSpotShapes.Paging;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What HubSpot's replies about marketing events look like, as far as we read them: nothing of who takes part but the
/// contact's id. Source: HubSpot's reference of the marketing events API, whose guide and specification write a moment
/// in two ways.
public final class EventShapes {

    private static final Duration LATELY = Duration.ofDays(14);

    private EventShapes() {}

    public record EventPage(List<MarketingEvent> results, @Nullable Paging paging) {

        public EventPage {
            results = HubSpotShapes.orEmpty(results);
        }

        public Optional<String> after() {
            return HubSpotShapes.afterOf(paging);
        }
    }

    /// @param registrants as all other counts: how often that was said, not how many stand so now
    public record MarketingEvent(
            @JsonAlias("id") String objectId,
            @Nullable String eventName,
            @Nullable String eventType,
            @Nullable String eventStatus,
            @Nullable String startDateTime,
            @Nullable String endDateTime,
            @Nullable String eventCancelled,
            @Nullable String registrants,
            @Nullable String attendees,
            @Nullable String cancellations,
            @Nullable String noShows,
            @Nullable String createdAt,
            @Nullable String updatedAt) {

        public MarketingEvent {
            if (objectId == null || objectId.isBlank()) {
                throw new IllegalArgumentException("a marketing event without an id");
            }
        }

        /// What tells that something of it, or of who takes part, has changed.
        public String said() {
            return Stream.of(updatedAt, registrants, attendees, cancellations, noShows)
                    .map(text -> text == null ? "" : text)
                    .collect(Collectors.joining(" "));
        }

        /// True until it has been over, and untouched, for so long that nobody hands in anything more about it.
        public boolean isOpen(Instant now) {
            return Stream.of(endDateTime, startDateTime, updatedAt, createdAt)
                    .flatMap(text -> HubSpotValues.moment(text).stream())
                    .anyMatch(moment -> now.isBefore(moment.plus(LATELY)));
        }
    }

    public record ParticipationPage(List<Participation> results, @Nullable Paging paging) {

        public ParticipationPage {
            results = HubSpotShapes.orEmpty(results);
        }

        public Optional<String> after() {
            return HubSpotShapes.afterOf(paging);
        }
    }

    /// One contact's present state at one event; former ones are not told.
    ///
    /// @param createdAt when the contact's first state was told to HubSpot
    public record Participation(
            @Nullable String id,
            @Nullable Associations associations,
            @Nullable Attendance properties,
            @Nullable String createdAt) {

        public String contactId() {
            return associations == null || associations.contact() == null
                    ? ""
                    : Optional.ofNullable(associations.contact().contactId()).orElse("");
        }

        public Attendance attendance() {
            return properties == null ? new Attendance(null, null, null, null) : properties;
        }
    }

    public record Associations(@Nullable Contact contact) {}

    public record Contact(@Nullable String contactId) {}

    /// @param attendanceState REGISTERED, ATTENDED, CANCELLED, NO_SHOW or EMPTY
    /// @param occurredAt when that state began
    public record Attendance(
            @Nullable String attendanceState,
            @Nullable String occurredAt,
            @Nullable String attendanceDurationSeconds,
            @Nullable String attendancePercentage) {}
}

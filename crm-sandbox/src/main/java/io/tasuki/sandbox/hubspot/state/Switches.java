package io.tasuki.sandbox.hubspot.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tasuki.sandbox.control.SwitchOrder;
import io.tasuki.sandbox.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a portal is like; everything can be changed while it runs, see [io.tasuki.sandbox.hubspot.control.PortalControl].
///
/// @param scopesOff granular scopes that the app was not granted
/// @param versionsOff API versions that answer 404, as `v3` or `objects/v3`
/// @param required by object type: properties a new record must have, which writes of 2026-09 and later are held to
@JsonNaming(SnakeCaseStrategy.class)
public record Switches(
        Rates limits,
        Tokens tokens,
        Delays delays,
        Answers answers,
        Set<String> scopesOff,
        Set<String> versionsOff,
        Map<String, Set<String>> required) {

    /// A Professional portal's, from the usage guidelines of September 2026.
    ///
    /// @param burst calls in ten seconds of the standing token, `oauthBurst` of one that OAuth gave out
    /// @param searches calls in one second
    /// @param pageRecords records in one answer beyond which the gateway gives up with a 502
    /// @param addressLength characters of an address beyond which the answer is 414; seen between 8 and 16 thousand
    @JsonNaming(SnakeCaseStrategy.class)
    public record Rates(
            int burst, int oauthBurst, int associations, int searches, long daily, int addressLength, int pageRecords) {

        /// Whether so many records in one answer take longer than the gateway waits.
        public boolean overload(int records) {
            return records > pageRecords;
        }
    }

    /// @param seconds how long an access token lives
    /// @param rotate whether every refresh gives out a new refresh token and ends the old one
    public record Tokens(long seconds, boolean rotate) {}

    /// How long after a change searches still show what was, and clients see nothing of a new property.
    ///
    /// @param migrationSeconds how long a portal that moves between data centres asks clients to stay away
    @JsonNaming(SnakeCaseStrategy.class)
    public record Delays(long searchMillis, long propertyMillis, long migrationSeconds) {}

    /// How an answer looks where documentation and recordings differ.
    ///
    /// @param partialStatus of a batch answer of 2026-09 that holds errors
    /// @param searchFuzzMillis how far outside a window of last-modified stamps a search still finds records
    @JsonNaming(SnakeCaseStrategy.class)
    public record Answers(
            Empty empty,
            IdForm associationIds,
            int associationPage,
            Unlinked unlinked,
            int partialStatus,
            ScopeWords scopeWords,
            long searchFuzzMillis) {}

    /// What stands for a property without a value; `MIXED` takes turns by record.
    public enum Empty {
        @JsonProperty("null")
        NULL,
        @JsonProperty("absent")
        ABSENT,
        @JsonProperty("blank")
        BLANK,
        @JsonProperty("mixed")
        MIXED;

        private static final List<Empty> TURNS = List.of(NULL, ABSENT, BLANK);

        public Empty turn(long recordId) {
            return this == MIXED ? TURNS.get((int) (recordId % TURNS.size())) : this;
        }
    }

    /// How a missing scope is told: by its name, or in general.
    public enum ScopeWords {
        @JsonProperty("named")
        NAMED,
        @JsonProperty("general")
        GENERAL
    }

    /// How `toObjectId` is written.
    public enum IdForm {
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("mixed")
        MIXED;

        public Object show(long id) {
            boolean text = this == TEXT || (this == MIXED && id % 2 == 0);
            return text ? Long.toString(id) : (Object) id;
        }
    }

    /// What a batch read of associations tells of a record that has none.
    public enum Unlinked {
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("error")
        ERROR
    }

    static Switches usual() {
        return new Switches(
                new Rates(190, 110, 150, 5, 625_000, 8_000, 200),
                new Tokens(1_800, false),
                new Delays(0, 0, 60),
                new Answers(Empty.NULL, IdForm.NUMBER, 500, Unlinked.MISSING, 207, ScopeWords.NAMED, 0),
                Set.of(),
                Set.of(),
                Map.of());
    }

    public JsonNode json() {
        return Json.MAPPER.valueToTree(this);
    }

    /// These switches, but for what `order` names.
    ///
    /// @throws IllegalArgumentException for a switch that is not there, or a wrong value
    public Switches with(JsonNode order) {
        return SwitchOrder.applied(this, Switches.class, order);
    }
}

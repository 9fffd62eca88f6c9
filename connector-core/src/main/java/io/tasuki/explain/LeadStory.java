package io.tasuki.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the store says of one lead.
///
/// @param lead its name: the address of its record in `leads.from`
/// @param ambiguous true when it could be more than one person: it is counted nowhere and never written
/// @param candidates the records it could be joined with, when it is ambiguous
/// @param unreadableHandoffs values of handoff fields that are no moment
/// @param fields what we believe stands in fields of ours
/// @param writes the newest first, a hundred at most
/// @param planned what the last plan wants to write and no run has written yet
public record LeadStory(
        String lead,
        boolean ambiguous,
        List<Identity> identities,
        List<Candidate> candidates,
        List<HandoffStory> handoffs,
        List<String> unreadableHandoffs,
        List<Sign> signs,
        List<FieldValue> fields,
        List<Write> writes,
        List<Retry> retries,
        List<Change> conflicts,
        List<Change> planned) {

    public LeadStory {
        identities = List.copyOf(identities);
        candidates = List.copyOf(candidates);
        handoffs = List.copyOf(handoffs);
        unreadableHandoffs = List.copyOf(unreadableHandoffs);
        signs = List.copyOf(signs);
        fields = List.copyOf(fields);
        writes = List.copyOf(writes);
        retries = List.copyOf(retries);
        conflicts = List.copyOf(conflicts);
        planned = List.copyOf(planned);
    }

    /// One record that is this person.
    ///
    /// @param rule anchor, merged, converted, crm_ids or email
    /// @param removedAt when it went in the CRM; null: it is there
    /// @param link where people open it in their browser; null: not known
    public record Identity(
            String record,
            String rule,
            String evidence,
            @Nullable Instant removedAt,
            @Nullable String mergedInto,
            @Nullable URI link) {}

    /// One record and one lead that could belong together, and what speaks for it.
    public record Candidate(String lead, String record, String rule, String evidence) {}

    /// One status or field by which sales said something of the lead.
    ///
    /// @param since null: nobody knows since when
    /// @param sign returned or accepted; blank: neither, or no longer
    /// @param reason why it was returned; blank: not said
    public record Sign(String record, String field, @Nullable Instant since, String sign, String reason) {}

    /// @param contestedBy who put something else in the place of our value: `person`, or the run that reverted it
    /// @param doubtful a poll told something else since
    public record FieldValue(
            String record,
            String field,
            String value,
            @Nullable String written,
            @Nullable String contestedBy,
            boolean doubtful,
            Instant knownAt) {}

    public record Write(
            Instant at,
            String record,
            String field,
            String old,
            @JsonProperty("new") String wanted,
            String state,
            @Nullable String reason,
            String rule,
            String command,
            String runId) {}

    public record Retry(String record, int attempts, Instant notBefore, String reason, boolean permanent) {}

    /// @param reason why it is not written; null: it is going to be
    public record Change(
            String planId,
            String record,
            String field,
            String old,
            @JsonProperty("new") String wanted,
            @Nullable String reason) {}
}

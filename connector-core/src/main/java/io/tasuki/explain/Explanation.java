package io.tasuki.explain;

import io.tasuki.explain.LeadStory.Candidate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The `explain` document.
///
/// @param record as `connection.object/id`
/// @param asOf the moment that outcomes and deals are told at
/// @param why one sentence: whose record it is or which handoff it counts for, or why nobody's and none
/// @param lead the lead that the record stands for or that the deal counts for; null: none
/// @param candidateOf the leads that an ambiguous record could belong to
/// @param deal null when the record is no deal
/// @param ownerNames what the CRM calls the owners of this document, by their ids; one whose name is not known is not among them
public record Explanation(
        String record,
        Instant asOf,
        String why,
        @Nullable LeadStory lead,
        List<Candidate> candidateOf,
        @Nullable DealStory deal,
        Map<String, String> ownerNames) {

    public Explanation {
        candidateOf = List.copyOf(candidateOf);
        ownerNames = Collections.unmodifiableMap(new TreeMap<>(ownerNames));
    }
}

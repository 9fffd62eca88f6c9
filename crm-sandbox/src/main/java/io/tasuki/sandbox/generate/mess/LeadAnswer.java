package io.tasuki.sandbox.generate.mess;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// The right answer for one lead.
///
/// @param lead the address of its oldest record of those that begin leads, `connection.object/id`
/// @param records its living records in all CRMs; none when marketing's is gone
/// @param former ids that were merged into its records
/// @param gone the addresses of its records that were deleted
/// @param ambiguous the addresses of the records that could be its, when no one may say which is
/// @param looseDeals deals around it that count for no handoff
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LeadAnswer(
        String lead,
        List<RecordAnswer> records,
        List<String> former,
        List<String> gone,
        List<String> ambiguous,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<HandoffAnswer> handoffs,
        @JsonProperty("loose_deals") List<LooseDeal> looseDeals,
        List<String> twists) {}

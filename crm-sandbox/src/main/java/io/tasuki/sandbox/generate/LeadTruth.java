package io.tasuki.sandbox.generate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tasuki.sandbox.generate.tell.Attribute;
import io.tasuki.sandbox.generate.tell.Ids;
import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The right answer for one lead.
///
/// @param contact its id on the marketing side
/// @param salesLead the id of its lead record at sales, if it has one; `salesContact` likewise
/// @param handoffAt null when it was never handed over, and then `outcome` is null too
/// @param outcome `won`, `lost`, `returned` or `open`, as of the world's `now`
/// @param outcomeAt when it was won, lost or returned
/// @param amount of the won deal, in the world's currency
/// @param link how its deal is tied to it, `conversion` or `contact_role`
/// @param attributes as they stood at the handoff
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadTruth(
        String contact,
        @JsonProperty("sales_lead") @Nullable String salesLead,
        @JsonProperty("sales_contact") @Nullable String salesContact,
        @JsonProperty("handoff_at") @Nullable String handoffAt,
        @Nullable String outcome,
        @JsonProperty("outcome_at") @Nullable String outcomeAt,
        @JsonProperty("won_at") @Nullable String wonAt,
        @Nullable Long amount,
        List<String> deals,
        @Nullable String link,
        Map<String, String> attributes,
        List<String> twists) {

    static LeadTruth of(Story story, List<Attribute> attributes) {
        Story.Sales sales = story.sales();
        Story.Deal deal = story.deal();
        Story.Deal won = deal != null && deal.isWon() ? deal : null;
        String outcomeAt = deal != null ? text(deal.closedAt()) : returnedAt(sales);
        return new LeadTruth(
                MarketingTables.contactId(story.index()),
                sales != null && sales.hasLead() ? Ids.LEAD.of(story.index()) : null,
                story.converted() ? Ids.CONTACT.of(story.index()) : null,
                text(story.handedOverAt()),
                outcome(story),
                outcomeAt,
                won == null ? null : text(won.closedAt()),
                won == null ? null : won.amount(),
                deal == null ? List.of() : List.of(Ids.OPPORTUNITY.of(story.index())),
                link(story),
                values(story, attributes),
                story.twists());
    }

    private static @Nullable String outcome(Story story) {
        Story.Sales sales = story.sales();
        Story.Deal deal = story.deal();
        if (story.handedOverAt() == null || sales == null) {
            return null;
        }
        if (deal != null && deal.closedAt() != null) {
            return deal.isWon() ? "won" : "lost";
        }
        return sales.progress() == Story.Progress.RETURNED ? "returned" : "open";
    }

    private static @Nullable String returnedAt(Story.@Nullable Sales sales) {
        return sales != null && sales.progress() == Story.Progress.RETURNED ? text(sales.decidedAt()) : null;
    }

    private static @Nullable String link(Story story) {
        Story.Sales sales = story.sales();
        if (story.deal() == null || sales == null) {
            return null;
        }
        return sales.hasLead() && sales.conversionNamesDeal() ? "conversion" : "contact_role";
    }

    private static Map<String, String> values(Story story, List<Attribute> attributes) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < attributes.size(); i++) {
            values.put(attributes.get(i).name(), story.levels().get(i));
        }
        return values;
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : Texts.moment(moment);
    }
}

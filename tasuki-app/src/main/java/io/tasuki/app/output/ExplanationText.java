package io.tasuki.app.output;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.explain.DealStory;
import io.tasuki.explain.Explanation;
import io.tasuki.explain.LeadStory;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One record's story for people: whose it is, then a section for each thing there is to tell.
public final class ExplanationText {

    private final Moments moments;
    private final LeadText leads;

    private ExplanationText(ZoneId zone) {
        this.moments = new Moments(zone);
        this.leads = new LeadText(moments);
    }

    /// @param zone in which moments are told
    public static Function<Explanation, String> in(ZoneId zone) {
        ExplanationText text = new ExplanationText(zone);
        return text::of;
    }

    private String of(Explanation explanation) {
        List<String> parts = new ArrayList<>();
        parts.add(explanation.record() + " " + Lines.value(explanation.why()) + "\nas of " + moments.told(explanation.asOf()));
        explanation.candidateOf().forEach(candidate -> parts.add(
                "  could be " + candidate.lead() + "  (" + candidate.rule() + ": " + Lines.value(candidate.evidence()) + ")"));
        DealStory deal = explanation.deal();
        if (deal != null) {
            parts.add(deal(deal));
        }
        LeadStory lead = explanation.lead();
        if (lead != null) {
            parts.addAll(leads.sections(lead, explanation.ownerNames()));
        }
        return String.join("\n\n", parts);
    }

    private String deal(DealStory deal) {
        String money = deal.amount() == null ? "" : ", " + Figures.amount(deal.amount(), deal.currency());
        String heading = "deal " + deal.deal() + ": " + deal.state() + " in " + Lines.value(deal.stage()) + money
                + (deal.createdAt() == null ? "" : ", made " + moments.told(deal.createdAt()))
                + (deal.closeDate() == null ? "" : ", closes " + deal.closeDate());
        Columns people = new Columns(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
        deal.people()
                .forEach(part -> people.line(
                        part.record() == null ? part.person() : part.record(),
                        part.rule() + (part.primary() ? ", primary" : ""),
                        part.lead() == null ? "no lead" : part.lead(),
                        part.firstHandoff() == null ? "never handed over" : "first handed over " + moments.told(part.firstHandoff())));
        return deal.people().isEmpty() ? heading : heading + "\n" + people.render("  ");
    }
}

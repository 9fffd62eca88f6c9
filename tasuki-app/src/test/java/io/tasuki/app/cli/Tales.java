package io.tasuki.app.cli;

import io.tasuki.explain.DealStory;
import io.tasuki.explain.Explanation;
import io.tasuki.explain.HandoffStory;
import io.tasuki.explain.LeadStory;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Stories to be told in tests.
final class Tales {

    private static final Instant NOW = Instant.parse("2026-11-24T08:15:00Z");
    private static final Instant HANDED_OVER = Instant.parse("2026-01-19T09:00:00Z");
    private static final Instant WON = Instant.parse("2026-03-02T00:00:00Z");
    private static final String LEAD = "marketing.contacts/101";
    private static final String DEAL = "sales.Opportunity/006";

    private Tales() {}

    static Explanation ofALead() {
        return new Explanation("sales.Lead/00Q", NOW, "stands for the lead " + LEAD, lead(), List.of(), null, Map.of("005", "佐藤 花"));
    }

    static Explanation ofADeal() {
        DealStory deal = new DealStory(
                DEAL,
                HANDED_OVER,
                null,
                null,
                "Meeting",
                "open",
                12.5,
                "",
                LocalDate.parse("2026-04-01"),
                List.of(new DealStory.Part("003", "sales.Contact/003", "contact_role", true, null, null)),
                List.of());
        return new Explanation(
                DEAL, NOW, "counts for no handoff: nobody who has a part in it is a lead", null, List.of(), deal, Map.of());
    }

    private static LeadStory lead() {
        return new LeadStory(
                LEAD,
                false,
                List.of(
                        new LeadStory.Identity(LEAD, "anchor", "named by leads.from", null, null, null),
                        new LeadStory.Identity("sales.Lead/00Q", "email", "same unique key as " + LEAD, null, null, URI.create("https://crm.example/00Q"))),
                List.of(),
                List.of(handoff()),
                List.of("soon"),
                List.of(new LeadStory.Sign("sales.Lead/00Q", "Status", WON, "returned", "時期尚早")),
                List.of(new LeadStory.FieldValue(LEAD, "tasuki_outcome", "lost", "won", "person", false, NOW)),
                List.of(new LeadStory.Write(
                        NOW, LEAD, "tasuki_outcome", "", "won", "applied", null, "contact_role, history", "sync", "r-1")),
                List.of(new LeadStory.Retry(LEAD, 2, NOW, "ROW_LOCKED", false)),
                List.of(new LeadStory.Change("p-2", LEAD, "tasuki_outcome", "lost", "won", "edited by a person")),
                List.of());
    }

    private static HandoffStory handoff() {
        return new HandoffStory(
                LEAD + "@2026-01-19T09:00:00Z",
                1,
                HANDED_OVER,
                true,
                "at:marketing.contacts.handed_over",
                LEAD,
                "005",
                "2",
                "missed",
                List.of("budget known"),
                List.of(new HandoffStory.Criterion("budget_known", "budget known", false, "")),
                List.of(new HandoffStory.Attribute("origin", "展示会", "history")),
                List.of(new HandoffStory.Deal(DEAL, "contact_role", "counts", "won", "Won", WON, "history", 1200.0, "JPY")),
                List.of(Pledges.late()),
                null,
                new HandoffStory.Outcome("won", WON, HANDED_OVER, DEAL, "Won", "history", null, null, 1200.0, "JPY", 42, 0));
    }
}

package io.tasuki.sandbox.generate.records;

import java.util.List;
import java.util.function.Consumer;

/// The tables of a HubSpot portal about deals, their line items, and the leads that are objects of their own.
final class HubSpotDealPages {

    static final String LEAD_PIPELINE = "lead-pipeline-id";

    private HubSpotDealPages() {}

    static List<Page> all() {
        return List.of(
                Page.of(
                        "deals",
                        HubSpotPages.HEAD
                                + "dealname,pipeline,dealstage,amount,deal_currency_code,closedate,closed_lost_reason,hubspot_owner_id",
                        HubSpotDealPages::deals),
                Page.of("line_items", HubSpotPages.HEAD + "name,quantity,price,amount", HubSpotDealPages::items),
                Page.of(
                        "leads",
                        HubSpotPages.HEAD
                                + "hs_lead_name,hs_pipeline,hs_pipeline_stage,hubspot_owner_id,hs_lead_disqualification_reason,hs_primary_contact_id",
                        HubSpotDealPages::leads));
    }

    private static void deals(Book book, Consumer<List<String>> out) {
        for (DealRecord deal : book.deals()) {
            List<String> row = HubSpotPages.head(deal.id(), deal.createdAt(), deal.changedAt(), deal.deletedAt());
            row.addAll(List.of(
                    deal.name(),
                    "default",
                    deal.stage().hubspot(),
                    String.valueOf(deal.money().amount()),
                    deal.money().currency(),
                    deal.closeDate() + "T00:00:00Z",
                    deal.lostReason(),
                    deal.owner()));
            out.accept(row);
        }
    }

    private static void items(Book book, Consumer<List<String>> out) {
        for (DealRecord deal : book.deals()) {
            for (DealRecord.Item item : deal.items()) {
                List<String> row =
                        HubSpotPages.head(item.id(), deal.createdAt(), deal.createdAt(), deal.deletedAt());
                row.addAll(List.of(
                        item.product().label(),
                        String.valueOf(item.quantity()),
                        String.valueOf(item.product().price()),
                        String.valueOf(item.total())));
                out.accept(row);
            }
        }
    }

    private static void leads(Book book, Consumer<List<String>> out) {
        for (LeadObject lead : book.leadObjects()) {
            List<String> row = HubSpotPages.head(lead.id(), lead.createdAt(), lead.changedAt(), null);
            row.addAll(List.of(
                    lead.name(),
                    LEAD_PIPELINE,
                    lead.steps().getLast().stage(),
                    lead.owner(),
                    lead.disqualified(),
                    lead.contactId()));
            out.accept(row);
        }
    }
}

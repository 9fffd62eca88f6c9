package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Ids;
import io.tasuki.sandbox.generate.tell.Texts;
import java.util.List;
import java.util.function.Consumer;

/// The tables of a Salesforce organisation about opportunities.
final class SalesforceDealPages {

    private static final String FOUNDED = "2024-04-01T00:00:00.000Z";

    private SalesforceDealPages() {}

    static List<Page> all() {
        return List.of(
                Page.of(
                        "Opportunity",
                        "Id,Name,AccountId,StageName,IsClosed,IsWon,Amount,CurrencyIsoCode,CloseDate,Probability,Type,Loss_Reason__c,OwnerId,IsDeleted,"
                                + SalesforcePages.STAMPS,
                        SalesforceDealPages::opportunities),
                Page.of(
                        "OpportunityContactRole",
                        "Id,OpportunityId,ContactId,Role,IsPrimary,IsDeleted," + SalesforcePages.STAMPS,
                        SalesforceDealPages::roles),
                Page.of(
                        "OpportunityHistory",
                        "Id,OpportunityId,StageName,Amount,CloseDate,Probability,IsDeleted,CreatedDate,CreatedById,SystemModstamp",
                        SalesforceDealPages::history),
                Page.of(
                        "OpportunityFieldHistory",
                        "Id,OpportunityId,Field,OldValue,NewValue,IsDeleted,CreatedDate,CreatedById",
                        SalesforceDealPages::fieldHistory),
                Page.of(
                        "OpportunityLineItem",
                        "Id,OpportunityId,Product2Id,ProductCode,Quantity,UnitPrice,TotalPrice,IsDeleted,"
                                + SalesforcePages.STAMPS,
                        SalesforceDealPages::items),
                Page.always("Product2", "Id,Name,ProductCode,IsActive,IsDeleted," + SalesforcePages.STAMPS, SalesforceDealPages::products),
                Page.always(
                        "OpportunityStage",
                        "Id,ApiName,MasterLabel,IsActive,IsClosed,IsWon,DefaultProbability,SortOrder",
                        SalesforceDealPages::stages));
    }

    private static void opportunities(Book book, Consumer<List<String>> out) {
        for (DealRecord deal : book.deals()) {
            String changed = Texts.moment(deal.changedAt());
            out.accept(List.of(
                    deal.id(),
                    deal.name(),
                    deal.companyId(),
                    deal.stage().salesforce(),
                    String.valueOf(deal.stage().closed()),
                    String.valueOf(deal.stage() == Stage.WON),
                    amount(deal),
                    deal.money().currency(),
                    deal.closeDate().toString(),
                    String.valueOf(deal.stage().probability()),
                    "New Business",
                    deal.lostReason(),
                    deal.owner(),
                    deleted(deal),
                    Texts.moment(deal.createdAt()),
                    changed,
                    changed));
        }
    }

    private static void roles(Book book, Consumer<List<String>> out) {
        for (DealRecord deal : book.deals()) {
            for (DealRecord.Role role : deal.roles()) {
                String made = Texts.moment(role.at());
                out.accept(List.of(
                        role.id(),
                        deal.id(),
                        role.personId(),
                        role.primary() ? "Decision Maker" : "Influencer",
                        String.valueOf(role.primary()),
                        deleted(deal),
                        made,
                        made,
                        made));
            }
        }
    }

    private static void history(Book book, Consumer<List<String>> out) {
        for (DealRecord deal : book.deals()) {
            for (int part = 0; part < deal.steps().size(); part++) {
                DealRecord.Step step = deal.steps().get(part);
                String at = Texts.moment(step.at());
                out.accept(List.of(
                        SalesforcePages.history(Ids.HISTORY, deal.id(), part),
                        deal.id(),
                        step.stage().salesforce(),
                        amount(deal),
                        deal.closeDate().toString(),
                        String.valueOf(step.stage().probability()),
                        deleted(deal),
                        at,
                        deal.owner(),
                        at));
            }
        }
    }

    private static void fieldHistory(Book book, Consumer<List<String>> out) {
        for (DealRecord deal : book.deals()) {
            for (int part = 1; part < deal.steps().size(); part++) {
                out.accept(List.of(
                        SalesforcePages.history(Ids.FIELD_HISTORY, deal.id(), part),
                        deal.id(),
                        "StageName",
                        deal.steps().get(part - 1).stage().salesforce(),
                        deal.steps().get(part).stage().salesforce(),
                        deleted(deal),
                        Texts.moment(deal.steps().get(part).at()),
                        deal.owner()));
            }
        }
    }

    private static void items(Book book, Consumer<List<String>> out) {
        for (DealRecord deal : book.deals()) {
            String made = Texts.moment(deal.createdAt());
            for (DealRecord.Item item : deal.items()) {
                out.accept(List.of(
                        item.id(),
                        deal.id(),
                        Ids.PRODUCT.of(item.product().number()),
                        item.product().name(),
                        item.quantity() + ".0",
                        item.product().price() + ".0",
                        item.total() + ".0",
                        deleted(deal),
                        made,
                        made,
                        made));
            }
        }
    }

    private static void products(Consumer<List<String>> out) {
        for (Product product : Product.values()) {
            out.accept(List.of(
                    Ids.PRODUCT.of(product.number()),
                    product.label(),
                    product.name(),
                    "true",
                    "false",
                    FOUNDED,
                    FOUNDED,
                    FOUNDED));
        }
    }

    private static void stages(Consumer<List<String>> out) {
        List<Stage> inOrder = List.of(Stage.values());
        for (int place = 0; place < inOrder.size(); place++) {
            Stage stage = inOrder.get(place);
            out.accept(List.of(
                    Ids.STAGE.of(place),
                    stage.salesforce(),
                    stage.salesforce(),
                    "true",
                    String.valueOf(stage.closed()),
                    String.valueOf(stage == Stage.WON),
                    String.valueOf(stage.probability()),
                    String.valueOf(place)));
        }
    }

    private static String amount(DealRecord deal) {
        return deal.money().amount() + ".0";
    }

    private static String deleted(DealRecord deal) {
        return String.valueOf(deal.deletedAt() != null);
    }
}

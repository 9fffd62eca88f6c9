package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// What a HubSpot portal keeps beside its records: former values, associations, pipelines, the properties themselves.
final class HubSpotSidePages {

    /// Stages of leads that are objects: id, label, whether nothing more happens.
    private static final List<List<String>> LEAD_STAGES = List.of(
            List.of("new-stage-id", "New", "false"),
            List.of("attempting-stage-id", "Attempting", "false"),
            List.of("qualified-stage-id", "Qualified", "true"),
            List.of("unqualified-stage-id", "Disqualified", "true"));

    private HubSpotSidePages() {}

    static List<Page> all() {
        return List.of(
                Page.of("history", "objectType,id,property,timestamp,value,sourceType", HubSpotSidePages::history),
                Page.of(
                        "associations",
                        "fromObjectType,fromId,toObjectType,toId",
                        HubSpotSidePages::associations),
                Page.always(
                        "pipelines",
                        "objectType,pipelineId,pipelineLabel,stageId,stageLabel,probability,isClosed",
                        HubSpotSidePages::pipelines),
                Page.always("properties", "objectType,name,label,type,fieldType", HubSpotSidePages::properties));
    }

    private static void history(Book book, Consumer<List<String>> out) {
        for (PersonRecord person : book.people()) {
            for (Version version : person.versions()) {
                if (!version.field().hubspot().isEmpty() && person.changed(version.field())) {
                    version("contacts", person.id(), version.field().hubspot(), version.at(), version.value(), out);
                }
            }
        }
        for (DealRecord deal : book.deals()) {
            deal.steps().forEach(step -> version(
                    "deals", deal.id(), "dealstage", step.at(), step.stage().hubspot(), out));
        }
        for (LeadObject lead : book.leadObjects()) {
            lead.steps().forEach(step -> version("leads", lead.id(), "hs_pipeline_stage", step.at(), step.stage(), out));
            if (!lead.disqualified().isEmpty()) {
                version(
                        "leads",
                        lead.id(),
                        "hs_lead_disqualification_reason",
                        lead.changedAt(),
                        lead.disqualified(),
                        out);
            }
        }
    }

    private static void version(
            String object, String id, String property, Instant at, String value, Consumer<List<String>> out) {
        out.accept(List.of(object, id, property, Texts.moment(at), value, "CRM_UI"));
    }

    private static void associations(Book book, Consumer<List<String>> out) {
        for (PersonRecord person : book.people()) {
            if (!person.companyId().isEmpty()) {
                out.accept(List.of("contacts", person.id(), "companies", person.companyId()));
            }
        }
        for (DealRecord deal : book.deals()) {
            deal(deal, out);
        }
        for (LeadObject lead : book.leadObjects()) {
            out.accept(List.of("leads", lead.id(), "contacts", lead.contactId()));
            lead.dealIds().forEach(deal -> out.accept(List.of("leads", lead.id(), "deals", deal)));
        }
        for (ActivityRecord activity : book.activities()) {
            out.accept(List.of(
                    "contacts", activity.personId(), HubSpotActivityPages.objectType(activity.kind()), activity.id()));
        }
    }

    private static void deal(DealRecord deal, Consumer<List<String>> out) {
        deal.roles().forEach(role -> out.accept(List.of("deals", deal.id(), "contacts", role.personId())));
        if (!deal.companyId().isEmpty()) {
            out.accept(List.of("deals", deal.id(), "companies", deal.companyId()));
        }
        deal.items().forEach(item -> out.accept(List.of("deals", deal.id(), "line_items", item.id())));
    }

    private static void pipelines(Consumer<List<String>> out) {
        for (Stage stage : Stage.values()) {
            out.accept(List.of(
                    "deals",
                    "default",
                    "商談",
                    stage.hubspot(),
                    stage.salesforce(),
                    stage == Stage.WON ? "1.0" : stage == Stage.LOST ? "0.0" : "0." + stage.probability() / 10,
                    String.valueOf(stage.closed())));
        }
        for (List<String> stage : LEAD_STAGES) {
            out.accept(List.of(
                    "leads",
                    HubSpotDealPages.LEAD_PIPELINE,
                    "リード",
                    stage.get(0),
                    stage.get(1),
                    "0.5",
                    stage.get(2)));
        }
    }

    private static void properties(Consumer<List<String>> out) {
        out.accept(List.of("contacts", Field.HANDED_OVER_AT.hubspot(), "Became an SQL", "datetime", "date"));
        out.accept(List.of("contacts", Field.TIMING.hubspot(), "導入希望日", "date", "date"));
        out.accept(List.of("contacts", Field.BUDGET.hubspot(), "予算", "number", "number"));
        out.accept(List.of("contacts", Field.RETURN_REASON.hubspot(), "差し戻し理由", "string", "text"));
        out.accept(List.of("companies", "numberofemployees", "従業員数", "number", "number"));
        for (String moment : List.of("hs_meeting_start_time", "hs_meeting_end_time")) {
            out.accept(List.of("meetings", moment, moment, "datetime", "date"));
        }
    }
}

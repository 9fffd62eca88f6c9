package io.tasuki.hubspot.schema;

import io.tasuki.crm.ActivityWords;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.model.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What HubSpot's objects and properties stand for.
public final class HubSpotVocabulary {

    public static final String PIPELINES = "pipelines";
    public static final String LEAD_PIPELINES = "lead_pipelines";
    public static final String CAMPAIGNS = "campaigns";
    public static final String MARKETING_EVENTS = "marketing_events";
    public static final String PARTICIPATIONS = "event_participations";
    public static final String OWNERS = "owners";

    private static final Set<String> ANY_FIELD = Set.of("*");

    private HubSpotVocabulary() {}

    public static CrmVocabulary vocabulary() {
        List<ObjectVocabulary> objects = Stream.concat(
                        Stream.of(
                                pipelines(), leadPipelines(), owners(), campaigns(), marketingEvents(), companies(),
                                contacts(), participations(), leads(), deals(), lineItems()),
                        activities())
                .toList();
        return new CrmVocabulary(objects, neutral -> "tasuki_" + neutral);
    }

    private static ObjectVocabulary pipelines() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.STAGE, "stage");
        roles.put(FieldRole.PIPELINE, "pipeline");
        roles.put(FieldRole.LABEL, "label");
        roles.put(FieldRole.IS_CLOSED, "isClosed");
        roles.put(FieldRole.IS_WON, "isWon");
        return new ObjectVocabulary(PIPELINES, RecordKind.DEAL_STAGE, roles, Set.of(), false);
    }

    private static ObjectVocabulary leadPipelines() {
        Map<FieldRole, String> roles = Map.of(
                FieldRole.STAGE, "stage",
                FieldRole.PIPELINE, "pipeline",
                FieldRole.LABEL, "label",
                FieldRole.IS_CLOSED, "isClosed");
        return new ObjectVocabulary(LEAD_PIPELINES, RecordKind.LEAD_STAGE, roles, Set.of(), false);
    }

    private static ObjectVocabulary owners() {
        Map<FieldRole, String> roles = Map.of(FieldRole.EMAIL, "email", FieldRole.LABEL, "name");
        return new ObjectVocabulary(OWNERS, RecordKind.USER, roles, Set.of(), false);
    }

    // What a campaign is called in links, hs_utm, is asked for where somebody names it; HubSpot knows no channel.
    private static ObjectVocabulary campaigns() {
        Map<FieldRole, String> roles =
                Map.of(FieldRole.LABEL, "hs_name", FieldRole.COST, "hs_spend_items_sum_amount");
        return new ObjectVocabulary(CAMPAIGNS, RecordKind.CAMPAIGN, roles, Set.of(), false);
    }

    // Webinars, fairs and the like: each is a campaign of its own, and its type is the channel.
    private static ObjectVocabulary marketingEvents() {
        Map<FieldRole, String> roles = Map.of(FieldRole.LABEL, "eventName", FieldRole.CHANNEL, "eventType");
        return new ObjectVocabulary(MARKETING_EVENTS, RecordKind.CAMPAIGN, roles, Set.of(), false);
    }

    private static ObjectVocabulary participations() {
        Map<FieldRole, String> roles = Map.of(
                FieldRole.CAMPAIGN, ParticipationFields.EVENT,
                FieldRole.PERSON, ParticipationFields.CONTACT,
                FieldRole.OCCURRED_AT, ParticipationFields.FIRST_AT,
                FieldRole.ACTIVITY_STATE, ParticipationFields.STATE);
        return new ObjectVocabulary(
                PARTICIPATIONS, RecordKind.CAMPAIGN_TOUCH, roles, Set.of(), false, HubSpotActivities.PARTICIPATIONS);
    }

    private static ObjectVocabulary companies() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        roles.put(FieldRole.MERGED_FROM, HubSpotObjectType.MERGED_IDS);
        return new ObjectVocabulary("companies", RecordKind.COMPANY, roles, ANY_FIELD, true);
    }

    private static ObjectVocabulary contacts() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.EMAIL, "email");
        roles.put(FieldRole.STATUS, "hs_lead_status");
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        roles.put(FieldRole.COMPANY, "associatedcompanyid");
        roles.put(FieldRole.MERGED_FROM, HubSpotObjectType.MERGED_IDS);
        // What HubSpot's own connector with the other CRM stamps, in portals that have installed it. Source: property lists
        // and warehouse models of live portals that were published; HubSpot's help tells the labels only ("Salesforce Lead
        // ID", "Salesforce Contact ID"). Companies get salesforceaccountid, deals hs_salesforceopportunityid.
        roles.put(FieldRole.FOREIGN_LEAD_ID, "salesforceleadid");
        roles.put(FieldRole.FOREIGN_CONTACT_ID, "salesforcecontactid");
        return new ObjectVocabulary("contacts", RecordKind.PERSON, roles, ANY_FIELD, true);
    }

    // The object that sales works with; a portal has it from Sales Hub Professional on.
    private static ObjectVocabulary leads() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.PERSON, "hs_primary_contact_id");
        roles.put(FieldRole.STATUS, "hs_pipeline_stage");
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        return new ObjectVocabulary("leads", RecordKind.HANDED_LEAD, roles, ANY_FIELD, false);
    }

    // Which deal one belongs to is told by its links.
    private static ObjectVocabulary lineItems() {
        return new ObjectVocabulary("line_items", RecordKind.LINE_ITEM, Map.of(), Set.of(), false);
    }

    // With whom something was done is told by its links.
    private static Stream<ObjectVocabulary> activities() {
        return Stream.of(
                activity("meetings", "hs_activity_type", "hs_timestamp", "hs_meeting_outcome", HubSpotActivities.MEETINGS),
                activity("calls", "hs_call_direction", "hs_timestamp", "hs_call_status", HubSpotActivities.CALLS),
                activity("emails", "hs_email_direction", "hs_timestamp", "hs_email_status", HubSpotActivities.EMAILS),
                // A task's own time is when it is due.
                activity("tasks", "hs_task_type", "hs_task_completion_date", "hs_task_status", ActivityWords.NONE));
    }

    private static ObjectVocabulary activity(
            String name, String type, String occurredAt, String state, ActivityWords words) {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.ACTIVITY_TYPE, type);
        roles.put(FieldRole.OCCURRED_AT, occurredAt);
        roles.put(FieldRole.ACTIVITY_STATE, state);
        roles.put(FieldRole.ACTIVITY_SOURCE, "hs_object_source");
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        return new ObjectVocabulary(name, RecordKind.ACTIVITY, roles, Set.of(), false, words);
    }

    private static ObjectVocabulary deals() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.STAGE, "dealstage");
        roles.put(FieldRole.PIPELINE, "pipeline");
        roles.put(FieldRole.AMOUNT, "amount");
        roles.put(FieldRole.CURRENCY, "deal_currency_code");
        roles.put(FieldRole.CLOSE_DATE, "closedate");
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        roles.put(FieldRole.IS_CLOSED, "hs_is_closed");
        roles.put(FieldRole.IS_WON, "hs_is_closed_won");
        roles.put(FieldRole.LOST_REASON, "closed_lost_reason");
        roles.put(FieldRole.MERGED_FROM, HubSpotObjectType.MERGED_IDS);
        return new ObjectVocabulary("deals", RecordKind.DEAL, roles, ANY_FIELD, true);
    }
}

package io.tasuki.salesforce.schema;

import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.ActivitySort;
import io.tasuki.crm.ActivityWords;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.model.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the standard objects stand for, in the order in which they are polled.
public final class SalesforceVocabulary {

    /// The versions of these fields come from the history objects, not from polling the object itself.
    private static final Set<String> ANY_TRACKED_FIELD = Set.of("*");

    private static final Set<String> NO_HISTORY = Set.of();

    // A task is done by the moment it was completed at; a call tells which way it went by its type.
    private static final ActivityWords TASKS = new ActivityWords(
            Map.of("Call", ActivitySort.CONTACT, "Email", ActivitySort.CONTACT),
            ActivitySort.OTHER,
            Set.of(),
            Set.of("Inbound", "Internal"));

    private static final ActivityWords EVENTS =
            new ActivityWords(Map.of(), ActivitySort.MEETING, Set.of(), Set.of());

    private SalesforceVocabulary() {}

    public static CrmVocabulary words() {
        List<ObjectVocabulary> objects =
                Stream.of(parties(), deals(), touches()).flatMap(List::stream).toList();
        return new CrmVocabulary(objects, SalesforceVocabulary::ownFieldName);
    }

    /// `won_amount` becomes `Tasuki_Won_Amount__c`.
    public static String ownFieldName(String neutralName) {
        return Stream.of(neutralName.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("_", "Tasuki_", "__c"));
    }

    private static List<ObjectVocabulary> parties() {
        return List.of(
                readOnly("Organization", RecordKind.ORGANIZATION, Map.of()),
                // Both only where several currencies are switched on.
                readOnly("CurrencyType", RecordKind.EXCHANGE_RATE, Map.of(FieldRole.CURRENCY, "IsoCode")),
                readOnly("DatedConversionRate", RecordKind.EXCHANGE_RATE, Map.of(FieldRole.CURRENCY, "IsoCode")),
                readOnly("User", RecordKind.USER, Map.of(FieldRole.EMAIL, "Email", FieldRole.LABEL, "Name")),
                new ObjectVocabulary(
                        "Account",
                        RecordKind.COMPANY,
                        Map.of(FieldRole.OWNER, "OwnerId", FieldRole.MERGED_INTO, "MasterRecordId"),
                        NO_HISTORY,
                        true),
                readOnly("OpportunityStage", RecordKind.DEAL_STAGE, stageRoles()),
                new ObjectVocabulary("Contact", RecordKind.PERSON, contactRoles(), NO_HISTORY, true),
                new ObjectVocabulary("Lead", RecordKind.PERSON, leadRoles(), ANY_TRACKED_FIELD, true));
    }

    private static List<ObjectVocabulary> deals() {
        return List.of(
                new ObjectVocabulary("Opportunity", RecordKind.DEAL, dealRoles(), ANY_TRACKED_FIELD, true),
                readOnly(
                        "OpportunityContactRole",
                        RecordKind.DEAL_PERSON,
                        Map.of(
                                FieldRole.DEAL, "OpportunityId",
                                FieldRole.PERSON, "ContactId",
                                FieldRole.IS_PRIMARY, "IsPrimary")),
                readOnly("Product2", RecordKind.PRODUCT, Map.of(FieldRole.LABEL, "Name")),
                readOnly("OpportunityLineItem", RecordKind.LINE_ITEM, Map.of(FieldRole.DEAL, "OpportunityId")),
                history("OpportunityHistory", Set.of("StageName")),
                history("OpportunityFieldHistory", ANY_TRACKED_FIELD),
                history("LeadHistory", ANY_TRACKED_FIELD));
    }

    private static List<ObjectVocabulary> touches() {
        return List.of(
                readOnly(
                        "Campaign",
                        RecordKind.CAMPAIGN,
                        Map.of(FieldRole.CHANNEL, "Type", FieldRole.COST, "ActualCost", FieldRole.LABEL, "Name")),
                readOnly("CampaignMember", RecordKind.CAMPAIGN_TOUCH, touchRoles()),
                activity("Task", taskRoles(), TASKS),
                activity("Event", activityRoles("EventSubtype", "StartDateTime"), EVENTS));
    }

    // Opportunity.StageName holds the stage's API name; the label is only what people see.
    private static Map<FieldRole, String> stageRoles() {
        return Map.of(
                FieldRole.STAGE, "ApiName",
                FieldRole.LABEL, "MasterLabel",
                FieldRole.IS_CLOSED, "IsClosed",
                FieldRole.IS_WON, "IsWon");
    }

    private static Map<FieldRole, String> contactRoles() {
        return Map.of(
                FieldRole.EMAIL, "Email",
                FieldRole.OWNER, "OwnerId",
                FieldRole.COMPANY, "AccountId",
                FieldRole.MERGED_INTO, "MasterRecordId");
    }

    private static Map<FieldRole, String> leadRoles() {
        return Map.of(
                FieldRole.EMAIL, "Email",
                FieldRole.STATUS, "Status",
                FieldRole.OWNER, "OwnerId",
                FieldRole.MERGED_INTO, "MasterRecordId",
                FieldRole.CONVERTED_PERSON, "ConvertedContactId",
                FieldRole.CONVERTED_DEAL, "ConvertedOpportunityId");
    }

    private static Map<FieldRole, String> dealRoles() {
        return Map.of(
                FieldRole.STAGE, "StageName",
                FieldRole.IS_CLOSED, "IsClosed",
                FieldRole.IS_WON, "IsWon",
                FieldRole.AMOUNT, "Amount",
                FieldRole.CURRENCY, "CurrencyIsoCode",
                FieldRole.CLOSE_DATE, "CloseDate",
                FieldRole.OWNER, "OwnerId",
                FieldRole.COMPANY, "AccountId");
    }

    private static Map<FieldRole, String> touchRoles() {
        return Map.of(
                FieldRole.CAMPAIGN, "CampaignId",
                FieldRole.PERSON, "LeadId",
                FieldRole.OTHER_PERSON, "ContactId",
                FieldRole.OCCURRED_AT, "FirstRespondedDate");
    }

    private static Map<FieldRole, String> taskRoles() {
        Map<FieldRole, String> roles = new EnumMap<>(activityRoles("TaskSubtype", "CompletedDateTime"));
        roles.put(FieldRole.ACTIVITY_STATE, "CallType");
        return roles;
    }

    private static Map<FieldRole, String> activityRoles(String type, String occurredAt) {
        return Map.of(
                FieldRole.PERSON, "WhoId",
                FieldRole.DEAL, "WhatId",
                FieldRole.ACTIVITY_TYPE, type,
                FieldRole.OCCURRED_AT, occurredAt,
                FieldRole.OWNER, "OwnerId");
    }

    private static ObjectVocabulary activity(String name, Map<FieldRole, String> roles, ActivityWords words) {
        return new ObjectVocabulary(name, RecordKind.ACTIVITY, roles, NO_HISTORY, false, words);
    }

    private static ObjectVocabulary readOnly(String name, RecordKind kind, Map<FieldRole, String> roles) {
        return new ObjectVocabulary(name, kind, roles, NO_HISTORY, false);
    }

    private static ObjectVocabulary history(String name, Set<String> fields) {
        return new ObjectVocabulary(name, RecordKind.FIELD_HISTORY, Map.of(), fields, false);
    }
}

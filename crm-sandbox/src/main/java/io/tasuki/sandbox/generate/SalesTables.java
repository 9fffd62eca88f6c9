package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.generate.tell.StoryTable;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The sales side's tables about people: leads, contacts, accounts, their activities and campaign replies.
final class SalesTables {

    private static final String STAMPS = "CreatedDate,LastModifiedDate,SystemModstamp";

    private final Campaigns campaigns;

    SalesTables(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    List<Table> all(Consumer<Consumer<Story>> stories) {
        return List.of(
                table(
                        stories,
                        "Lead",
                        "Id,FirstName,LastName,Company,Email,LeadSource,Status,OwnerId,IsConverted,ConvertedDate,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId,IsDeleted,MasterRecordId,"
                                + STAMPS,
                        LeadRows::lead),
                table(
                        stories,
                        "LeadHistory",
                        "Id,LeadId,Field,OldValue,NewValue,IsDeleted,CreatedDate,CreatedById",
                        LeadRows::history),
                table(
                        stories,
                        "Contact",
                        "Id,AccountId,FirstName,LastName,Email,OwnerId,IsDeleted,MasterRecordId," + STAMPS,
                        LeadRows::contact),
                table(stories, "Account", "Id,Name,IsDeleted," + STAMPS, LeadRows::account),
                table(
                        stories,
                        "CampaignMember",
                        "Id,CampaignId,LeadId,ContactId,Status,HasResponded,FirstRespondedDate,IsDeleted," + STAMPS,
                        LeadRows::members),
                table(
                        stories,
                        "Task",
                        "Id,WhoId,WhatId,Subject,TaskSubtype,Status,ActivityDate,CompletedDateTime,OwnerId,IsDeleted,"
                                + STAMPS,
                        LeadRows::task),
                table(
                        stories,
                        "Opportunity",
                        "Id,Name,AccountId,StageName,IsClosed,IsWon,Amount,CloseDate,Probability,Type,LeadSource,OwnerId,IsDeleted,"
                                + STAMPS,
                        DealRows::opportunity),
                table(
                        stories,
                        "OpportunityContactRole",
                        "Id,OpportunityId,ContactId,Role,IsPrimary,IsDeleted," + STAMPS,
                        DealRows::role),
                table(
                        stories,
                        "OpportunityHistory",
                        "Id,OpportunityId,StageName,Amount,CloseDate,Probability,IsDeleted,CreatedDate,CreatedById,SystemModstamp",
                        DealRows::history),
                table(
                        stories,
                        "OpportunityFieldHistory",
                        "Id,OpportunityId,Field,OldValue,NewValue,CreatedDate,CreatedById",
                        DealRows::fieldHistory),
                StoryTable.of(
                        "OpportunityStage",
                        "Id,ApiName,MasterLabel,IsActive,IsClosed,IsWon,DefaultProbability,SortOrder",
                        DealRows::stages),
                StoryTable.of(
                        "Campaign",
                        "Id,Name,Type,Status,IsActive,ActualCost,IsDeleted,StartDate," + STAMPS,
                        campaigns::forEach),
                StoryTable.of("User", "Id,Username,Name,Email,IsActive,CreatedDate,SystemModstamp", Owners::forEach));
    }

    private static Table table(
            Consumer<Consumer<Story>> stories,
            String name,
            String columns,
            BiConsumer<Story, Consumer<List<String>>> rows) {
        return StoryTable.of(name, columns, out -> stories.accept(story -> rows.accept(story, out)));
    }
}

package io.tasuki.crm;

/// The part a field plays in the loop. Each CRM's vocabulary says which of its fields plays it.
public enum FieldRole {
    /// PERSON: the unique key that both CRMs share.
    EMAIL,
    /// PERSON, HANDED_LEAD: where sales says how far it is with this person.
    STATUS,
    /// PERSON, DEAL, COMPANY, HANDED_LEAD: the user in charge. ACTIVITY: the user who did it.
    OWNER,
    /// PERSON, DEAL: the company's record id.
    COMPANY,
    /// Any: id of the record of the same object that this one was merged into.
    MERGED_INTO,
    /// Any: ids, separated by semicolons, of records of the same object that were merged into this one.
    MERGED_FROM,
    /// PERSON: id of the person record of the same connection that this one became.
    CONVERTED_PERSON,
    /// PERSON: id of the deal this person was converted with.
    CONVERTED_DEAL,
    /// PERSON: id of the lead-like record that another CRM's connector stamped here.
    FOREIGN_LEAD_ID,
    /// PERSON: id of the contact-like record that another CRM's connector stamped here.
    FOREIGN_CONTACT_ID,
    /// DEAL, DEAL_STAGE: the stage's name or id; the same value on both.
    STAGE,
    /// DEAL_STAGE: the pipeline a stage belongs to, where stages are named per pipeline.
    PIPELINE,
    /// DEAL_STAGE, CAMPAIGN, PRODUCT, USER: what people see.
    LABEL,
    /// DEAL, DEAL_STAGE: true or false.
    IS_CLOSED,
    /// DEAL, DEAL_STAGE: true or false.
    IS_WON,
    /// DEAL: an amount in [#CURRENCY], or in the connection's own currency where that is absent.
    AMOUNT,
    /// DEAL, EXCHANGE_RATE: ISO 4217 code.
    CURRENCY,
    /// DEAL: a date, or a moment whose local day is meant.
    CLOSE_DATE,
    /// DEAL: why it was lost, in sales' words.
    LOST_REASON,
    /// DEAL_PERSON, CAMPAIGN_TOUCH, ACTIVITY, HANDED_LEAD: the person's record id; links may tell it instead.
    PERSON,
    /// CAMPAIGN_TOUCH: a second person record id of the same human, after a conversion.
    OTHER_PERSON,
    /// DEAL_PERSON, LINE_ITEM, ACTIVITY: the deal's record id; links may tell it instead.
    DEAL,
    /// DEAL_PERSON: true or false.
    IS_PRIMARY,
    /// CAMPAIGN_TOUCH: the campaign's record id.
    CAMPAIGN,
    /// CAMPAIGN: what kind of channel it is.
    CHANNEL,
    /// CAMPAIGN: what it cost, in the connection's own currency.
    COST,
    /// ACTIVITY: call, e-mail, meeting, task, in the CRM's words.
    ACTIVITY_TYPE,
    /// ACTIVITY: how far it got, or which way it went; CAMPAIGN_TOUCH: what the person did, in the CRM's words.
    ACTIVITY_STATE,
    /// ACTIVITY: what made the record, in the CRM's words.
    ACTIVITY_SOURCE,
    /// ACTIVITY, CAMPAIGN_TOUCH: when it took place.
    OCCURRED_AT
}

package io.tasuki.model;

/// What a CRM object stands for, in words that no vendor owns.
public enum RecordKind {
    /// Somebody who may be handed over: a lead or a contact.
    PERSON,
    COMPANY,
    DEAL,
    LINE_ITEM,
    /// What a line item sells.
    PRODUCT,
    /// One step of a deal pipeline, with what it means (open, won, lost).
    DEAL_STAGE,
    /// A person's part in a deal.
    DEAL_PERSON,
    /// A working record that sales keeps for one person who was handed over.
    HANDED_LEAD,
    /// One step of a pipeline of handed leads.
    LEAD_STAGE,
    /// A call, an e-mail, a meeting, a task.
    ACTIVITY,
    CAMPAIGN,
    /// One person met by one campaign.
    CAMPAIGN_TOUCH,
    USER,
    /// The account of the CRM itself: its time zone, its fiscal year.
    ORGANIZATION,
    /// What one unit of a currency was worth, now or from a date on.
    EXCHANGE_RATE,
    /// A change log of other records' fields; it has versions, not rows.
    FIELD_HISTORY
}

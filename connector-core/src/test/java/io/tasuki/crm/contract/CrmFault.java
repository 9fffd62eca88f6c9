package io.tasuki.crm.contract;

/// What can go wrong between an adapter and its CRM.
public enum CrmFault {
    /// The CRM answers that calls come too fast.
    THROTTLED,
    /// The CRM gives no useful answer.
    UNAVAILABLE,
    /// A write is carried out, but its answer never arrives.
    WRITE_REPLY_LOST
}

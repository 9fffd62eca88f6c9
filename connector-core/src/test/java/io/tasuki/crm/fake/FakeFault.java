package io.tasuki.crm.fake;

/// What can go wrong with the fake CRM.
public enum FakeFault {
    /// A call comes too fast.
    THROTTLED,
    /// A call gets no useful answer.
    UNAVAILABLE,
    /// The day's allowance is used up.
    BUDGET_SPENT,
    /// The CRM no longer knows the cursor of a poll.
    CURSOR_LOST,
    /// A poll's answer makes no sense.
    UNREADABLE,
    /// A write is carried out, but its answer never arrives.
    WRITE_REPLY_LOST
}

package io.tasuki.crm;

/// One way through the changes of an object. Each pass has its own cursor and can be stopped and resumed alone.
public enum Pass {
    /// Everything once, then what changed since.
    CHANGES,
    /// The same changes once more, later: for CRMs whose index shows some rows late.
    SECOND_LOOK,
    /// Links that change without moving the record's own stamp.
    LINKS,
    /// Values that the CRM computes without moving the record's own stamp.
    COMPUTED,
    /// Records put into the CRM's recycle bin.
    ARCHIVED,
    /// All ids, to find records that vanished without a trace.
    ID_SWEEP
}

package io.tasuki.stage.handoff;

/// What a rebuild of the ledger found.
///
/// @param handoffs how many handoffs there are
/// @param ties how many deals are tied to a handoff that they count for
/// @param shared how many further handoffs touch a deal that counts elsewhere
/// @param unreadable how many values of a handoff field are no moment: they make no handoff, and this is where they show
public record LedgerReport(long handoffs, long ties, long shared, long unreadable) {}

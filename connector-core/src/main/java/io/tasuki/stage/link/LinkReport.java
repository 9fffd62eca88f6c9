package io.tasuki.stage.link;

/// What linking found.
///
/// @param leads how many leads there are
/// @param deals how many living deals there are in the configured objects
/// @param ambiguous how many leads have more than one candidate, or share one
/// @param unmatched how many leads have no record in another connection although there are others
public record LinkReport(long leads, long deals, long ambiguous, long unmatched) {}

package io.tasuki.sandbox.generate.mess;

/// A deal of a handoff.
///
/// @param link the rule that ties it
/// @param part `counts` or `shared`
public record DealAnswer(String deal, String link, String part) {}

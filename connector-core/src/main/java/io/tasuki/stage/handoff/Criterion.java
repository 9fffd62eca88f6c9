package io.tasuki.stage.handoff;

/// One point of the agreed definition.
///
/// @param name as it is counted by
/// @param label as people read it where it is missing
public record Criterion(String name, String label, Condition condition) {}

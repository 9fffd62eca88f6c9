package io.tasuki.crm;

/// Where a pass stands. The engine stores it and hands it back; only the adapter reads `state`.
public record Cursor(Pass pass, String state) {}

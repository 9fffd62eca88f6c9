package io.tasuki.export.check;

/// A fault without its place.
record Complaint(String reason, String remedy) {}

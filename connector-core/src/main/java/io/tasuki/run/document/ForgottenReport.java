package io.tasuki.run.document;

/// The `erase --forget-erased` document.
///
/// @param forgotten how many keyed hashes of erased people were given up
public record ForgottenReport(long forgotten) {}

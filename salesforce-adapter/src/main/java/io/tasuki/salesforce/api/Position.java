package io.tasuki.salesforce.api;

import java.time.Instant;

/// The last row read. Stamps have whole seconds and a bulk edit gives thousands of rows the same one, so only the
/// pair is a place to go on from.
public record Position(Instant stamp, String id) {}

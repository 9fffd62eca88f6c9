package io.tasuki.hubspot.api;

import java.time.Instant;

/// A closed stretch of time in which records were last modified; both ends belong to it.
public record Window(Instant from, Instant to) {}

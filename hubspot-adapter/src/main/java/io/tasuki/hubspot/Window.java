package io.tasuki.hubspot;

import java.time.Instant;

/// A closed stretch of time in which records were last modified; both ends belong to it.
record Window(Instant from, Instant to) {}

package io.tasuki.sandbox.generate.records;

import java.time.Instant;

/// What a field held from a moment on.
public record Version(Field field, String value, Instant at) {}

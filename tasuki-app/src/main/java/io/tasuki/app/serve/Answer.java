package io.tasuki.app.serve;

/// What a command said and how it ended.
public record Answer(int exitCode, String out, String err) {}

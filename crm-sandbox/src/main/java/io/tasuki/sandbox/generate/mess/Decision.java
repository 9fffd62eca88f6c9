package io.tasuki.sandbox.generate.mess;

/// How far sales got with a handoff.
enum Decision {
    NEW,
    WORKING,
    RETURNED,
    ACCEPTED
}

package io.tasuki.sandbox.hubspot.state;

/// A user who can own records.
public record Owner(String id, String email, String firstName, String lastName, String userId, boolean archived) {}

package io.tasuki.sandbox.hubspot;

/// A user who can own records.
record Owner(String id, String email, String firstName, String lastName, String userId, boolean archived) {}

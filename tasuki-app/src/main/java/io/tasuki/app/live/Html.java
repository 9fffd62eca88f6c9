package io.tasuki.app.live;

/// One page.
///
/// @param policy its content security policy
public record Html(String text, String policy) {}

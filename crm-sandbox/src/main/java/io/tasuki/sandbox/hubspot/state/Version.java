package io.tasuki.sandbox.hubspot.state;

import java.time.Instant;

/// A value a property had from a moment on; empty text is "cleared".
///
/// @param source HubSpot's sourceType, `CRM_UI`, `INTEGRATION`, `FORM`, …
public record Version(Instant at, String value, String source) {}

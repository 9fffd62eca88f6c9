package io.tasuki.export.platform;

import io.tasuki.export.outcome.PersonField;

/// By what a platform finds the click or the person behind a conversion.
///
/// @param value the platform's own id, or a hash; kept to correct the conversion later
public record Clue(PersonField kind, String value) {}

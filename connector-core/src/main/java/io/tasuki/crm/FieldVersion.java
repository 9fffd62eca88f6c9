package io.tasuki.crm;

import java.time.Instant;
import java.util.Optional;

/// One value a field has or had.
///
/// @param object the object the record belongs to, which may differ from the one being polled
/// @param since when the value began to hold; empty for the value the record was created with, of which (outside
/// `property_history`, which is told whole) the first one told stays and any other is ignored
/// @param value text as the CRM sent it; empty when the field was blank
/// @param source where the CRM keeps it: `property_history`, `stage_history` or `field_history`
public record FieldVersion(
        String object, String id, String field, Optional<Instant> since, String value, String source) {}

package io.tasuki.crm;

import java.time.Instant;

/// That a record was changed at a moment, without its values.
public record RecordStamp(String id, Instant modifiedAt) {}

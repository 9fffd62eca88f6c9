package io.tasuki.crm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record as it stands in the CRM.
///
/// @param createdAt when the record was made
/// @param modifiedAt the CRM's own stamp of the last change
/// @param values one text for each requested field, in that order, exactly as the CRM sent it; an empty text is
/// known to be empty, null was not read
public record CrmRow(String object, String id, Instant createdAt, Instant modifiedAt, List<@Nullable String> values) {}

package io.tasuki.salesforce.api;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.wire.Moments;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One record of an answer: each field's text exactly as it was sent, null fields as empty texts.
public record QueryRecord(Map<String, String> values) {

    /// Null when the answer did not hold the field.
    public @Nullable String get(String field) {
        return values.get(field);
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public String id() throws CrmException {
        return Optional.ofNullable(values.get("Id"))
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> new CrmException.Unreadable("a record came without its Id"));
    }

    public Instant moment(String field) throws CrmException {
        return Moments.read(text(field))
                .orElseThrow(() -> new CrmException.Unreadable("a record came without a readable " + field));
    }
}

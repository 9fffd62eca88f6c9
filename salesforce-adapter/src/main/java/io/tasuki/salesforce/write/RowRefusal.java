package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.salesforce.wire.ErrorTable;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Puts the refusal of one row into words that hold nobody's data.
final class RowRefusal {

    /// Their messages are fixed words, or an administrator's own, which cannot contain field values. Those of
    /// other codes may repeat the value that was sent.
    private static final Set<String> SAFE_WORDS =
            Set.of("FIELD_CUSTOM_VALIDATION_EXCEPTION", "CANNOT_UPDATE_CONVERTED_LEAD", "ENTITY_IS_DELETED");

    /// An organisation's own code failed on the row. When it met a limit, a smaller batch may pass.
    private static final String OWN_CODE_FAILED = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY";

    private static final String LIMIT_MET = "System.LimitException";

    private RowRefusal() {}

    static WriteOutcome of(JsonNode errors) {
        JsonNode error = errors.path(0);
        String code = error.path("statusCode").asText(error.path("errorCode").asText("UNKNOWN"));
        if (code.equals(OWN_CODE_FAILED) && error.path("message").asText("").contains(LIMIT_MET)) {
            return new WriteOutcome.Refused(code + ": " + LIMIT_MET, true);
        }
        String words = SAFE_WORDS.contains(code) ? ": " + error.path("message").asText("") : "";
        return new WriteOutcome.Refused(code + fields(error) + words, ErrorTable.rowMayPassLater(code));
    }

    private static String fields(JsonNode error) {
        List<String> names = StreamSupport.stream(error.path("fields").spliterator(), false)
                .map(name -> name.asText(""))
                .toList();
        return names.isEmpty() ? "" : " on " + String.join(", ", names);
    }
}

package io.tasuki.salesforce.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Where a query job stands.
///
/// @param processed how many records the CRM says it has found; empty when it does not say
/// @param reason the code of its failure; empty when it did not fail or nobody says why
public record BulkJob(String id, State state, OptionalLong processed, String reason) {

    private static final Pattern CODE = Pattern.compile("^([A-Za-z][A-Za-z0-9_]{2,60})\\b");

    public enum State {
        RUNNING,
        COMPLETE,
        FAILED
    }

    static BulkJob read(JsonNode json) {
        JsonNode processed = json.path("numberRecordsProcessed");
        return new BulkJob(
                json.path("id").asText(""),
                state(json.path("state").asText("")),
                processed.canConvertToLong() && processed.isNumber()
                        ? OptionalLong.of(processed.longValue())
                        : OptionalLong.empty(),
                code(json.path("errorMessage").asText("")));
    }

    private static State state(String word) {
        return switch (word) {
            case "JobComplete" -> State.COMPLETE;
            case "Failed", "Aborted" -> State.FAILED;
            default -> State.RUNNING;
        };
    }

    // A message begins with its code; the rest may quote the query.
    private static String code(String message) {
        var matcher = CODE.matcher(message);
        return matcher.find() && matcher.group(1).contains("_") ? matcher.group(1) : "";
    }
}

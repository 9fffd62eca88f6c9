package io.tasuki.salesforce.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.http.Answer;
import java.util.regex.Pattern;

/// The error an answer carries. Proxies answer with HTML instead, so anything unreadable has an empty code.
///
/// @param code as the CRM spells it, safe to show
/// @param dailyLimit true when it speaks of the calls of the day, not of those at this moment
public record ApiError(String code, boolean dailyLimit) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,80}");

    public static ApiError of(Answer answer) {
        return Json.tree(answer.body()).map(ApiError::read).orElse(new ApiError("", false));
    }

    private static ApiError read(JsonNode body) {
        JsonNode first = body.isArray() ? body.path(0) : body;
        String code = first.path("errorCode").asText(first.path("error").asText(""));
        boolean daily = first.path("message").asText("").contains("TotalRequests");
        return new ApiError(CODE.matcher(code).matches() ? code : "", daily);
    }
}

package io.tasuki.sandbox.hubspot.wire;

import io.tasuki.sandbox.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An error in HubSpot's shape.
///
/// @param extra further keys: subCategory, errors, context, policyName, …
public record Problem(int status, String category, String message, Map<String, Object> extra) {

    public static final String CORRELATION = "X-HubSpot-Correlation-Id";

    public static Problem of(int status, String category, String message) {
        return new Problem(status, category, message, Map.of());
    }

    public static Problem invalid(String message) {
        return of(400, "VALIDATION_ERROR", message);
    }

    public static Problem notFound(String message) {
        return of(404, "OBJECT_NOT_FOUND", message);
    }

    /// The error of a status that a fault orders, or that the server answers for itself.
    public static Problem ofStatus(int status, String detail) {
        return switch (status) {
            case 401 -> of(401, "INVALID_AUTHENTICATION", "Authentication credentials not found. " + detail);
            case 403 ->
                of(
                        403,
                        "MISSING_SCOPES",
                        "This app hasn't been granted all required scopes to make this call. " + detail);
            case 404 -> of(404, "OBJECT_NOT_FOUND", "resource not found. " + detail);
            case 409 -> of(409, "CONFLICT", detail);
            case 423 -> of(423, "LOCKED", "The resource is locked by another operation. " + detail);
            case 429 -> throttled("TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.");
            case 477 -> of(477, "MIGRATION_IN_PROGRESS", "The account is being migrated. " + detail);
            default -> of(status, status < 500 ? "VALIDATION_ERROR" : "INTERNAL_ERROR", detail);
        };
    }

    public static Problem throttled(String policy, String message) {
        return new Problem(429, "RATE_LIMITS", message, Map.of("errorType", "RATE_LIMIT", "policyName", policy));
    }

    public Problem with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extra);
        more.put(key, value);
        return new Problem(status, category, message, more);
    }

    public Problem withContext(String key, List<String> values) {
        return with("context", Map.of(key, values));
    }

    /// Names the property and the code, as single-record errors do.
    public Problem withDetail(String code, String property) {
        return with(
                "errors",
                List.of(Map.of(
                        "message", message, "code", code, "context", Map.of("propertyName", List.of(property)))));
    }

    public Problem withCode(String code) {
        return with("errors", List.of(Map.of("message", message, "code", code)));
    }

    public Refusal refusal() {
        return new Refusal(this);
    }

    public Reply reply() {
        String correlation = UUID.randomUUID().toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("message", message);
        body.put("correlationId", correlation);
        body.put("category", category);
        body.putAll(extra);
        return Reply.json(status, body).with(CORRELATION, correlation);
    }

    /// As one entry of a batch answer's `errors`.
    public Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("status", "error");
        entry.put("category", category);
        entry.put("message", message);
        entry.putAll(extra);
        return entry;
    }
}

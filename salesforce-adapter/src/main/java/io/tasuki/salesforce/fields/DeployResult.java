package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// How a deployment stands.
///
/// @param status as the CRM says it
/// @param user who ordered it: this connection's own user
/// @param failures why a component would not go in, by its full name
/// @param created full names of what was not there before
record DeployResult(
        boolean done,
        boolean success,
        String status,
        String user,
        Map<String, String> failures,
        Set<String> created) {

    static DeployResult read(JsonNode body) {
        JsonNode result = body.path("deployResult");
        return new DeployResult(
                result.path("done").asBoolean(false),
                result.path("success").asBoolean(false),
                result.path("status").asText(""),
                result.path("createdBy").asText(""),
                failures(result.path("details").path("componentFailures")),
                created(result.path("details").path("componentSuccesses")));
    }

    /// Why the field would not go in.
    Optional<String> failure(String object, String field) {
        return Optional.ofNullable(failures.get(object + "." + field));
    }

    private static Set<String> created(JsonNode told) {
        return listed(told)
                .filter(one -> one.path("created").asBoolean(false))
                .map(one -> one.path("fullName").asText(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> failures(JsonNode told) {
        Map<String, String> failures = new LinkedHashMap<>();
        listed(told)
                .forEach(one -> failures.put(
                        one.path("fullName").asText(""), one.path("problem").asText("")));
        return failures;
    }

    // A single component may come without a list around it.
    private static Stream<JsonNode> listed(JsonNode told) {
        return told.isArray()
                ? StreamSupport.stream(told.spliterator(), false)
                : Stream.of(told).filter(JsonNode::isObject);
    }
}

package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Why one row was refused, as the CRM says it.
///
/// @param message may hold anybody's data
record RowError(String code, String message, List<String> fields) {

    static final String UNKNOWN = "UNKNOWN";

    /// How a job tells it: `CODE:message:fields --`.
    private static final Pattern IN_A_JOB =
            Pattern.compile("([A-Za-z_]{1,80}):(.*):([\\w., ]*?) ?--\\s*", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("([A-Za-z_]{1,80})(?=\\W|$).*", Pattern.DOTALL);

    static RowError ofCollection(JsonNode errors) {
        JsonNode error = errors.path(0);
        return new RowError(
                error.path("statusCode").asText(error.path("errorCode").asText(UNKNOWN)),
                error.path("message").asText(""),
                StreamSupport.stream(error.path("fields").spliterator(), false)
                        .map(name -> name.asText(""))
                        .toList());
    }

    static RowError ofJob(String text) {
        Matcher whole = IN_A_JOB.matcher(text);
        if (whole.matches()) {
            List<String> fields = List.of(whole.group(3).split("[, ]+"));
            return new RowError(
                    whole.group(1),
                    whole.group(2),
                    fields.stream().filter(name -> !name.isEmpty()).toList());
        }
        return new RowError(codeOf(text), "", List.of());
    }

    /// The code that a message begins with.
    static String codeOf(String text) {
        Matcher code = CODE.matcher(text);
        return code.matches() ? code.group(1) : UNKNOWN;
    }
}

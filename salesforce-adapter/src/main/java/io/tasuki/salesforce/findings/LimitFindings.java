package io.tasuki.salesforce.findings;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.http.Answer;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much of the organisation's daily allowances is left; everybody who uses the API shares them.
final class LimitFindings {

    /// Below this share the next run may not end.
    private static final double LITTLE = 0.2;

    private static final Map<String, String> WATCHED = watched();

    private final SalesforceApi api;

    LimitFindings(SalesforceApi api) {
        this.api = api;
    }

    List<Finding> list() throws CrmException {
        Answer answer;
        try {
            answer = api.ask(api.data("GET", "limits"));
        } catch (CrmException.AccessDenied hidden) {
            return List.of(unknown());
        }
        if (!answer.successful()) {
            return List.of(unknown());
        }
        JsonNode limits = SalesforceApi.tree(answer);
        return WATCHED.entrySet().stream()
                .filter(limit -> limits.path(limit.getKey()).path("Max").asLong(0) > 0)
                .map(limit -> finding(limit.getValue(), limits.path(limit.getKey())))
                .toList();
    }

    private static Finding finding(String what, JsonNode limit) {
        long most = limit.path("Max").asLong(0);
        long left = limit.path("Remaining").asLong(0);
        String message = left + " of " + most + " " + what + " of 24 hours are left";
        return left < most * LITTLE
                ? new Finding(
                        Severity.WARNING,
                        "limits",
                        message,
                        "see who uses them in Setup, Company Information, API Requests, and set daily_call_cap so that"
                                + " the others keep their share")
                : new Finding(Severity.INFO, "limits", message, "nothing to do");
    }

    private static Finding unknown() {
        return new Finding(
                Severity.INFO,
                "limits",
                "this user may not look at the organisation's limits; what every answer tells of them is used",
                SetupStep.system("View Setup and Configuration"));
    }

    private static Map<String, String> watched() {
        Map<String, String> watched = new LinkedHashMap<>();
        watched.put("DailyApiRequests", "API calls");
        watched.put("DailyBulkV2QueryJobs", "bulk query jobs");
        watched.put("DailyBulkApiBatches", "bulk batches");
        return watched;
    }
}

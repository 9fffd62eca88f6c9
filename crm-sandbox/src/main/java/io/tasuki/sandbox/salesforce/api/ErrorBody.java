package io.tasuki.sandbox.salesforce.api;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Errors as the data API shows them: an array at the top level, a `statusCode` in a row's result.
public final class ErrorBody {

    private ErrorBody() {}

    public static Reply of(SalesforceProblem problem) {
        return of(problem.status(), problem.errorCode(), problem.text(), problem.fields());
    }

    public static Reply of(int status, String errorCode, String message) {
        return of(status, errorCode, message, List.of());
    }

    private static Reply of(int status, String errorCode, String message, List<String> fields) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("errorCode", errorCode);
        if (!fields.isEmpty()) {
            error.put("fields", fields);
        }
        return Reply.json(status, List.of(error));
    }

    /// The result of a row that was refused.
    public static Map<String, Object> row(SalesforceProblem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("statusCode", problem.errorCode());
        error.put("message", problem.text());
        error.put("fields", problem.fields());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("success", false);
        result.put("errors", List.of(error));
        return result;
    }
}

package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.api.ErrorBody;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How one row of a call came out: written, or refused.
record RowResult(@Nullable Written written, @Nullable SalesforceProblem problem) {

    static RowResult of(Written written) {
        return new RowResult(written, null);
    }

    static RowResult refused(SalesforceProblem problem) {
        return new RowResult(null, problem);
    }

    /// What is answered of a row that would have been written, had all others been.
    RowResult rolledBack() {
        return problem != null
                ? this
                : refused(
                        SalesforceProblem.badRequest(
                                "ALL_OR_NONE_OPERATION_ROLLED_BACK",
                                "Record rolled back because not all records were valid and the request was using AllOrNone header"));
    }

    boolean failed() {
        return problem != null;
    }

    /// @param tellsCreated whether the call can both make and change rows
    Map<String, Object> json(boolean tellsCreated) {
        if (written == null) {
            return ErrorBody.row(Objects.requireNonNull(problem));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", written.id());
        result.put("success", true);
        result.put("errors", List.of());
        if (tellsCreated) {
            result.put("created", written.created());
        }
        return result;
    }
}

package io.tasuki.salesforce.bulk;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.Receiver;
import io.tasuki.salesforce.api.GrowingWait;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Json;
import java.time.Duration;
import java.util.Optional;

/// Addresses of query jobs.
public final class BulkCalls {

    private static final GrowingWait WAIT = new GrowingWait(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final SalesforceApi api;

    public BulkCalls(SalesforceApi api) {
        this.api = api;
    }

    /// What became of an order: a job, or the code of the refusal.
    public sealed interface Ordered {
        record Job(String id) implements Ordered {}

        record Refused(String code) implements Ordered {}
    }

    /// Orders a job for records that are not in the recycle bin. Ordered twice, one of the jobs is never looked at: so a
    /// lost answer is asked for again.
    public Ordered order(String soql) throws CrmException {
        Call call = api.data("POST", "jobs/query")
                .json(Json.bytes(Json.object()
                        .put("operation", "query")
                        .put("query", soql)
                        .put("contentType", "CSV")
                        .put("columnDelimiter", "COMMA")
                        .put("lineEnding", "LF")));
        Answer answer = api.ask(call);
        if (!answer.successful()) {
            return new Ordered.Refused(ApiError.of(answer).code());
        }
        String id = SalesforceApi.tree(answer).path("id").asText("");
        if (id.isEmpty()) {
            throw new CrmException.Unreadable(call + ": the answer names no job");
        }
        return new Ordered.Job(id);
    }

    /// Empty when the job is no longer known; they live for seven days.
    public Optional<BulkJob> look(String id) throws CrmException {
        Answer answer = api.ask(api.data("GET", "jobs/query/{}", id));
        return answer.successful() ? Optional.of(BulkJob.read(SalesforceApi.tree(answer))) : Optional.empty();
    }

    /// Waits before the next look.
    ///
    /// @param waits how often it has been waited for this job before
    public void await(String id, int waits) throws CrmException {
        api.pause(api.data("GET", "jobs/query/{}", id), WAIT.after(waits));
    }

    /// Asks for a page of the result.
    ///
    /// @param locator where it begins; empty for the first
    Answer results(String id, String locator, int mostRecords, Receiver receiver) throws CrmException {
        Call call = api.data("GET", "jobs/query/{}/results", id)
                .expecting("text/csv")
                .query("maxRecords", Integer.toString(mostRecords));
        return api.fetch(locator.isEmpty() ? call : call.query("locator", locator), receiver);
    }
}

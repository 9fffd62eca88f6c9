package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.LostAnswer;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Orders jobs that write rows, fills and ends them, and asks how they stand.
final class IngestCalls {

    private static final String ONE = "jobs/ingest/{}";
    private static final String CSV = "text/csv";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{15,18}");

    private final SalesforceApi api;

    IngestCalls(SalesforceApi api) {
        this.api = api;
    }

    /// Orders a job of updates. It writes nothing before it is closed, so one that nobody heard of does no harm.
    String open(String object) throws CrmException {
        Call call = api.data("POST", "jobs/ingest")
                .json(Json.bytes(Json.object()
                        .put("object", object)
                        .put("operation", "update")
                        .put("contentType", "CSV")
                        .put("lineEnding", "LF")
                        .put("columnDelimiter", "COMMA")));
        String id = SalesforceApi.tree(api.askAccepted(call)).path("id").asText("");
        if (!ID.matcher(id).matches()) {
            throw new CrmException.Unreadable(call + ": a job came without a readable id");
        }
        return id;
    }

    /// A job takes its rows once, so this is not repeated.
    void fill(String job, byte[] csv) throws CrmException, LostAnswer {
        Call call = api.data("PUT", ONE + "/batches", job)
                .payload(CSV + "; charset=UTF-8", csv)
                .expecting("");
        SalesforceApi.accepted(call, api.tell(call));
    }

    /// Lets the CRM begin. A job that is under way already refuses it, which changes nothing.
    void close(String job) throws CrmException {
        turn(job, "UploadComplete");
    }

    /// Keeps the CRM from beginning.
    void abort(String job) throws CrmException {
        turn(job, "Aborted");
    }

    private void turn(String job, String state) throws CrmException {
        api.ask(api.data("PATCH", ONE, job).json(Json.bytes(Json.object().put("state", state))));
    }

    /// Empty when there is no such job any more.
    Optional<IngestState> state(String job) throws CrmException {
        Call call = look(job);
        Answer answer = api.ask(call);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode body = SalesforceApi.tree(SalesforceApi.accepted(call, answer));
        return Optional.of(IngestState.read(body));
    }

    /// @param list `successfulResults`, `failedResults` or `unprocessedrecords`
    byte[] rows(String job, String list) throws CrmException {
        return api.askAccepted(api.data("GET", ONE + "/" + list, job).expecting(CSV))
                .body();
    }

    void pause(String job, Duration wait) throws CrmException {
        api.pause(look(job), wait);
    }

    private Call look(String job) throws CrmException {
        if (!ID.matcher(job).matches()) {
            throw new CrmException.Unreadable("a ticket that is no job of this connection");
        }
        return api.data("GET", ONE, job);
    }
}

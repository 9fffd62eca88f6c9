package io.tasuki.salesforce.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Moments;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks the CRM's log of deletions.
final class DeletionCalls {

    private final SalesforceApi api;

    DeletionCalls(SalesforceApi api) {
        this.api = api;
    }

    sealed interface Reply {
        /// @param since the log tells nothing from before; empty when the CRM does not say
        /// @param until the log is whole up to here; empty when the CRM does not say
        record Log(List<Deletion> deletions, Optional<Instant> since, Optional<Instant> until) implements Reply {}

        record Refused(String code) implements Reply {}
    }

    record Deletion(String id, Instant at) {}

    /// What was deleted within `[from, to)`, in whole minutes; at most fifteen days back.
    Reply deleted(String object, Instant from, Instant to) throws CrmException {
        Answer answer = api.ask(api.data("GET", "sobjects/{}/deleted/", object)
                .query("start", Moments.literal(from.truncatedTo(ChronoUnit.MINUTES)))
                .query("end", Moments.literal(to.truncatedTo(ChronoUnit.MINUTES))));
        if (!answer.successful()) {
            return new Reply.Refused(ApiError.of(answer).code());
        }
        JsonNode body = SalesforceApi.tree(answer);
        List<Deletion> deletions = new ArrayList<>();
        for (JsonNode record : body.path("deletedRecords")) {
            String id = record.path("id").asText("");
            Instant at = Moments.read(record.path("deletedDate").asText("")).orElse(to);
            if (!id.isEmpty()) {
                deletions.add(new Deletion(id, at));
            }
        }
        return new Reply.Log(deletions, moment(body, "earliestDateAvailable"), moment(body, "latestDateCovered"));
    }

    private static Optional<Instant> moment(JsonNode body, String name) {
        return Moments.read(body.path(name).asText(""));
    }
}

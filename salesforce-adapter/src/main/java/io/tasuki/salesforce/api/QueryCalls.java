package io.tasuki.salesforce.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Queries over REST: page by page, and records by their ids.
public final class QueryCalls {

    /// Address and headers together may have 16,384 bytes; the rest is left to the headers.
    public static final int LONGEST_QUERY = 14_000;

    private final SalesforceApi api;

    public QueryCalls(SalesforceApi api) {
        this.api = api;
    }

    /// What became of a query: a page, or the error code that the caller knows how to meet.
    public sealed interface QueryReply {
        record Page(QueryPage page) implements QueryReply {}

        record Refused(String code) implements QueryReply {}
    }

    /// Asks for the first page of a query, records in the recycle bin included.
    public QueryReply query(String soql) throws CrmException {
        if (URLEncoder.encode(soql, StandardCharsets.UTF_8).length() > LONGEST_QUERY) {
            throw new CrmException.Unreadable(
                    "a query is too long to be sent in an address: ask for fewer fields of this object");
        }
        return page(api.ask(paged(api.data("GET", "queryAll").query("q", soql))));
    }

    public QueryReply more(String locator) throws CrmException {
        return page(api.ask(paged(api.data("GET", "query/{}", locator))));
    }

    /// One entry for each id, in order; empty where there is no such record.
    public List<Optional<QueryRecord>> retrieve(String object, Collection<String> ids, Collection<String> fields)
            throws CrmException {
        ObjectNode body = Json.object();
        ArrayNode wantedIds = body.putArray("ids");
        ids.forEach(wantedIds::add);
        ArrayNode wantedFields = body.putArray("fields");
        fields.forEach(wantedFields::add);
        Answer answer = api.askAccepted(
                api.data("POST", "composite/sobjects/{}", object).json(Json.bytes(body)));
        List<Optional<QueryRecord>> records = AnswerReader.records(answer.body());
        if (records.size() != ids.size()) {
            throw new CrmException.Unreadable("asked for " + ids.size() + " records, got " + records.size());
        }
        return records;
    }

    private Call paged(Call call) {
        return call.header("Sforce-Query-Options", "batchSize=" + api.settings().pageSize());
    }

    private static QueryReply page(Answer answer) throws CrmException {
        return answer.successful()
                ? new QueryReply.Page(AnswerReader.page(answer.body()))
                : new QueryReply.Refused(ApiError.of(answer).code());
    }
}

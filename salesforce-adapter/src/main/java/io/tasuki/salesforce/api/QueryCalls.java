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
import java.util.OptionalLong;

/// Queries over REST: page by page, and records by their ids.
public final class QueryCalls {

    /// Address and headers together may have 16,384 bytes; the rest is left to the headers.
    public static final int LONGEST_QUERY = 14_000;

    /// The code of a query whose address is longer than the way to the CRM allows.
    public static final String TOO_LONG = "URI_TOO_LONG";

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
        if (!fits(soql)) {
            return new QueryReply.Refused(TOO_LONG);
        }
        return page(api.ask(paged(api.data("GET", "queryAll").query("q", soql))));
    }

    /// The first page of a query over records that are not in the recycle bin.
    ///
    /// @throws CrmException.Unreadable when it is refused
    public QueryPage living(String soql) throws CrmException {
        Call call = paged(api.data("GET", "query").query("q", soql));
        return AnswerReader.page(SalesforceApi.accepted(call, api.ask(call)).body());
    }

    /// How many records a query has, those in the recycle bin included; empty when the CRM cannot count so many.
    public OptionalLong count(String soql) throws CrmException {
        return query(soql) instanceof QueryReply.Page(QueryPage page)
                ? OptionalLong.of(page.total())
                : OptionalLong.empty();
    }

    /// True when a query can be sent in an address.
    public static boolean fits(String soql) {
        return URLEncoder.encode(soql, StandardCharsets.UTF_8).length() <= LONGEST_QUERY;
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

    // What stands before the CRM cuts long addresses without any code.
    private static String code(Answer answer) {
        return answer.status() == 414 || answer.status() == 431
                ? TOO_LONG
                : ApiError.of(answer).code();
    }

    private static QueryReply page(Answer answer) throws CrmException {
        return answer.successful()
                ? new QueryReply.Page(AnswerReader.page(answer.body()))
                : new QueryReply.Refused(code(answer));
    }
}

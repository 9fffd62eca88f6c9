package io.tasuki.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.http.HttpSettings;
import io.tasuki.http.LostAnswer;
import io.tasuki.time.Time;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The one class that knows an address of the REST API; safe for many threads.
final class SalesforceApi implements AutoCloseable {

    /// Address and headers together may have 16,384 bytes; the rest is left to the headers.
    static final int LONGEST_QUERY = 14_000;

    private static final String DATA = "/services/data/{}/";

    private final SalesforceSettings settings;
    private final SalesforceLogin login;
    private final HttpCaller http;
    private final DailyUsage usage;
    private volatile @Nullable String version;

    SalesforceApi(SalesforceSettings settings, Time time) {
        this.settings = settings;
        this.login = new SalesforceLogin(settings, time);
        this.http = HttpCaller.open(
                HttpSettings.of(settings.loginUrl()), new SalesforceReplyRules(time), login, time);
        this.usage = new DailyUsage(settings.dailyCallCap(), time);
        this.version = settings.apiVersion().orElse(null);
    }

    static Call login(SalesforceSettings settings) {
        return Call.of("POST", "/services/oauth2/token")
                .form(List.of(
                        new Call.Pair("grant_type", "client_credentials"),
                        new Call.Pair("client_id", settings.clientId()),
                        new Call.Pair("client_secret", settings.clientSecret())));
    }

    /// What became of a query: a page, or the error code that the caller knows how to meet.
    sealed interface QueryReply {
        record Page(QueryPage page) implements QueryReply {}

        record Refused(String code) implements QueryReply {}
    }

    /// Asks for the first page of a query, records in the recycle bin included.
    QueryReply query(String soql) throws CrmException {
        if (URLEncoder.encode(soql, StandardCharsets.UTF_8).length() > LONGEST_QUERY) {
            throw new CrmException.Unreadable(
                    "a query is too long to be sent in an address: ask for fewer fields of this object");
        }
        return page(ask(paged(data("GET", "queryAll").query("q", soql))));
    }

    QueryReply more(String locator) throws CrmException {
        return page(ask(paged(data("GET", "query/{}", locator))));
    }

    /// Empty when this user cannot see the object, or there is none of this name.
    Optional<JsonNode> describe(String object) throws CrmException {
        Call call = data("GET", "sobjects/{}/describe", object);
        Answer answer = ask(call);
        return answer.status() == 404 ? Optional.empty() : Optional.of(tree(accepted(call, answer)));
    }

    /// The names of all objects this user can see.
    Set<String> objects() throws CrmException {
        JsonNode everything = tree(askAccepted(data("GET", "sobjects")));
        return StreamSupport.stream(everything.path("sobjects").spliterator(), false)
                .map(object -> object.path("name").asText(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// One entry for each id, in order; empty where there is no such record.
    List<Optional<QueryRecord>> retrieve(String object, Collection<String> ids, Collection<String> fields)
            throws CrmException {
        ObjectNode body = Json.object();
        ArrayNode wantedIds = body.putArray("ids");
        ids.forEach(wantedIds::add);
        ArrayNode wantedFields = body.putArray("fields");
        fields.forEach(wantedFields::add);
        Answer answer = askAccepted(data("POST", "composite/sobjects/{}", object).json(Json.bytes(body)));
        List<Optional<QueryRecord>> records = AnswerReader.records(answer.body());
        if (records.size() != ids.size()) {
            throw new CrmException.Unreadable("asked for " + ids.size() + " records, got " + records.size());
        }
        return records;
    }

    /// Updates up to 200 records; each stands or falls alone.
    ///
    /// @return the body of the answer, which may be anything
    byte[] update(JsonNode body) throws CrmException, LostAnswer {
        usage.demandRoom();
        // Without this header an assignment rule may give the lead to somebody else.
        Call call = data("PATCH", "composite/sobjects").header("Sforce-Auto-Assign", "FALSE");
        Answer answer = http.tell(call.json(Json.bytes(body)));
        usage.note(answer);
        return accepted(call, answer).body();
    }

    /// Creates a custom field. Names are unique, so that a repetition does no harm.
    ///
    /// @return the error code when it was refused
    Optional<String> createField(JsonNode body) throws CrmException {
        Answer answer = ask(data("POST", "tooling/sobjects/CustomField").json(Json.bytes(body)));
        return answer.successful() ? Optional.empty() : Optional.of(ApiError.of(answer).code());
    }

    /// The CRM's time; asks for it when no answer came yet.
    Instant now() throws CrmException {
        Optional<Instant> known = http.crmNow().or(login::crmNow);
        if (known.isEmpty() && version == null) {
            // This has to be asked anyway, and its answer tells the time.
            version();
            known = http.crmNow();
        }
        return known.isPresent() ? known.get() : askNow();
    }

    /// The CRM's time, asked for anew.
    Instant askNow() throws CrmException {
        versions();
        return http.crmNow()
                .orElseThrow(() -> new CrmException.Unreadable("the CRM's answers carry no readable Date"));
    }

    BudgetReading budget() {
        return usage.budget(http.callsMade() + login.callsMade());
    }

    String version() throws CrmException {
        String known = version;
        if (known == null) {
            known = ApiVersion.newestOf(versions())
                    .map(ApiVersion::path)
                    .orElseThrow(() -> new CrmException.Unreadable(
                            "the organisation offers no API version from " + ApiVersion.FLOOR + ".0 to "
                                    + ApiVersion.CEILING + ".0"));
            version = known;
        }
        return known;
    }

    @Override
    public void close() {
        http.close();
        login.close();
    }

    private List<String> versions() throws CrmException {
        JsonNode versions = tree(askAccepted(Call.get("/services/data")));
        return StreamSupport.stream(versions.spliterator(), false)
                .map(entry -> entry.path("version").asText(""))
                .toList();
    }

    private Call data(String method, String path, String... pathValues) throws CrmException {
        String[] values = new String[pathValues.length + 1];
        values[0] = version();
        System.arraycopy(pathValues, 0, values, 1, pathValues.length);
        // The name by which an administrator finds our calls in the organisation's logs.
        return Call.of(method, DATA + path, values).header("Sforce-Call-Options", "client=tasuki");
    }

    private Call paged(Call call) {
        return call.header("Sforce-Query-Options", "batchSize=" + settings.pageSize());
    }

    private Answer ask(Call call) throws CrmException {
        usage.demandRoom();
        Answer answer = http.ask(call);
        usage.note(answer);
        return answer;
    }

    private static QueryReply page(Answer answer) throws CrmException {
        return answer.successful()
                ? new QueryReply.Page(AnswerReader.page(answer.body()))
                : new QueryReply.Refused(ApiError.of(answer).code());
    }

    private Answer askAccepted(Call call) throws CrmException {
        return accepted(call, ask(call));
    }

    private static Answer accepted(Call call, Answer answer) throws CrmException {
        if (answer.successful()) {
            return answer;
        }
        throw new CrmException.Unreadable(call + ": answered " + answer.status() + " "
                + ApiError.of(answer).code());
    }

    private static JsonNode tree(Answer answer) throws CrmException {
        return Json.tree(answer.body())
                .orElseThrow(() -> new CrmException.Unreadable("an answer is not whole JSON"));
    }
}

package io.tasuki.salesforce.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.http.HttpSettings;
import io.tasuki.http.LostAnswer;
import io.tasuki.http.Receiver;
import io.tasuki.salesforce.login.SalesforceLogin;
import io.tasuki.salesforce.settings.ApiVersion;
import io.tasuki.salesforce.settings.SalesforceSettings;
import io.tasuki.salesforce.wire.ApiError;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.time.Time;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// How this organisation is spoken to: its version, its login, its allowance, its clock; safe for many threads.
///
/// The addresses stand in the `…Calls` class of each room.
public final class SalesforceApi implements AutoCloseable {

    private static final String DATA = "/services/data/{}/";

    private final SalesforceSettings settings;
    private final SalesforceLogin login;
    private final HttpCaller http;
    private final DailyUsage usage;
    private volatile @Nullable String version;

    public SalesforceApi(SalesforceSettings settings, SalesforceLogin login, Time time) {
        this.settings = settings;
        this.login = login;
        this.http = HttpCaller.open(HttpSettings.of(settings.loginUrl()), new SalesforceReplyRules(time), login, time);
        this.usage = new DailyUsage(settings.dailyCallCap(), settings.runCallCap(), time);
        this.version = settings.apiVersion().orElse(null);
    }

    public SalesforceSettings settings() {
        return settings;
    }

    /// A call below the data API of the version in use.
    public Call data(String method, String path, String... pathValues) throws CrmException {
        String[] values = new String[pathValues.length + 1];
        values[0] = version();
        System.arraycopy(pathValues, 0, values, 1, pathValues.length);
        // The name by which an administrator finds our calls in the organisation's logs.
        return Call.of(method, DATA + path, values).header("Sforce-Call-Options", "client=tasuki");
    }

    /// Sends what may be repeated. A refusal with an error code is an answer too.
    public Answer ask(Call call) throws CrmException {
        usage.demandRoom(callsMade());
        Answer answer = http.ask(call);
        usage.note(answer);
        return answer;
    }

    /// Sends what may be repeated and hands the body of a successful answer on. A refusal is an answer too.
    public Answer fetch(Call call, Receiver receiver) throws CrmException {
        usage.demandRoom(callsMade());
        Answer answer = http.fetch(call, receiver);
        usage.note(answer);
        return answer;
    }

    public Answer askAccepted(Call call) throws CrmException {
        return accepted(call, ask(call));
    }

    /// Sends what must not be acted on twice. A refusal with an error code is an answer too.
    public Answer tell(Call call) throws CrmException, LostAnswer {
        usage.demandRoom(callsMade());
        Answer answer = http.tell(call);
        usage.note(answer);
        return answer;
    }

    /// Has the next call log in anew: a session may keep the permissions it began with.
    public void renewLogin() {
        http.renewLogin();
    }

    /// Waits between two looks at something the CRM is still working on.
    public void pause(Call waitingFor, Duration wait) throws CrmException {
        http.pause(waitingFor, wait);
    }

    /// @throws CrmException.Unreadable when the answer is a refusal
    public static Answer accepted(Call call, Answer answer) throws CrmException {
        if (answer.successful()) {
            return answer;
        }
        throw new CrmException.Unreadable(call + ": answered " + answer.status() + " "
                + ApiError.of(answer).code());
    }

    public static JsonNode tree(Answer answer) throws CrmException {
        return Json.tree(answer.body()).orElseThrow(() -> new CrmException.Unreadable("an answer is not whole JSON"));
    }

    /// The CRM's time; asks for it when no answer came yet.
    public Instant now() throws CrmException {
        Optional<Instant> known = http.crmNow().or(login::crmNow);
        if (known.isEmpty() && version == null) {
            // This has to be asked anyway, and its answer tells the time.
            version();
            known = http.crmNow();
        }
        return known.isPresent() ? known.get() : askNow();
    }

    /// The CRM's time, asked for anew.
    public Instant askNow() throws CrmException {
        versions();
        return http.crmNow().orElseThrow(() -> new CrmException.Unreadable("the CRM's answers carry no readable Date"));
    }

    /// Where the organisation lives; logs in when that was not needed yet.
    public URI organisation() throws CrmException {
        if (login.organisation().isEmpty()) {
            askNow();
        }
        return login.organisation().orElse(settings.loginUrl());
    }

    public BudgetReading budget() {
        return usage.budget(callsMade());
    }

    private long callsMade() {
        return http.callsMade() + login.callsMade();
    }

    public String version() throws CrmException {
        String known = version;
        if (known == null) {
            known = ApiVersion.newestOf(versions())
                    .map(ApiVersion::path)
                    .orElseThrow(() -> new CrmException.Unreadable("the organisation offers no API version from "
                            + ApiVersion.FLOOR + ".0 to " + ApiVersion.CEILING + ".0"));
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
}

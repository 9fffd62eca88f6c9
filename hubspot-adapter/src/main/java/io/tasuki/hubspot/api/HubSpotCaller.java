package io.tasuki.hubspot.api;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.http.LostAnswer;
import io.tasuki.http.Token;
import io.tasuki.http.TokenSource;
import io.tasuki.hubspot.settings.Credentials;
import io.tasuki.hubspot.settings.HubSpotRates;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.hubspot.wire.HubSpotJson;
import io.tasuki.time.Time;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Makes calls to one portal, logged in and paced, and reads what they answer; knows no address but the login's.
final class HubSpotCaller implements AutoCloseable {

    private final HubSpotBudget budget;
    private final HttpCaller http;
    private final HttpCaller logins;

    HubSpotCaller(HubSpotSettings settings, SecretKeeper secrets, Time time) {
        this.budget = new HubSpotBudget(settings.rates(), time);
        HubSpotReplyRules rules = new HubSpotReplyRules(budget, time);
        this.logins = HttpCaller.open(settings.http(), rules, time);
        TokenSource tokens = switch (settings.credentials()) {
            case Credentials.Bearer bearer -> () -> Token.lasting(bearer.token());
            case Credentials.App app -> new HubSpotLogin(app, logins, secrets, time);
        };
        this.http = HttpCaller.open(settings.http(), rules, tokens, time);
    }

    /// Reads. An answer that is cut short by a proxy parses badly once; the same twice is what HubSpot sends.
    <T> T ask(Call call, Class<T> shape) throws CrmException {
        try {
            return HubSpotJson.read(good(call, send(call)).body(), shape);
        } catch (IOException malformed) {
            return parse(call, send(call), shape);
        }
    }

    /// Reads what may be gone: empty when it is.
    <T> Optional<T> find(Call call, Class<T> shape) throws CrmException {
        Answer answer = send(call);
        return answer.status() == 404 ? Optional.empty() : Optional.of(parse(call, answer, shape));
    }

    /// Writes; the answer may be a refusal.
    Answer tell(Call call) throws CrmException, LostAnswer {
        return http.tell(paced(call));
    }

    /// Waits before a call is made once more.
    void pause(Call call, Duration wait) throws CrmException {
        http.pause(call, wait);
    }

    /// HubSpot's own time as its latest reply said.
    Optional<Instant> lastHeard() {
        return http.crmLastRead();
    }

    /// The portal's day ends at midnight of its own zone.
    void portalZone(ZoneId zone) {
        budget.portalZone(zone);
    }

    BudgetReading budget() {
        return budget.reading(http.callsMade() + logins.callsMade());
    }

    @Override
    public void close() {
        http.close();
        logins.close();
    }

    private Answer send(Call call) throws CrmException {
        return http.ask(paced(call));
    }

    private Call paced(Call call) throws CrmException {
        budget.requireSome();
        http.allow(budget.burst());
        return call.budgets().isEmpty() ? call.drawingOn(HubSpotRates.BURST) : call;
    }

    private static <T> T parse(Call call, Answer answer, Class<T> shape) throws CrmException {
        try {
            return HubSpotJson.read(good(call, answer).body(), shape);
        } catch (IOException malformed) {
            throw new CrmException.Unreadable(call + ": the answer is not the JSON it should be");
        }
    }

    private static Answer good(Call call, Answer answer) throws CrmException {
        if (!answer.successful()) {
            String told = HubSpotReplyRules.traced(answer, HubSpotJson.problem(answer));
            throw new CrmException.Unreadable(call + ": " + told);
        }
        return answer;
    }
}

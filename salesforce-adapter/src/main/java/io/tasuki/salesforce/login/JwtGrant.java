package io.tasuki.salesforce.login;

import io.tasuki.crm.CrmException;
import io.tasuki.http.Answer;
import io.tasuki.http.Call;
import io.tasuki.http.HttpCaller;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A signed assertion, worded anew each time because it lives for minutes only.
record JwtGrant(Assertion assertion, HttpCaller http, Time time) implements Grant {

    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(1);

    @Override
    public Answer ask() throws CrmException {
        try {
            return ask(time.now());
        } catch (CrmException.AccessDenied refused) {
            // This machine's clock may be wrong; the refusal has told the other one.
            Optional<Instant> theirs = http.crmNow().filter(this::differs);
            if (theirs.isEmpty()) {
                throw refused;
            }
            return ask(theirs.get());
        }
    }

    private boolean differs(Instant theirs) {
        return Duration.between(theirs, time.now()).abs().compareTo(CLOCKS_AGREE) > 0;
    }

    private Answer ask(Instant now) throws CrmException {
        return http.ask(Grant.form(
                "urn:ietf:params:oauth:grant-type:jwt-bearer", List.of(new Call.Pair("assertion", assertion.at(now)))));
    }
}

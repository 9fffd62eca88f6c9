package io.tasuki.http;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.tasuki.crm.CrmException;
import io.tasuki.time.ManualTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A server to misbehave on request, the clock it is met with, and the plainest rules.
final class Wire implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(false));
    final ManualTime time = new ManualTime(START);

    Wire() {
        server.start();
    }

    HttpSettings settings(Budget... budgets) {
        return HttpSettings.of(URI.create("http://127.0.0.1:" + server.port()), budgets)
                .withReadTimeout(Duration.ofSeconds(5));
    }

    HttpCaller caller(Budget... budgets) {
        return HttpCaller.open(settings(budgets), new PlainRules(), time);
    }

    HttpCaller caller(TokenSource tokens) {
        return HttpCaller.open(settings(), new PlainRules(), tokens, time);
    }

    ReplyRules rules() {
        return new PlainRules();
    }

    @Override
    public void close() {
        server.stop();
    }

    /// 429 waits as told, 5xx is unwell, 401 renews, everything else is accepted.
    private final class PlainRules implements ReplyRules {

        @Override
        public Verdict judge(Call call, Answer answer) {
            Duration wait = answer.retryAfter(time.now()).orElse(Duration.ZERO);
            return switch (answer.status()) {
                case 401 -> new Verdict.RenewToken("401");
                case 418 -> new Verdict.Fail(new CrmException.Unreadable("a teapot"));
                case 429 -> new Verdict.Postpone(wait, "429");
                case 500, 502, 503 -> new Verdict.Unwell(wait, "status " + answer.status());
                default -> new Verdict.Accept();
            };
        }

        @Override
        public Optional<String> correlationId(Answer answer) {
            return answer.header("X-Correlation");
        }
    }
}

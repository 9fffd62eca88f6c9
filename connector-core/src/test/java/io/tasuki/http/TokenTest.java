package io.tasuki.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final Call READ = Call.get("/things");

    private final Wire wire = new Wire();
    private final AtomicInteger logins = new AtomicInteger();

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void manyThreadsWithARefusedTokenLogInOnce() throws Exception {
        onlyTakes("token-2");
        int threads = 32;
        CyclicBarrier together = new CyclicBarrier(threads);
        HttpCaller caller = wire.caller(this::numbered);

        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                answers.add(crowd.submit(() -> {
                    together.await();
                    return caller.ask(READ).status();
                }));
            }
        }

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(logins).hasValue(2);
    }

    @Test
    void aTokenRefusedTwiceStopsWithAClearCause() {
        onlyTakes("another");
        HttpCaller caller = wire.caller(this::numbered);

        assertThatThrownBy(() -> caller.ask(READ))
                .isInstanceOf(CrmException.AccessDenied.class)
                .hasMessageContaining("login is not accepted")
                .hasMessageNotContaining("token-");
        assertThat(caller.callsMade()).isEqualTo(2);
    }

    @Test
    void aWriteWithARefusedTokenIsReplayed() throws Exception {
        onlyTakes("token-2");

        assertThat(wire.caller(this::numbered).tell(Call.of("POST", "/things")).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenIsRenewedAheadOfItsEnd() throws Exception {
        wire.server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        HttpCaller caller = wire.caller(() -> new Token(
                "token-" + logins.incrementAndGet(),
                Optional.empty(),
                Optional.of(wire.time.now().plus(Duration.ofMinutes(25)))));

        caller.ask(READ);
        wire.time.advance(Duration.ofMinutes(24));
        caller.ask(READ);
        assertThat(logins).hasValue(1);

        wire.time.advance(Duration.ofMinutes(2));
        caller.ask(READ);
        assertThat(logins).hasValue(2);
    }

    @Test
    void aLoginCanNameTheHostThatCallsGoTo() throws Exception {
        try (Wire home = new Wire()) {
            home.server.stubFor(any(anyUrl()).willReturn(okJson("{\"home\":true}")));
            URI address = home.settings().base();
            HttpCaller caller = wire.caller(() -> new Token("secret", Optional.of(address), Optional.empty()));

            assertThat(caller.ask(READ).body()).asString().isEqualTo("{\"home\":true}");
        }
    }

    @Test
    void aTokenHidesItsSecret() {
        assertThat(Token.lasting("secret")).asString().doesNotContain("secret");
    }

    private Token numbered() {
        return Token.lasting("token-" + logins.incrementAndGet());
    }

    private void onlyTakes(String token) {
        wire.server.stubFor(any(anyUrl()).willReturn(unauthorized()));
        wire.server.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer " + token))
                .willReturn(okJson("{}")));
    }
}

package io.tasuki.hubspot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.contract.FullOnce;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.hubspot.SandboxPortal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubSpotLoginTest {

    private static final String LOGIN = "POST /oauth/2026-03/token";

    private final SandboxPortal portal = new SandboxPortal();
    private final SecretsInMemory secrets = new SecretsInMemory();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aTokenIsRenewedAheadOfItsEndSoThatNoCallIsRefused() throws Exception {
        try (CrmAdapter adapter = portal.openAsApp(secrets)) {
            for (int minute = 0; minute < 60; minute += 4) {
                adapter.schema("contacts");
                portal.advance(Duration.ofMinutes(4));
            }
            assertThat(adapter.budget().callsMade()).isEqualTo(portal.callsReceived());
        }

        assertThat(logins()).isEqualTo(3);
        assertThat(portal.answeredWith(401)).isZero();
    }

    @Test
    void manyThreadsLogInOnce() throws Exception {
        int threads = 16;
        CyclicBarrier together = new CyclicBarrier(threads);
        List<Future<?>> calls = new ArrayList<>();
        try (CrmAdapter adapter = portal.openAsApp(secrets);
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                calls.add(crowd.submit(() -> {
                    together.await();
                    return adapter.schema("contacts");
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }

        assertThat(logins()).isEqualTo(1);
    }

    @Test
    void aRefreshTokenThatComesBackChangedServesTheNextProcess() throws Exception {
        portal.turn(Map.of("tokens", Map.of("rotate", true)));
        for (int process = 0; process < 3; process++) {
            try (CrmAdapter adapter = portal.openAsApp(secrets)) {
                adapter.schema("contacts");
            }
        }
        assertThat(logins()).isEqualTo(3);

        try (CrmAdapter forgetful = portal.openAsApp(new SecretsInMemory())) {
            assertThatThrownBy(() -> forgetful.schema("contacts"))
                    .isInstanceOf(CrmException.AccessDenied.class)
                    .hasMessageContaining("400 invalid_grant BAD_REFRESH_TOKEN");
            assertThat(forgetful.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.check()).isEqualTo("refresh_token"));
        }
    }

    @Test
    void itIsKeptBeforeItIsUsedAndNotLostWhenThatFails() throws Exception {
        portal.turn(Map.of("tokens", Map.of("rotate", true)));
        FullOnce keeper = new FullOnce(secrets);
        try (CrmAdapter adapter = portal.openAsApp(keeper)) {
            assertThatThrownBy(() -> adapter.schema("contacts")).isInstanceOf(CrmException.Unavailable.class);
            assertThat(portal.callsReceived()).as("the login and nothing else").isEqualTo(1);

            adapter.schema("contacts");
        }

        try (CrmAdapter next = portal.openAsApp(secrets)) {
            assertThat(next.schema("contacts").fields()).isNotEmpty();
        }
    }

    @Test
    void aRefusedAppIsToldByItsCodesAndNotTriedAgainAndAgain() throws Exception {
        try (CrmAdapter adapter = portal.openAsApp(secrets, Map.of("client_secret", "a-wrong-secret"))) {
            assertThatThrownBy(() -> adapter.schema("contacts"))
                    .isInstanceOf(CrmException.AccessDenied.class)
                    .hasMessage(LOGIN + ": 400 invalid_client BAD_CLIENT_ID")
                    .hasMessageNotContaining("a-wrong-secret");
        }
        assertThat(portal.callsReceived()).isEqualTo(1);
    }

    private long logins() {
        return portal.callsByPath().getOrDefault(LOGIN, 0L);
    }
}

package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.control.Limits;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    private static final String ONE = "/crm/v3/objects/contacts/1";
    private static final String DATED = "/crm/objects/2026-09/contacts/1";

    private final PortalClient portal = new PortalClient(Limits.REAL, PortalClient.contacts(3));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aSwitchChangesAloneAndIsShown() {
        var changed = portal.turn("{\"limits\":{\"burst\":7},\"daily_remaining\":9}");

        assertThat(changed.json().path("limits").path("burst").asInt()).isEqualTo(7);
        assertThat(changed.json().path("limits").path("searches").asInt()).isEqualTo(5);
        assertThat(portal.get("/_sandbox/portal").json()).isEqualTo(changed.json());
        assertThat(changed.json().path("daily_remaining").asInt()).isEqualTo(9);
    }

    @Test
    void aSwitchThatIsNotThereIsRefused() {
        assertThat(portal.turn("{\"limits\":{\"bursts\":7}}").status()).isEqualTo(400);
        assertThat(portal.turn("{\"answers\":{\"empty\":\"nothing\"}}").status())
                .isEqualTo(400);
        assertThat(portal.turn("[]").status()).isEqualTo(400);
    }

    @Test
    void theBurstOfAPortalCanBeSmaller() {
        portal.turn("{\"limits\":{\"burst\":2}}");

        assertThat(IntStream.range(0, 3).mapToObj(i -> portal.get(ONE).status()))
                .containsExactly(200, 200, 429);
    }

    @Test
    void aSpentDayAnswersUntilMidnightOfThePortal() {
        portal.turn("{\"daily_remaining\":1}");

        assertThat(portal.get(ONE).headers().firstValue("X-HubSpot-RateLimit-Daily-Remaining"))
                .contains("0");
        assertThat(portal.get(ONE).json().path("policyName").asText()).isEqualTo("DAILY");
        // 15:00 in UTC is midnight in Tokyo.
        portal.clock.advance(Duration.ofHours(15).minusMillis(1));
        assertThat(portal.get(ONE).status()).isEqualTo(429);
        portal.clock.advance(Duration.ofMillis(1));
        assertThat(portal.get(ONE).status()).isEqualTo(200);
    }

    @Test
    void aRotatingRefreshTokenServesOnce() {
        portal.turn("{\"tokens\":{\"rotate\":true,\"seconds\":60}}");
        var first = portal.refresh(portal.credentials.refreshToken());
        String second = first.json().path("refresh_token").asText();

        assertThat(first.json().path("expires_in").asInt()).isEqualTo(60);
        assertThat(portal.refresh(portal.credentials.refreshToken())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("BAD_REFRESH_TOKEN");
        assertThat(portal.refresh(second).status()).isEqualTo(200);
    }

    @Test
    void anOauthTokenHasABurstOfItsOwnAndNoDay() {
        portal.turn("{\"limits\":{\"burst\":1}}");
        portal.get(ONE);
        portal.token(portal.refresh(portal.credentials.refreshToken())
                .json()
                .path("access_token")
                .asText());

        var answer = portal.get(ONE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-HubSpot-RateLimit-Max")).contains("110");
        assertThat(answer.headers().firstValue("X-HubSpot-RateLimit-Daily-Remaining"))
                .isEmpty();
    }

    @Test
    void aMalformedTokenDoesNotGetPastTheGateway() {
        portal.token("pat-na1-\"quoted\"");

        assertThat(portal.get(ONE).status()).isEqualTo(530);
    }

    @Test
    void aMissingScopeClosesItsObjectOnly() {
        portal.turn("{\"scopes_off\":[\"crm.objects.leads.read\"]}");

        var refused = portal.post("/crm/objects/2026-09/leads/search", "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("category").asText()).isEqualTo("MISSING_SCOPES");
        assertThat(refused.json().path("errors").path(0).path("context").path("requiredGranularScopes"))
                .hasToString("[\"crm.objects.leads.read\"]");
        assertThat(portal.get("/crm/v3/objects/0-136").status()).isEqualTo(403);
        assertThat(portal.post("/crm/associations/2026-09/contacts/leads/batch/read", "{\"inputs\":[{\"id\":1}]}")
                        .status())
                .isEqualTo(403);
        assertThat(portal.get(ONE).status()).isEqualTo(200);
        assertThat(portal.get("/crm/properties/2026-09/leads").status())
                .as("the scope for schemas is there")
                .isEqualTo(200);
    }

    @Test
    void readingDoesNotNeedTheScopeForWriting() {
        portal.turn("{\"scopes_off\":[\"crm.objects.contacts.write\"]}");

        assertThat(portal.patch(ONE, "{\"properties\":{}}").status()).isEqualTo(403);
        assertThat(portal.post("/crm/v3/objects/contacts/batch/read", "{\"inputs\":[{\"id\":1}]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aMissingScopeMayBeToldInOtherWords() {
        portal.turn("{\"scopes_off\":[\"crm.objects.contacts.read\"],\"answers\":{\"scope_words\":\"general\"}}");

        var refused = portal.get(ONE);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("category").asText()).isEqualTo("MISSING_SCOPES");
        assertThat(refused.json().path("message").asText()).doesNotContain("scope");
        assertThat(refused.json().has("errors")).isFalse();
    }

    @Test
    void aLargePageMayBeTooMuchForTheGateway() {
        portal.turn("{\"limits\":{\"page_records\":2}}");
        String contacts = "/crm/v3/objects/contacts";

        assertThat(portal.get(contacts + "?limit=3").status()).isEqualTo(502);
        assertThat(portal.post(contacts + "/search", "{\"limit\":3}").status()).isEqualTo(502);
        assertThat(portal.post(contacts + "/batch/read", "{\"inputs\":[{\"id\":1},{\"id\":2},{\"id\":3}]}")
                        .status())
                .isEqualTo(502);
        assertThat(portal.get(contacts + "?limit=2").ids()).containsExactly("1", "2");
    }

    @Test
    void anEndedVersionAnswersLikeOneThatNeverWas() {
        portal.turn("{\"versions_off\":[\"objects/v3\"]}");

        assertThat(portal.get(ONE).status()).isEqualTo(404);
        assertThat(portal.get(DATED).status()).isEqualTo(200);
        assertThat(portal.get("/crm/v3/owners").status()).isEqualTo(200);
        assertThat(portal.get("/crm/objects/2031-03/contacts/1").status()).isEqualTo(404);
    }

    @Test
    void aFloodGivesManyRecordsOneStamp() {
        portal.clock.advance(Duration.ofDays(1));

        portal.post("/_sandbox/records/contacts/flood", "{\"count\":5,\"fields\":{\"origin\":\"import\"}}");

        var records = portal.get("/crm/v3/objects/contacts?limit=100&properties=origin")
                .results();
        assertThat(records).hasSize(5);
        assertThat(records.findValuesAsText("updatedAt")).containsOnly("2026-05-02T00:00:00.000Z");
        assertThat(records.findValuesAsText("origin")).containsOnly("import");
    }

    @Test
    void anErasedRecordIsNowhere() {
        assertThat(portal.post("/_sandbox/records/contacts/1/erase", "").status())
                .isEqualTo(204);

        assertThat(portal.get(ONE).status()).isEqualTo(404);
        assertThat(portal.get(ONE + "?archived=true").status()).isEqualTo(404);
        assertThat(portal.get("/crm/v3/objects/contacts?archived=true").ids()).isEmpty();
    }
}

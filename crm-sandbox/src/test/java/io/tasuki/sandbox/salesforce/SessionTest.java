package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.control.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void aLoginTellsTheTokenAndWhereToUseIt() {
        JsonNode session =
                client.login(org.sandbox.clientId(), org.sandbox.clientSecret()).json();

        assertThat(session.path("access_token").asText()).matches("00D\\w{12}!\\S+");
        assertThat(session.path("instance_url").asText()).isEqualTo(org.sandbox.salesforceUrl());
        assertThat(session.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(session.has("expires_in")).isFalse();
    }

    @Test
    void aRefusedLoginHasTheShapeOfOauth() {
        assertThat(client.login(org.sandbox.clientId(), "wrong")
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_client");
        assertThat(client.login("wrong", "wrong").json().path("error").asText()).isEqualTo("invalid_client_id");
        OrgClient.Answer password = client.form("/services/oauth2/token", "grant_type=password");
        assertThat(password.status()).isEqualTo(400);
        assertThat(password.json().path("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void anExpiredTokenIsRefusedUntilTheNextLogin() {
        org.arm(Fault.Kind.EXPIRE_TOKEN, "*");

        assertThat(client.query("SELECT COUNT() FROM Lead").status()).isEqualTo(401);
        OrgClient.Answer again = client.query("SELECT COUNT() FROM Lead");
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.errorCode()).isEqualTo("INVALID_SESSION_ID");
        assertThat(client.login().query("SELECT COUNT() FROM Lead").status()).isEqualTo(200);
    }

    @Test
    void versionsNeedNoLoginAndEverythingElseDoes() {
        OrgClient stranger = new OrgClient(org.sandbox);

        OrgClient.Answer versions = stranger.get("/services/data");
        assertThat(versions.status()).isEqualTo(200);
        assertThat(versions.json().findValuesAsText("version")).contains("58.0", "68.0");
        assertThat(versions.header("Sforce-Limit-Info")).isEmpty();
        assertThat(stranger.get(OrgClient.API + "/sobjects").status()).isEqualTo(401);
        assertThat(client.get("/services/data/v99.0/sobjects").status()).isEqualTo(404);
    }

    @Test
    void everyAnswerTellsHowMuchOfTheDayIsUsed() {
        client.get(OrgClient.API + "/sobjects");

        OrgClient.Answer refused = client.query("SELECT Nope FROM Lead");

        assertThat(refused.header("Sforce-Limit-Info")).contains("api-usage=2/100000");
        JsonNode daily = client.get(OrgClient.API + "/limits").json().path("DailyApiRequests");
        assertThat(daily.path("Remaining").asInt()).isEqualTo(99_997);
    }

    @Test
    void aSpentDayComesBackAfterTwentyFourHours() {
        MovableClock clock = MovableClock.standing(Instant.parse("2026-09-30T09:00:00Z"));
        DailyLimit limit = new DailyLimit(clock, Limits.REAL, 2);

        assertThat(limit.take()).isTrue();
        assertThat(limit.take()).isTrue();
        assertThat(limit.take()).isFalse();
        clock.advance(Duration.ofHours(24));
        assertThat(limit.take()).isTrue();
    }

    @Test
    void withoutLimitsTheDayNeverEnds() {
        DailyLimit limit = new DailyLimit(org.clock, Limits.OFF, 0);

        assertThat(limit.take()).isTrue();
    }

    @Test
    void describeTellsTypesAndWhatMayBeSet() {
        JsonNode fields = client.get(OrgClient.API + "/sobjects/Opportunity/describe")
                .json()
                .path("fields");

        JsonNode amount = field(fields, "Amount");
        assertThat(amount.path("type").asText()).isEqualTo("currency");
        assertThat(amount.path("updateable").asBoolean()).isTrue();
        assertThat(field(fields, "IsWon").path("updateable").asBoolean()).isFalse();
        assertThat(field(fields, "Description").path("filterable").asBoolean()).isFalse();
        assertThat(field(fields, "AccountId").path("relationshipName").asText()).isEqualTo("Account");
        assertThat(client.get(OrgClient.API + "/sobjects")
                        .json()
                        .path("sobjects")
                        .findValuesAsText("name"))
                .contains("Lead", "Opportunity", "CampaignMember", "Event");
        assertThat(client.get(OrgClient.API + "/sobjects/Nope/describe").status())
                .isEqualTo(404);
    }

    private static JsonNode field(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name);
    }
}

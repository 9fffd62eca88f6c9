package io.tasuki.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.salesforce.api.DailyUsage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SalesforceWireTest {

    private static final String DESCRIBE = WiredOrg.DATA + "/sobjects/Lead/describe";
    private static final String LOGIN = "/services/oauth2/token";
    private static final String EMPTY = "{\"fields\":[]}";

    private final WiredOrg org = new WiredOrg();

    @AfterEach
    void stop() {
        org.close();
    }

    private void describe(String... settings) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter(settings)) {
            adapter.schema("Lead");
        }
    }

    @Test
    void anEndedSessionIsReplacedAndTheCallSentOnceMore() throws CrmException {
        org.answers(DESCRIBE, WiredOrg.error(401, "INVALID_SESSION_ID", "Session expired or invalid"), okJson(EMPTY));

        describe();

        org.server.verify(2, postRequestedFor(urlPathEqualTo(LOGIN)));
        org.server.verify(2, getRequestedFor(urlPathEqualTo(DESCRIBE)));
    }

    @Test
    void aSessionThatIsRefusedTwiceIsNotTriedForEver() {
        org.answers(DESCRIBE, WiredOrg.error(401, "INVALID_SESSION_ID", "Session expired or invalid"));

        assertThatThrownBy(this::describe).isInstanceOf(CrmException.AccessDenied.class);

        org.server.verify(2, getRequestedFor(urlPathEqualTo(DESCRIBE)));
    }

    @Test
    void aPageOfHtmlFromAnOverloadedServerIsWaitedOut() throws CrmException {
        org.answers(DESCRIBE, WiredOrg.html(503), WiredOrg.html(502), okJson(EMPTY));

        describe();

        assertThat(org.time.pauses()).hasSize(2);
    }

    @Test
    void aPageOfHtmlWithAGoodStatusIsNotTakenForAnAnswer() {
        org.answers(DESCRIBE, WiredOrg.html(200));

        assertThatThrownBy(this::describe)
                .isInstanceOf(CrmException.Unavailable.class)
                .hasMessageNotContaining("taro@example.com");
    }

    @Test
    void aRequestThatIsTooLongSaysWhatToDo() {
        org.answers(DESCRIBE, WiredOrg.html(431));

        assertThatThrownBy(this::describe)
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("ask for fewer fields")
                .hasMessageNotContaining("taro@example.com");
        org.server.verify(1, getRequestedFor(urlPathEqualTo(DESCRIBE)));
    }

    @Test
    void anAnswerCutShortIsRefused() {
        org.answers(DESCRIBE, okJson("{\"fields\":[{\"name\":\"Id\""));

        assertThatThrownBy(this::describe).isInstanceOf(CrmException.Unreadable.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        org.answers(DESCRIBE, aResponse().withStatus(302).withHeader("Location", org.address() + "/elsewhere"));

        assertThatThrownBy(this::describe).isInstanceOf(CrmException.Unreadable.class);
        org.server.verify(0, anyRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void theCallsOfTheDayUsedUpStopTheRun() {
        org.answers(DESCRIBE, WiredOrg.error(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));

        assertThatThrownBy(this::describe)
                .isInstanceOfSatisfying(
                        CrmException.BudgetSpent.class,
                        spent -> assertThat(spent.until()).isAfter(org.time.now()));
        org.server.verify(1, getRequestedFor(urlPathEqualTo(DESCRIBE)));
    }

    @Test
    void tooManyLongCallsAtOnceAreWaitedOut() throws CrmException {
        org.answers(
                DESCRIBE,
                WiredOrg.error(403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentRequests Limit exceeded."),
                okJson(EMPTY));

        describe();

        assertThat(org.time.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void ourOwnCapIsCountedOverTheWholeOrganisation() {
        org.answers(DESCRIBE, okJson(EMPTY).withHeader(DailyUsage.HEADER, "api-usage=900/15000"));
        org.answers(WiredOrg.DATA + "/sobjects/Contact/describe", okJson(EMPTY));

        try (SalesforceAdapter adapter = org.adapter("daily_call_cap", "900")) {
            assertThatThrownBy(() -> {
                        adapter.schema("Lead");
                        adapter.schema("Contact");
                    })
                    .isInstanceOf(CrmException.BudgetSpent.class)
                    .hasMessageContaining("daily_call_cap");
            assertThat(adapter.budget().dailyLimit()).isEqualTo(OptionalLong.of(900));
            assertThat(adapter.budget().dailyRemaining()).isEqualTo(OptionalLong.of(0));
            assertThat(adapter.budget().callsMade()).isEqualTo(2);
        }
    }

    @Test
    void aRefusedLoginNamesNoSecret() {
        org.answers(
                LOGIN,
                aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody(
                                "{\"error\":\"invalid_client\",\"error_description\":\"invalid client credentials hush\"}"));

        assertThatThrownBy(this::describe)
                .isInstanceOf(CrmException.AccessDenied.class)
                .hasMessageContaining("invalid_client")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aLoginThatPointsElsewhereGetsNoToken() {
        org.answers(LOGIN, okJson("{\"access_token\":\"00Dx!one\",\"instance_url\":\"http://127.0.0.1:1\"}"));

        assertThatThrownBy(this::describe)
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("login_url");
        org.server.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void theNewestVersionInRangeIsUsedAndAskedForOnce() throws CrmException {
        org.answers("/services/data", okJson("[{\"version\":\"57.0\"},{\"version\":\"60.0\"},{\"version\":\"99.0\"}]"));
        org.answers(DESCRIBE, okJson(EMPTY));
        org.answers(WiredOrg.DATA + "/sobjects/Contact/describe", okJson(EMPTY));

        try (SalesforceAdapter adapter = org.adapter("api_version", "newest")) {
            adapter.schema("Lead");
            adapter.schema("Contact");
            adapter.schema("Lead");
        }

        org.server.verify(1, getRequestedFor(urlPathEqualTo("/services/data")));
        org.server.verify(1, getRequestedFor(urlPathEqualTo(DESCRIBE)));
        org.server.verify(1, postRequestedFor(urlPathEqualTo(LOGIN)));
    }

    @Test
    void theClockIsTheCrmsAndCostsOneCallAtMost() throws CrmException {
        org.answers("/services/data", okJson("[]"));

        try (SalesforceAdapter adapter = org.adapter()) {
            assertThat(adapter.clock()).isEqualTo(WiredOrg.NOW);
            assertThat(adapter.clock()).isEqualTo(WiredOrg.NOW);
        }

        org.server.verify(1, getRequestedFor(urlPathEqualTo("/services/data")));
    }

    @Test
    void whatTheUserCannotSeeIsFoundWithARemedy() throws CrmException {
        org.answers(
                WiredOrg.DATA + "/sobjects",
                okJson("{\"sobjects\":[{\"name\":\"Lead\"},{\"name\":\"Contact\"}]}")
                        .withHeader(DailyUsage.HEADER, "api-usage=14000/15000"));

        List<Finding> findings;
        try (SalesforceAdapter adapter = org.adapter()) {
            findings = adapter.findings();
        }

        assertThat(findings)
                .extracting(finding -> finding.severity() + " " + finding.check())
                .contains("INFO login", "WARNING object LeadHistory", "ERROR object Opportunity")
                .doesNotContain("ERROR object Lead");
    }
}

package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.WiredOrg;
import io.tasuki.salesforce.read.CursorState;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row 2: a record is committed with a stamp older than records that were read already.
class LateCommitTest extends WiredTrouble {

    private static final Instant READ_UNTIL = Instant.parse("2026-11-24T00:30:00Z");

    /// Committed after the last poll with a stamp of 00:29:40: told to whoever asks from there on.
    @BeforeEach
    void oneIsLate() {
        String late = page(1, "", lead(1, "2026-11-24T00:29:40.000+0000"));
        org.answers(QUERY_ALL, okJson(page(0, "")));
        org.answers(QUERY, okJson(page(0, "")));
        org.server.stubFor(any(urlPathMatching("/services/data/.*/query(All)?"))
                .withQueryParam("q", matching(".*SystemModstamp >=? ?2026-11-24T00:([01]\\d|2[0-8]|29:[0-3]).*"))
                .atPriority(1)
                .willReturn(okJson(late).withHeader("Date", "Tue, 24 Nov 2026 01:00:00 GMT")));
    }

    @Test
    void aCursorAtTheLastStampNeverSeesIt() {
        try (NaiveClient naive = naive()) {
            var page = naive.page("SELECT Id FROM Lead WHERE SystemModstamp > " + READ_UNTIL);

            assertThat(NaiveClient.texts(page, "Id")).isEmpty();
        }
    }

    @Test
    void aWindowThatOverlapsTheLastOneDoes() throws CrmException {
        poll(new CursorState.Settled(READ_UNTIL).cursor());

        assertThat(heard.ids()).containsExactly("00Q1");
        assertThat(heard.lastCheckpoint())
                .as("and the newest minute is left for the next poll")
                .isEqualTo(new CursorState.Settled(WiredOrg.NOW.minusSeconds(60)).cursor());
    }
}

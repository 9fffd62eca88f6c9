package io.tasuki.hubspot.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Pass;
import io.tasuki.hubspot.Portal;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.trouble.NaiveClient.Reply;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Row 15: a page too large for HubSpot is answered by a gateway, in HTML, every time.
class LargePagesTest {

    private static final int COUNT = 400;

    private final Portal portal = new Portal();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void askingForTheSamePageAgainNeverBringsItAndItsBodyIsNoJson() {
        pagesUpTo(25);
        try (NaiveClient naive = new NaiveClient("http://127.0.0.1:" + portal.server.port(), Portal.TOKEN)) {
            for (int attempt = 0; attempt < 10; attempt++) {
                Reply reply = naive.get(NaiveClient.CONTACTS + "?limit=100");

                assertThat(reply.status()).isEqualTo(502);
                assertThatThrownBy(reply::json).isInstanceOf(UncheckedIOException.class);
            }
        }
    }

    @Test
    void thePageIsHalvedUntilItComesAndGrowsBackWithTime() throws Exception {
        pagesUpTo(25);
        try (CrmAdapter adapter = portal.open()) {
            Reading reading = Reading.begin(adapter, "contacts", "city");
            reading.poll(Pass.CHANGES);

            assertThat(reading.told.rows)
                    .extracting(CrmRow::id)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, COUNT).mapToObj(Integer::toString).toList());
            assertThat(limits().subList(0, 6)).containsExactly(100, 100, 50, 50, 25, 25);
            assertThat(limits().subList(5, limits().size())).as("tried again").contains(50);
        }
    }

    @Test
    void aPortalThatIsDownIsNotTakenForALargePage() throws Exception {
        pagesUpTo(0);
        try (CrmAdapter adapter = portal.open()) {
            Reading reading = Reading.begin(adapter, "contacts", "city");

            assertThatThrownBy(() -> reading.poll(Pass.CHANGES))
                    .isInstanceOf(CrmException.Unavailable.class);
            assertThat(limits()).as("calls").hasSizeLessThanOrEqualTo(14).contains(100, 50, 25, 12);
        }
    }

    private List<Integer> limits() {
        return portal.server.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().startsWith(NaiveClient.CONTACTS + "?"))
                .map(request -> Integer.valueOf(LoggedRequest.createFrom(request).queryParameter("limit").firstValue()))
                .toList();
    }

    /// A list that works for pages of at most so many records, of the sizes that halving comes to.
    private void pagesUpTo(int most) {
        portal.always(
                "GET",
                NaiveClient.CONTACTS,
                aResponse().withStatus(502).withHeader("Content-Type", "text/html").withBody("<html>502 Bad Gateway"));
        for (int size : new int[] {12, 25}) {
            for (int after = 0; size <= most && after < COUNT; after++) {
                stub(size, after);
            }
        }
    }

    private void stub(int size, int after) {
        int end = Math.min(COUNT, after + size);
        String results = IntStream.rangeClosed(after + 1, end)
                .mapToObj(id -> "{\"id\":\"" + id
                        + "\",\"properties\":{},\"createdAt\":\"2018-01-01T00:00:00Z\",\"updatedAt\":\"2018-01-02T00:00:00Z\"}")
                .collect(Collectors.joining(","));
        String next = end < COUNT ? ",\"paging\":{\"next\":{\"after\":\"" + end + "\"}}" : "";
        var page = get(urlPathEqualTo(NaiveClient.CONTACTS))
                .withQueryParam("limit", matching(Integer.toString(size)))
                .willReturn(Portal.json(200, "{\"results\":[" + results + "]" + next + "}"));
        portal.server.stubFor(after == 0 ? page : page.withQueryParam("after", matching(Integer.toString(after))));
    }
}

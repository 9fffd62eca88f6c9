package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Pass;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import io.tasuki.hubspot.trouble.NaiveClient.Reply;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row 15: a page too large for HubSpot is answered by a gateway, in HTML, every time.
class LargePagesTest {

    private static final int COUNT = 400;

    private final SandboxPortal portal = new SandboxPortal();

    @BeforeEach
    void fill() {
        portal.flood("contacts", COUNT);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void askingForTheSamePageAgainNeverBringsItAndItsBodyIsNoJson() {
        pagesUpTo(30);
        try (NaiveClient naive = new NaiveClient(portal)) {
            for (int attempt = 0; attempt < 10; attempt++) {
                Reply reply = naive.get(NaiveClient.CONTACTS + "?limit=100");

                assertThat(reply.status()).isEqualTo(502);
                assertThatThrownBy(reply::json).isInstanceOf(UncheckedIOException.class);
            }
        }
    }

    @Test
    void thePageIsHalvedUntilItComesAndNowAndThenALargerOneIsTried() throws Exception {
        pagesUpTo(30);
        try (CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "contacts", "city");
            reading.poll(Pass.CHANGES);

            List<String> ids = reading.told.rows.stream().map(CrmRow::id).toList();
            assertThat(ids).hasSize(COUNT).doesNotHaveDuplicates();
            assertThat(portal.answeredWith(502))
                    .as("at 100, at 50, and at 50 again after eight pages")
                    .isEqualTo(6);
        }
    }

    @Test
    void aPortalThatIsDownIsNotTakenForALargePage() throws Exception {
        pagesUpTo(0);
        try (CrmAdapter adapter = portal.open(Map.of())) {
            Reading reading = Reading.begin(adapter, "contacts", "city");

            assertThatThrownBy(() -> reading.poll(Pass.CHANGES)).isInstanceOf(CrmException.Unavailable.class);
            assertThat(portal.answeredWith(502))
                    .as("two at each size, and all patience at the smallest")
                    .isEqualTo(14);
        }
    }

    private void pagesUpTo(int records) {
        portal.turn(Map.of("limits", Map.of("page_records", records)));
    }
}

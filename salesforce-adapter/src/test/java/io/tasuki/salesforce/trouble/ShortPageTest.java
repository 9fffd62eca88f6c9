package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import org.junit.jupiter.api.Test;

/// Row 4: a page that is shorter than was asked for, and not the last.
class ShortPageTest extends WiredTrouble {

    @Test
    void whoTakesAShortPageForTheLastLosesTheRest() {
        org.answers(QUERY, okJson(page(3, "01g-2", lead(1))));
        try (NaiveClient naive = naive()) {
            var page = naive.page("SELECT Id FROM Lead");

            boolean takenForTheLast = NaiveClient.texts(page, "Id").size() < 200;
            assertThat(takenForTheLast).isTrue();
            assertThat(NaiveClient.json(page).path("done").asBoolean()).isFalse();
        }
    }

    @Test
    void onlyDoneEndsTheReading() throws CrmException {
        org.answers(QUERY_ALL, okJson(page(3, "01g-2", lead(1))));
        org.answers(QUERY + "/01g-2", okJson(page(3, "01g-3", lead(2))));
        org.answers(QUERY + "/01g-3", okJson(page(3, "", lead(3))));

        poll();

        assertThat(heard.ids()).containsExactly("00Q1", "00Q2", "00Q3");
    }

    @Test
    void moreWithoutAPlaceToFindItIsAnErrorNotAnEnd() {
        org.answers(QUERY_ALL, okJson("{\"totalSize\":3,\"done\":false,\"records\":[" + lead(1) + "]}"));

        assertThatThrownBy(this::poll)
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("more, but not where");
        assertThat(heard.checkpoints).isEmpty();
    }
}

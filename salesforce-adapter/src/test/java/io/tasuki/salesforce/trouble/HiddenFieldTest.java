package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.WiredOrg;
import org.junit.jupiter.api.Test;

/// Row 9: somebody hides or removes a field.
class HiddenFieldTest extends WiredTrouble {

    private static final String DESCRIBE = WiredOrg.DATA + "/sobjects/Lead/describe";
    private static final String WITHOUT =
            "{\"fields\":[{\"name\":\"Id\",\"type\":\"id\"}," + "{\"name\":\"SystemModstamp\",\"type\":\"datetime\"}]}";
    private static final String WITH = WITHOUT.replace("]}", ",{\"name\":\"Title\",\"type\":\"string\"}]}");

    @Test
    void oneFieldEndsAFixedQuery() {
        org.answers(QUERY, WiredOrg.error(400, "INVALID_FIELD", "No such column 'Title' on entity 'Lead'"));
        try (NaiveClient naive = naive()) {
            assertThat(naive.page("SELECT Id, Title FROM Lead").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void oursLooksAgainAndReadsTheOthersAndTheLostOneAsNotRead() throws CrmException {
        org.answers(DESCRIBE, okJson(WITH), okJson(WITHOUT));
        org.answers(
                QUERY_ALL,
                WiredOrg.error(400, "INVALID_FIELD", "No such column 'Title' on entity 'Lead'"),
                okJson(page(1, "", lead(1))));

        poll();

        assertThat(heard.rows)
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo("00Q1"));
    }

    @Test
    void withoutItsStampAnObjectCannotBeFollowedAndThatStops() {
        org.answers(DESCRIBE, okJson("{\"fields\":[{\"name\":\"Id\",\"type\":\"id\"}]}"));

        assertThatThrownBy(this::poll)
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageContaining("no stamp of its changes");
    }
}

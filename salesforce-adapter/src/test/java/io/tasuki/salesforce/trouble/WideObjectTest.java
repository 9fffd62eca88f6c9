package io.tasuki.salesforce.trouble;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.SalesforceAdapter;
import io.tasuki.salesforce.WiredOrg;
import io.tasuki.salesforce.read.CursorState;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Row 11: an object with more fields than an address has room for.
class WideObjectTest extends WiredTrouble {

    private static final String RETRIEVE = WiredOrg.DATA + "/composite/sobjects/Lead";
    private static final List<String> FIELDS = IntStream.range(0, 700)
            .mapToObj("A_Field_With_A_Long_Name_%03d__c"::formatted)
            .toList();

    private void describeAll() {
        Stream<String> usual = Stream.of("Id:id", "SystemModstamp:datetime", "IsDeleted:boolean");
        org.describes(
                "Lead",
                Stream.concat(usual, FIELDS.stream().map(field -> field + ":string"))
                        .toArray(String[]::new));
    }

    private void pollAll(CursorState from) throws CrmException {
        try (SalesforceAdapter adapter = org.adapter()) {
            adapter.changes().poll(new PollRequest("Lead", FIELDS, List.of()), from.cursor(), heard);
        }
    }

    @Test
    void theirNamesAloneFillMoreThanTheCrmTakes() {
        assertThat(String.join(",", FIELDS)).hasSizeGreaterThan(16_384);
    }

    @Test
    void aNarrowQueryTellsWhichRowsThereAreAndTheirValuesComeById() throws CrmException {
        describeAll();
        org.answers(QUERY_ALL, okJson(page(3, "", lead(1), lead(2), lead(3))));
        org.answers(
                RETRIEVE,
                okJson("[" + wide(1, "2026-11-20T00:00:00.000+0000") + "," + wide(2, "2026-11-24T00:59:59.000+0000")
                        + ",null]"));

        pollAll(new CursorState.Fresh());

        assertThat(heard.rows)
                .as("what changed in between comes with its new stamp")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo("00Q1");
                    assertThat(row.values()).hasSize(700).startsWith("x").endsWith("y");
                });
        org.server.verify(1, postRequestedFor(urlPathEqualTo(RETRIEVE)));
    }

    @Test
    void aQuietPollOfItIsStillOneQuery() throws CrmException {
        describeAll();
        org.answers(QUERY_ALL, okJson(page(0, "")));

        pollAll(new CursorState.Settled(WiredOrg.NOW.minusSeconds(7_200)));

        org.server.verify(1, getRequestedFor(urlPathEqualTo(QUERY_ALL)));
        org.server.verify(0, postRequestedFor(urlPathEqualTo(RETRIEVE)));
    }

    @Test
    void whereSomethingOnTheWayTakesLessTheSameHelps() throws CrmException {
        org.answers(QUERY_ALL, WiredOrg.html(431), okJson(page(1, "", lead(1))));
        org.answers(RETRIEVE, okJson("[" + lead(1) + "]"));

        poll();

        assertThat(heard.ids()).containsExactly("00Q1");
    }

    private static String wide(int number, String stamp) {
        return "{\"Id\":\"00Q%d\",\"SystemModstamp\":\"%s\",\"IsDeleted\":false,\"%s\":\"x\",\"%s\":\"y\"}"
                .formatted(number, stamp, FIELDS.getFirst(), FIELDS.getLast());
    }
}

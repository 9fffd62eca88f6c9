package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.control.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final String SEARCH = "/crm/v3/objects/contacts/search";
    private static final long SEED = 20261128;
    private static final long FIRST_STAMP = Instant.parse("2026-02-01T00:00:00Z").toEpochMilli();

    private final PortalClient portal = new PortalClient(Limits.OFF, PortalClient.contacts(250));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aWindowOnLastModifiedIsClosedOnBothSides() {
        var found = search(between("2026-02-01T00:00:10Z", "2026-02-01T00:00:12Z"), "\"limit\":200");

        assertThat(found.ids()).containsExactly("10", "11", "12");
        assertThat(found.json().path("total").asInt()).isEqualTo(3);
        assertThat(found.json().has("paging")).isFalse();
    }

    @Test
    void idsOnlyIsNotReadingRecordsButValuesAre() {
        search(between("2026-02-01T00:00:10Z", "2026-02-01T00:00:12Z"), "\"properties\":[\"hs_object_id\"]");
        var silent = search(between("2026-02-01T00:00:10Z", "2026-02-01T00:00:12Z"), "\"limit\":3");
        assertThat(portal.journal().path("records_read").asInt()).isZero();
        assertThat(silent.results().path(0).path("properties").has("email")).isFalse();

        search(between("2026-02-01T00:00:10Z", "2026-02-01T00:00:12Z"), "\"properties\":[\"origin\"]");
        assertThat(portal.journal().path("records_read").asInt()).isEqualTo(3);
    }

    @Test
    void aChangeMovesTheRecordIntoTheWindowOfNow() {
        portal.clock.advance(Duration.ofHours(1));
        portal.patch("/crm/v3/objects/contacts/7", "{\"properties\":{\"origin\":\"event\"}}");
        portal.clock.advance(Duration.ofHours(1));
        portal.patch("/crm/v3/objects/contacts/7", "{\"properties\":{\"origin\":\"email\"}}");

        assertThat(search(between("2026-02-01T00:00:06Z", "2026-02-01T00:00:08Z"), "\"limit\":9")
                        .ids())
                .containsExactly("6", "8");
        assertThat(search(between("2026-05-01T00:30:00Z", "2026-05-01T01:30:00Z"), "\"limit\":9")
                        .ids())
                .isEmpty();
        assertThat(search(between("2026-05-01T02:00:00Z", "2026-05-01T02:00:00Z"), "\"limit\":9")
                        .ids())
                .containsExactly("7");
    }

    @Test
    void pagingByIdInsideAWindowReachesEveryRecord() {
        List<String> ids = new ArrayList<>();
        String last = "0";
        while (true) {
            String filters = between("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z")
                    + ",{\"propertyName\":\"hs_object_id\",\"operator\":\"GT\",\"value\":\"" + last + "\"}";
            var page = search(
                    filters,
                    "\"limit\":100,\"sorts\":[{\"propertyName\":\"hs_object_id\",\"direction\":\"ASCENDING\"}]");
            if (page.ids().isEmpty()) {
                break;
            }
            ids.addAll(page.ids());
            last = page.ids().getLast();
        }

        assertThat(ids)
                .isEqualTo(IntStream.rangeClosed(1, 250)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void theCursorIsAnOffset() {
        var first = search("", "\"limit\":200");
        assertThat(first.json().path("paging").path("next").path("after").asText())
                .isEqualTo("200");
        assertThat(search("", "\"limit\":200,\"after\":\"200\"").ids()).hasSize(50);
        assertThat(search("", "\"limit\":1,\"after\":\"600\"").ids()).isEmpty();
    }

    @Test
    void pagePathAndBodyHaveLimits() {
        assertThat(search("", "\"limit\":201").status()).isEqualTo(400);
        assertThat(search("", "\"limit\":100,\"after\":\"9900\"").status()).isEqualTo(200);
        assertThat(search("", "\"limit\":100,\"after\":\"9901\"").status()).isEqualTo(400);
        assertThat(search("", "\"query\":\"" + "x".repeat(3000) + "\"").status())
                .isEqualTo(400);
        assertThat(search("", "\"sorts\":[\"createdate\",\"email\"]").status()).isEqualTo(400);
        assertThat(portal.post(SEARCH, "{\"filterGroups\":[{},{},{},{},{},{}]}").status())
                .isEqualTo(400);
    }

    @Test
    void theWrongLastModifiedNameSilentlyFindsNothing() {
        var wrong = search(
                "{\"propertyName\":\"hs_lastmodifieddate\",\"operator\":\"GTE\",\"value\":\"0\"}", "\"limit\":9");

        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.json().path("total").asInt()).isZero();
    }

    @Test
    void textOperatorsFollowTheIndexAndItsLetterCase() {
        assertThat(total("{\"propertyName\":\"origin\",\"operator\":\"EQ\",\"value\":\"social\"}"))
                .isEqualTo(125);
        assertThat(total("{\"propertyName\":\"origin\",\"operator\":\"IN\",\"values\":[\"social\"]}"))
                .isEqualTo(125);
        assertThat(total("{\"propertyName\":\"origin\",\"operator\":\"IN\",\"values\":[\"Social\"]}"))
                .isZero();
        assertThat(total("{\"propertyName\":\"origin\",\"operator\":\"NEQ\",\"value\":\"email\"}"))
                .isEqualTo(125);
        assertThat(total("{\"propertyName\":\"origin\",\"operator\":\"HAS_PROPERTY\"}"))
                .isEqualTo(250);
        assertThat(total("{\"propertyName\":\"firstname\",\"operator\":\"HAS_PROPERTY\"}"))
                .isZero();
        assertThat(total("{\"propertyName\":\"email\",\"operator\":\"CONTAINS_TOKEN\",\"value\":\"p24*\"}"))
                .isEqualTo(11);
        assertThat(search("{\"propertyName\":\"email\",\"operator\":\"LIKE\",\"value\":\"x\"}", "\"limit\":1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void groupsAreAlternatives() {
        String body = "{\"limit\":10,\"filterGroups\":["
                + "{\"filters\":[{\"propertyName\":\"hs_object_id\",\"operator\":\"EQ\",\"value\":\"3\"}]},"
                + "{\"filters\":[" + between("2026-02-01T00:00:05Z", "2026-02-01T00:00:06Z") + "]}],"
                + "\"sorts\":[{\"propertyName\":\"hs_object_id\",\"direction\":\"DESCENDING\"}]}";

        assertThat(portal.post(SEARCH, body).ids()).containsExactly("6", "5", "3");
    }

    @Test
    void archivedRecordsAreNeverFound() {
        portal.send("DELETE", "/crm/v3/objects/contacts/3", "");

        assertThat(search(between("2026-02-01T00:00:02Z", "2026-02-01T00:00:04Z"), "\"limit\":9")
                        .ids())
                .containsExactly("2", "4");
        assertThat(total("{\"propertyName\":\"hs_object_id\",\"operator\":\"HAS_PROPERTY\"}"))
                .isEqualTo(249);
    }

    @Test
    void aWindowIsFoundAsIfEveryRecordWereLookedAt() {
        String any = ",{\"propertyName\":\"hs_object_id\",\"operator\":\"HAS_PROPERTY\"}";
        SplittableRandom dice = new SplittableRandom(SEED);
        for (int round = 0; round < 200; round++) {
            if (round % 20 == 19) {
                portal.send("DELETE", "/crm/v3/objects/contacts/" + (1 + dice.nextInt(250)), "");
            }
            String filters = compared(dice, "lastmodifieddate", FIRST_STAMP + dice.nextInt(260) * 1_000L) + ","
                    + compared(dice, "lastmodifieddate", FIRST_STAMP + dice.nextInt(260) * 1_000L) + ","
                    + compared(dice, "hs_object_id", dice.nextInt(250));

            var found = search(filters, "\"limit\":200");

            var looked = search(filters + any, "\"limit\":200");
            assertThat(found.ids()).as("%s, seed %d", filters, SEED).isEqualTo(looked.ids());
            assertThat(found.json().path("total")).as("%s, seed %d", filters, SEED).isEqualTo(looked.json().path("total"));
        }
    }

    private static String compared(SplittableRandom dice, String property, long value) {
        String operator = List.of("GT", "GTE", "LT", "LTE", "EQ", "NEQ").get(dice.nextInt(6));
        return "{\"propertyName\":\"" + property + "\",\"operator\":\"" + operator + "\",\"value\":\"" + value + "\"}";
    }

    private int total(String filter) {
        return search(filter, "\"limit\":1").json().path("total").asInt();
    }

    private PortalClient.Answer search(String filters, String more) {
        String groups = filters.isEmpty() ? "" : "\"filterGroups\":[{\"filters\":[" + filters + "]}],";
        return portal.post(SEARCH, "{" + groups + more + "}");
    }

    private static String between(String from, String to) {
        return "{\"propertyName\":\"lastmodifieddate\",\"operator\":\"BETWEEN\",\"value\":\""
                + Instant.parse(from).toEpochMilli() + "\",\"highValue\":\""
                + Instant.parse(to).toEpochMilli() + "\"}";
    }
}

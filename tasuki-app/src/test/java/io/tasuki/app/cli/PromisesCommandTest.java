package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tasuki.stage.promise.PromiseReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromisesCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void promisesAreCountedAndEveryBreachIsListed() {
        typist.type("promises");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        Promises of handoffs from 2026-11-01 until 2026-11-30, as of 2026-11-28T18:00:00+09:00
                        promise        within           kept  missed  running  systems took  people took
                        first contact  1 business day  1,204       3        2         0 min    2 h 6 min
                        feedback       7 days              0       0       12             -            -
                        systems took, people took: half of those that were kept, early or late, took no longer, in the promise's own time

                        owner           promise        kept  missed  running
                        佐藤 花 (005A)  first contact   600       2        0
                        (nobody)        first contact     0       1        0

                        Broken: 3; the newest 2:
                          first contact, due 2026-11-24T18:00:00+09:00, owner 佐藤 花 (005A), handed over 2026-11-24T10:00:00+09:00; kept 2026-11-25T09:30:00+09:00, told by sales.Task/00T; systems 4 h 0 min, people 4 h 30 min
                            sales.Lead/00Q  https://crm.example/00Q
                          first contact, due 2026-11-23T18:00:00+09:00, owner (nobody), handed over 2026-11-23T10:00:00+09:00; not kept; systems 45 min, people 0 min
                            marketing.contacts/102
                        """);
    }

    @Test
    void theSameInJapanese() {
        typist.type("promises", "--lang", "ja");

        assertThat(typist.out())
                .startsWith("引き渡し 2026-11-01 から 2026-11-30 までの約束（2026-11-28T18:00:00+09:00 時点）\n")
                .contains("初回接触", "守った", "破られた約束: 3件、新しい順に2件:")
                .contains("初回接触、期限 2026-11-24T18:00:00+09:00、担当者 佐藤 花 (005A)、引き渡し 2026-11-24T10:00:00+09:00、2026-11-25T09:30:00+09:00 に守られました（根拠 sales.Task/00T）、システム 4時間0分、人 4時間30分");
    }

    @Test
    void nothingBrokenIsSaidInASentence() {
        typist.loop.promises =
                new PromiseReport(Instant.parse("2026-11-28T09:00:00Z"), null, null, List.of(), List.of(), Map.of(), 0, List.of());

        typist.type("promises");

        assertThat(typist.out()).startsWith("Promises of handoffs, as of 2026-11-28T18:00:00+09:00\n").endsWith("\n\nNothing was broken.\n");
    }

    @Test
    void theDocumentNamesOwnerStartDueEvidenceAndLinkOfEachBreach() throws IOException {
        typist.type("promises", "--output", "json");

        JsonNode document = JsonMapper.builder().build().readTree(typist.out());
        assertThat(document.fieldNames())
                .toIterable()
                .containsExactly("as_of", "since", "until", "promises", "owners", "owner_names", "broken", "breaches");
        JsonNode breach = document.path("breaches").path(0);
        assertThat(breach.fieldNames())
                .toIterable()
                .containsExactly(
                        "handoff", "lead", "latest", "promise", "start", "due", "kept_at", "state", "evidence", "owner", "record",
                        "arrived_at", "system_seconds", "human_seconds", "link");
        assertThat(breach.path("link").asText()).isEqualTo("https://crm.example/00Q");
        assertThat(document.path("breaches").path(1).path("link").isNull()).isTrue();
        assertThat(document.path("promises").path(1).path("median_human_seconds").isNull()).isTrue();
    }

    @Test
    void whatIsAskedForReachesTheLoop() {
        typist.type(
                "promises", "--since", "2026-11-01", "--until", "2026-11-30", "--owner", "005A", "--most", "7", "--as-of",
                "2026-11-28T09:00:00Z");

        assertThat(typist.loop.calls)
                .contains("promises PromiseQuery[since=Optional[2026-11-01], until=Optional[2026-11-30], owner=Optional[005A], most=7,"
                        + " asOf=Optional[2026-11-28T09:00:00Z]]");
    }

    @Test
    void daysInTheWrongOrderAndANegativeNumberAreRefused() {
        assertThat(typist.type("promises", "--since", "2026-11-30", "--until", "2026-11-01")).isEqualTo(64);
        assertThat(typist.err()).contains("--since 2026-11-30 is after --until 2026-11-01");
        assertThat(typist.type("promises", "--most", "-1")).isEqualTo(64);
        assertThat(typist.err()).contains("--most -1 is below 0");
    }
}

package io.tasuki.hubspot.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.crm.WriteOutcome;
import io.tasuki.crm.WriteTicket;
import io.tasuki.hubspot.SandboxPortal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Row 11: one bad record or one that stands twice spoils a batch, and a partly good answer looks like a good one.
class PoisonedBatchTest {

    private static final String UPDATE = NaiveClient.CONTACTS + "/batch/update";
    private static final int SIZE = 20;

    private final SandboxPortal portal = new SandboxPortal(List.of(SandboxPortal.contacts(SIZE, SandboxPortal.START)));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void oneBadPropertyKeepsAllOthersFromBeingWritten() {
        try (NaiveClient naive = new NaiveClient(portal)) {
            List<Map<String, Object>> inputs = new ArrayList<>(inputs(false));
            inputs.add(Map.of("id", "3", "properties", Map.of("no_such_property", "x")));
            assertThat(naive.post(UPDATE, Map.of("inputs", inputs.subList(3, SIZE + 1)))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(written()).isZero();
    }

    @Test
    void aPartlyGoodAnswerCountsAsSuccessForWhoLooksAtTheStatusAlone() {
        try (NaiveClient naive = new NaiveClient(portal)) {
            List<Map<String, Object>> inputs = inputs(true);
            NaiveClient.Reply reply = naive.post(UPDATE, Map.of("inputs", withBadProperty(inputs)));
            assertThat(reply.status()).isBetween(200, 299);
        }
        assertThat(written()).isEqualTo(SIZE - 1);
    }

    @Test
    void oneThatStandsTwiceKeepsAllOthersFromBeingWritten() {
        try (NaiveClient naive = new NaiveClient(portal)) {
            List<Map<String, Object>> inputs = new ArrayList<>(inputs(false));
            inputs.add(inputs.getFirst());
            assertThat(naive.post(UPDATE, Map.of("inputs", inputs)).status()).isEqualTo(400);
        }
        assertThat(written()).isZero();
    }

    @Test
    void everyRecordHasAnOutcomeOfItsOwn() throws Exception {
        List<RecordUpdate> updates = IntStream.rangeClosed(1, SIZE)
                .mapToObj(id -> new RecordUpdate(
                        Integer.toString(id), id == 3 ? Map.of("no_such_property", "x") : Map.of("city", "Nara")))
                .toList();

        List<WriteOutcome> outcomes = write(updates);

        assertThat(outcomes.get(2)).isInstanceOf(WriteOutcome.Refused.class);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof WriteOutcome.Applied)
                .hasSize(SIZE - 1);
        assertThat(written()).isEqualTo(SIZE - 1);
        assertThat(portal.callsByPath()).as("no need to cut").containsEntry("POST " + UPDATE, 1L);
    }

    @Test
    void aRecordThatStandsTwiceIsNeverSent() {
        RecordUpdate one = new RecordUpdate("1", Map.of("city", "Nara"));

        assertThatThrownBy(() -> write(Collections.nCopies(2, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stands twice");
    }

    private List<WriteOutcome> write(List<RecordUpdate> updates) throws CrmException {
        try (CrmAdapter adapter = portal.open(Map.of())) {
            WriteTicket ticket = adapter.writer().orElseThrow().submit(new WriteBatch("contacts", updates));
            return ((WriteTicket.Settled) ticket).outcomes();
        }
    }

    private long written() {
        return IntStream.rangeClosed(1, SIZE)
                .filter(id -> "Nara"
                        .equals(portal.stored("contacts", Integer.toString(id)).get("city")))
                .count();
    }

    private static List<Map<String, Object>> inputs(boolean traced) {
        return IntStream.rangeClosed(1, SIZE)
                .<Map<String, Object>>mapToObj(id -> traced
                        ? Map.of("id", "" + id, "properties", Map.of("city", "Nara"), "objectWriteTraceId", "t" + id)
                        : Map.of("id", "" + id, "properties", Map.of("city", "Nara")))
                .toList();
    }

    private static List<Map<String, Object>> withBadProperty(List<Map<String, Object>> inputs) {
        Map<String, Object> bad =
                Map.of("id", "3", "properties", Map.of("no_such_property", "x"), "objectWriteTraceId", "t3");
        return inputs.stream()
                .flatMap(input -> Stream.of("3".equals(input.get("id")) ? bad : input))
                .toList();
    }
}

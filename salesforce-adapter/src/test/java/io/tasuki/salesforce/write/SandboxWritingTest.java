package io.tasuki.salesforce.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import io.tasuki.salesforce.SandboxOrg;
import io.tasuki.salesforce.wire.Parts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the organisation's journal says of a write-back.
class SandboxWritingTest {

    @Test
    void aWriteBackOfSomeRowsTakesOneCallForEachTwoHundred() throws CrmException {
        int rows = 501;
        try (SandboxOrg org = new SandboxOrg();
                CrmAdapter adapter = org.open()) {
            List<String> ids = org.create(
                    "Contact",
                    IntStream.range(0, rows)
                            .mapToObj(number -> Map.of("LastName", "山田" + number))
                            .toList());
            adapter.schema("Contact");
            long before = org.callsReceived();

            for (List<String> part : Parts.of(ids, adapter.capabilities().maximumBatch())) {
                adapter.writer()
                        .orElseThrow()
                        .submit(new WriteBatch(
                                "Contact",
                                part.stream()
                                        .map(id -> new RecordUpdate(id, Map.of("Title", "部長")))
                                        .toList()));
            }

            assertThat(org.callsReceived() - before)
                    .isEqualTo(Math.ceilDiv(rows, 200))
                    .isEqualTo(adapter.writer().orElseThrow().callsFor(rows));
        }
    }
}

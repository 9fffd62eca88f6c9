package io.tasuki.hubspot.trouble;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.hubspot.Reading;
import io.tasuki.hubspot.SandboxPortal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Row 3: the list of properties stands in the address, and grows with the portal's own fields.
class LongAddressTest {

    private static final List<String> MANY =
            IntStream.range(0, 400).mapToObj(i -> "a_rather_long_property_" + i).toList();

    @Test
    void askingForEverythingInTheAddressIsRefused() {
        try (SandboxPortal portal = new SandboxPortal();
                NaiveClient naive = new NaiveClient(portal)) {
            assertThat(naive.get(NaiveClient.CONTACTS + "?properties="
                                    + MANY.stream().collect(joining(",")))
                            .status())
                    .isEqualTo(414);
        }
    }

    @Test
    void theListTellsIdsAndABatchTheValuesWhereTheAddressWouldGetTooLong() throws Exception {
        try (SandboxPortal portal = new SandboxPortal();
                CrmAdapter adapter = portal.open(Map.of())) {
            String id =
                    portal.create("contacts", List.of(Map.of("city", "Nara"))).getFirst();

            Reading reading = Reading.begin(
                            adapter,
                            "contacts",
                            Stream.concat(MANY.stream(), Stream.of("city")).toArray(String[]::new))
                    .poll();

            assertThat(reading.told.rows).hasSize(1);
            assertThat(reading.told.rows.getFirst().id()).isEqualTo(id);
            assertThat(reading.told.rows.getFirst().values().getLast()).isEqualTo("Nara");
        }
    }
}

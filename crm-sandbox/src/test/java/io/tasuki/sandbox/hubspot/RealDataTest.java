package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealDataTest {

    @Test
    void everyOlistContactIsListedOnce() {
        try (PortalClient portal = portal("crm-olist")) {
            Set<String> ids = new HashSet<>();
            int rows = 0;
            String after = "";
            do {
                var page = portal.get("/crm/v3/objects/contacts?limit=100&properties=origin" + after);
                ids.addAll(page.ids());
                rows += page.ids().size();
                String next =
                        page.json().path("paging").path("next").path("after").asText();
                after = next.isEmpty() ? "" : "&after=" + next;
            } while (!after.isEmpty());

            assertThat(rows).isEqualTo(8000);
            assertThat(ids).hasSize(8000);
        }
    }

    @Test
    void aPlantedIndustryKeepsItsHistory() {
        try (PortalClient portal = portal("crm-planted-seed11")) {
            var history = portal.get("/crm/v3/objects/contacts/100005?propertiesWithHistory=industry")
                    .json()
                    .path("propertiesWithHistory")
                    .path("industry");

            assertThat(history.findValuesAsText("value")).containsExactly("retail", "");
            assertThat(history.findValuesAsText("timestamp"))
                    .containsExactly("2025-02-12T10:00:00.000Z", "2024-12-08T00:00:00.000Z");
        }
    }

    private static PortalClient portal(String name) {
        String shared = System.getenv("TASUKI_DATA");
        assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "data", name)), "data absent");
        Side side = DataSet.read(Path.of(shared, "data", name)).hubspot();
        return new PortalClient(Limits.OFF, side.tables().values().toArray(Table[]::new));
    }
}

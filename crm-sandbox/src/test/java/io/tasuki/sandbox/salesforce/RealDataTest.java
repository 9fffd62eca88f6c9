package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealDataTest {

    @Test
    void thePlantedWorldCountsItsOpportunities() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(data("crm-planted-seed11")))) {
            OrgClient client = new OrgClient(sandbox).login();

            OrgClient.Answer count = client.query("SELECT COUNT() FROM Opportunity");

            assertThat(count.status()).isEqualTo(200);
            assertThat(count.json().path("totalSize").asInt()).isEqualTo(6000);
            assertThat(count.json().path("records")).isEmpty();
        }
    }

    @Test
    void aKeysetWalkSeesEveryLeadOnceThoughManyShareTheirStamp() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(data("crm-olist")))) {
            OrgClient client = new OrgClient(sandbox).login();

            assertThat(KeysetWalk.ids(client, "Lead", 1500)).hasSize(8000).doesNotHaveDuplicates();
            assertThat(client.values("Id", "SELECT Id FROM Lead")).hasSize(8000).doesNotHaveDuplicates();
        }
    }

    private static Path data(String name) {
        String shared = System.getenv("TASUKI_DATA");
        assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "data", name)), "data absent");
        return Path.of(shared, "data", name);
    }
}

package io.tasuki.it.mess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.Topology;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Salesforce is all there is: leads, contacts and opportunities tell, and what became of a lead goes onto its own records.
class SalesforceAloneIT {

    private static final long SEED = 3;
    private static final int LEADS = 600;

    private static final String WRITE_BACK =
            """
            write_back:
              crm.Lead: [outcome, returned_reason, days_to_win, won_amount]
              crm.Contact: [outcome, returned_reason, days_to_win, won_amount]
            """;

    private final MessyWorld world = WorldGenerator.messy(WorldRecipe.of(LEADS, SEED, Topology.SALESFORCE_ALONE));

    @Test
    void outcomesGoIntoTheSameCrmOnceAndAreRight(@TempDir Path folder) {
        OneCrmLoop.run(world, folder, WRITE_BACK, SandboxControl::sales, this::check);
    }

    private void check(MessyLoop loop) {
        List<JsonNode> leads = loop.people().records(loop.people().sales(), "Lead", false);
        // A converted lead takes no write; its contact has it.
        List<String> converted = leads.stream()
                .filter(lead -> lead.path("IsConverted").asText().equals("true"))
                .map(lead -> lead.path("Id").asText())
                .toList();
        Map<String, String> wanted = WrittenOutcomes.answered(world.truth(), "crm.Lead");
        assertThat(converted).isNotEmpty();
        converted.forEach(wanted::remove);

        assertThat(WrittenOutcomes.written(leads, "Id", SalesforceAloneIT::field))
                .as("leads, seed %d", SEED)
                .isNotEmpty()
                .isEqualTo(wanted);
        assertThat(WrittenOutcomes.written(
                        loop.people().records(loop.people().sales(), "Contact", false), "Id", SalesforceAloneIT::field))
                .as("contacts, seed %d", SEED)
                .isNotEmpty()
                .isEqualTo(WrittenOutcomes.answered(world.truth(), "crm.Contact"));
    }

    private static String field(String name) {
        return switch (name) {
            case "outcome" -> "Tasuki_Outcome__c";
            case "returned_reason" -> "Tasuki_Returned_Reason__c";
            case "days_to_win" -> "Tasuki_Days_To_Win__c";
            case "won_amount" -> "Tasuki_Won_Amount__c";
            default -> throw new IllegalArgumentException(name);
        };
    }
}

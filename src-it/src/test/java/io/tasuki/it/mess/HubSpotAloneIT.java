package io.tasuki.it.mess;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.SandboxControl;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.Topology;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HubSpot is all there is: lead objects and deals tell, and what became of a lead goes onto its contact.
class HubSpotAloneIT {

    private static final long SEED = 3;
    private static final int LEADS = 600;

    private static final String WRITE_BACK =
            """
            write_back:
              crm.contacts: [outcome, returned_reason, days_to_win, won_amount]
            """;

    private final MessyWorld world = WorldGenerator.messy(WorldRecipe.of(LEADS, SEED, Topology.HUBSPOT_ALONE));

    @Test
    void outcomesGoIntoTheSameCrmOnceAndAreRight(@TempDir Path folder) {
        OneCrmLoop.run(world, folder, WRITE_BACK, SandboxControl::marketing, this::check);
    }

    private void check(MessyLoop loop) {
        Map<String, String> written = WrittenOutcomes.written(
                loop.people().records(loop.people().marketing(), "contacts", false), "id", name -> "tasuki_" + name);

        assertThat(written)
                .as("seed %d", SEED)
                .isNotEmpty()
                .isEqualTo(WrittenOutcomes.answered(world.truth(), "crm.contacts"));
    }
}

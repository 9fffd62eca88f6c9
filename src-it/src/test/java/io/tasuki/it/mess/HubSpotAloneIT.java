package io.tasuki.it.mess;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.Quiet;
import io.tasuki.run.RunStatus;
import io.tasuki.run.SyncReport;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.Topology;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
        Quiet.logs();
        try (MessyLoop loop = MessyLoop.over(world, folder, WRITE_BACK)) {
            SyncReport first = loop.product(tasuki -> tasuki.sync(Optional.empty()));

            assertThat(first.status()).as("%s", first.problems()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(first.refused() + first.inDoubt()).isZero();
            check(loop);

            loop.people().advance(Duration.ofHours(2));
            loop.people().clearJournals();
            SyncReport second = loop.product(tasuki -> tasuki.sync(Optional.empty()));

            assertThat(second.applied()).isZero();
            assertThat(written(loop)).isZero();
            check(loop);
        }
    }

    private void check(MessyLoop loop) {
        Map<String, String> written = WrittenOutcomes.written(
                loop.people().records(loop.people().marketing(), "contacts", false), "id", name -> "tasuki_" + name);

        assertThat(written)
                .as("seed %d", SEED)
                .isNotEmpty()
                .isEqualTo(WrittenOutcomes.answered(world.truth(), "crm.contacts"));
    }

    private static long written(MessyLoop loop) {
        return loop.people().journal(loop.people().marketing()).path("records_written").asLong();
    }
}

package io.tasuki.it.mess;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.Quiet;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.SyncReport;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The loop where marketing and sales share a CRM: one sync writes what is right, the next one nothing.
final class OneCrmLoop {

    private OneCrmLoop() {}

    /// @param writeBack that key of `tasuki.yaml`
    /// @param server the CRM's, of the two that the sandbox has
    /// @param check of what stands in it
    static void run(
            MessyWorld world,
            Path folder,
            String writeBack,
            Function<SandboxControl, String> server,
            Consumer<MessyLoop> check) {
        Quiet.logs();
        try (MessyLoop loop = MessyLoop.over(world, folder, writeBack)) {
            SyncReport first = loop.product(tasuki -> tasuki.sync(Optional.empty()));

            assertThat(first.status()).as("%s", first.problems()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(first.refused() + first.inDoubt()).isZero();
            check.accept(loop);

            loop.people().advance(Duration.ofHours(2));
            loop.people().clearJournals();
            SyncReport second = loop.product(tasuki -> tasuki.sync(Optional.empty()));

            assertThat(second.applied()).isZero();
            assertThat(loop.people().journal(server.apply(loop.people())).path("records_written").asLong()).isZero();
            check.accept(loop);
        }
    }
}

package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.alert.OpenAlert;
import io.tasuki.alert.channel.Delivery.Trial;
import io.tasuki.alert.channel.Outbox.Fare;
import io.tasuki.alert.condition.FailedRun;
import io.tasuki.alert.condition.Severity;
import io.tasuki.run.document.AlertReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsCommandTest {

    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
    private static final OpenAlert OPEN = new OpenAlert(
            "run:sync", Severity.CRITICAL, AT, AT, new FailedRun("sync", "r-1", "failed", AT, List.of()));

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void nothingIsOpenAndNobodyIsTold() {
        assertThat(typist.type("alerts")).isZero();

        assertThat(typist.loop.calls).containsExactly("alerts SHOW", "close");
        assertThat(typist.out())
                .isEqualTo(
                        """
                        no alert is open

                        nobody is told; name a webhook or a mail server below 'alerts:' in the configuration
                        """);
    }

    @Test
    void whatIsOpenAndWhatWaits() {
        typist.loop.alerts = new AlertReport(
                AT,
                List.of(OPEN),
                List.of(new Fare("webhook team", 2, 1, "chat.example answered with status 503"), new Fare("email", 0, 0, null)),
                List.of());

        assertThat(typist.type("alerts", "--check")).isEqualTo(3);

        assertThat(typist.loop.calls).containsExactly("alerts CHECK", "close");
        assertThat(typist.out())
                .isEqualTo(
                        """
                        open: 1
                          CRITICAL  'tasuki sync' failed at 2026-11-24 17:00 (run r-1); its log says why

                        told by
                          webhook team  2 waiting, 1 given up: chat.example answered with status 503
                          email  0 waiting, 0 given up
                        """);
    }

    @Test
    void aTestThatOneChannelDoesNotTakeFails() {
        typist.loop.alerts = new AlertReport(
                null,
                List.of(),
                List.of(new Fare("webhook team", 0, 0, null), new Fare("email", 0, 0, null)),
                List.of(new Trial("webhook team", null), new Trial("email", "smtp.example:587 refused the user or the password")));

        assertThat(typist.type("alerts", "--test", "--lang", "ja")).isEqualTo(1);

        assertThat(typist.out())
                .contains("  webhook teamへの送信テスト：受け付けられました\n")
                .contains("  emailへの送信テスト：smtp.example:587 refused the user or the password\n");
    }

    @Test
    void askedForBothItSaysThatItTakesOne() {
        assertThat(typist.type("alerts", "--check", "--test")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: Error: --check, --test are mutually exclusive (specify only one)\n");
    }
}

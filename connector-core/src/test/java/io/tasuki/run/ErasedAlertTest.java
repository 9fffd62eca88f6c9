package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.alert.OpenAlert;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.document.ErasureReport;
import io.tasuki.run.query.AlertQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody asks to be forgotten whose contact was missed and told of, to a mail server that is not there.
class ErasedAlertTest {

    @TempDir
    Path folder;

    @Test
    void whatIsOpenAndWhatWaitsToBeToldOfThePersonGoes() {
        try (Loop loop = new Loop(folder)) {
            loop.configure(
                    """
                    sla: {first_contact: {within: 1 business day}}
                    alerts: {email: {host: 127.0.0.1, port: 1, security: none, from: a@example.com, to: b@example.com}}
                    """);
            String person = loop.crm.create("Person", Map.of("name", "n", "handed_over", "2026-03-02T08:00:00Z"));
            String other = loop.crm.create("Person", Map.of("name", "n", "handed_over", "2026-03-03T12:00:00Z"));
            loop.sync();
            loop.later(Duration.ofHours(10));
            loop.sync();
            assertThat(open(loop)).containsExactly("promise:all.Person/" + person + "@2026-03-02T08:00:00Z:first_contact");
            loop.later(Duration.ofHours(24));
            loop.sync();
            assertThat(open(loop)).hasSize(2);

            ErasureReport report;
            try (Tasuki tasuki = loop.open()) {
                report = tasuki.erase(RecordAddress.parse("all.Person/" + person), false);
                assertThat(tasuki.status().alerts().waiting()).isEqualTo(1);
            }

            assertThat(report.tables()).containsEntry("alert", 1L).containsEntry("alert_message", 1L);
            assertThat(open(loop)).containsExactly("promise:all.Person/" + other + "@2026-03-03T12:00:00Z:first_contact");
        }
    }

    private static List<String> open(Loop loop) {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.alerts(AlertQuery.SHOW).open().stream().map(OpenAlert::subject).toList();
        }
    }
}

package io.tasuki.it.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is told what, and when, over whole commands: exactly these messages arrive, at both ends.
class AlertsIT {

    private static final String PROMISES = "sla: {first_contact: {within: 1 business day}, hours: \"09:00-18:00\"}\n";

    @TempDir
    private Path folder;

    @Test
    void aRunThatFailsRecoversAndFailsIsToldAtEachTurn() throws IOException {
        try (Office office = new Office(folder, at("2026-11-26T10:00"), "")) {
            assertThat(office.run("sync").exitCode()).isZero();
            assertThat(office.listener.events()).isEmpty();

            office.lockOut();
            assertThat(office.run("sync").exitCode()).isEqualTo(3);
            assertThat(office.run("sync").exitCode()).isEqualTo(3);
            office.letIn();
            assertThat(office.run("sync").exitCode()).isZero();
            assertThat(office.listener.changes()).containsExactly("raised warning run partial", "resolved warning run partial");

            Path key = loseTheKey(office);
            assertThat(office.run("sync").exitCode()).isEqualTo(1);
            assertThat(office.run("sync").exitCode()).isEqualTo(1);
            Files.move(folder.resolve("kept.key"), key);
            assertThat(office.run("sync").exitCode()).isZero();
            assertThat(office.run("sync").exitCode()).isZero();
            Files.move(key, folder.resolve("kept.key"));
            assertThat(office.run("sync").exitCode()).isEqualTo(1);

            assertThat(office.listener.changes())
                    .containsExactly(
                            "raised warning run partial",
                            "resolved warning run partial",
                            "raised critical run failed",
                            "resolved critical run failed",
                            "raised critical run failed");
            assertThat(office.listener.events()).extracting(Listener.Event::id).doesNotHaveDuplicates();
            assertThat(office.listener.events())
                    .allSatisfy(event -> assertThat(event.signedAt()).isBetween(at("2026-11-26T10:00"), office.now()));
            assertThat(office.mails())
                    .containsExactly(
                            mail("警告：新規1件", office, 0),
                            mail("解消：解消1件", office, 1),
                            mail("重大：新規1件", office, 2),
                            mail("解消：解消1件", office, 3),
                            mail("重大：新規1件", office, 4));
            assertThat(office.run("alerts").json().at("/open/0/subject").asText()).isEqualTo("run:sync");
        }
    }

    private static String mail(String subject, Office office, int event) {
        return "[Tasuki] " + subject + " <" + office.listener.events().get(event).id() + "@tasuki.invalid>";
    }

    // Without the key that tells erased people from others no run may poll.
    private Path loseTheKey(Office office) throws IOException {
        String somebody = office.people().records(office.people().marketing(), "contacts", false).getFirst().get("id").asText();
        assertThat(office.run("erase", "marketing.contacts/" + somebody, "--yes").exitCode()).isZero();
        Path key = office.beside("tasuki.duckdb.key");
        Files.move(key, folder.resolve("kept.key"));
        return key;
    }

    @Test
    void aSameDayContactIsToldBeforeItIsDueWhenItIsMissedAndWhenItIsMade() {
        try (Office office = new Office(folder, at("2026-11-26T15:40"), PROMISES)) {
            String lead = handOver(office, "2026-11-26T10:00");
            office.later(Duration.ofMinutes(5));
            assertThat(office.run("sync").exitCode()).isZero();
            int before = office.listener.events().size();

            office.listener.before(event -> {
                if (event.changes().contains("worsened critical promise missed")) {
                    office.stop();
                }
            });
            assertThat(office.run("serve").exitCode()).isZero();

            List<Listener.Event> told = office.listener.events().subList(before, office.listener.events().size());
            assertThat(told).extracting(Listener.Event::changes)
                    .containsExactly(List.of("raised warning promise due_soon"), List.of("worsened critical promise missed"));
            assertThat(told.getFirst().signedAt()).isBetween(at("2026-11-26T16:00"), at("2026-11-26T16:01"));
            assertThat(told.getLast().signedAt()).isBetween(at("2026-11-26T18:00"), at("2026-11-26T18:02"));
            JsonNode missed = told.getLast().document().at("/changes/0/alert");
            assertThat(missed.get("start").asText()).isEqualTo(at("2026-11-26T10:00").toString());
            assertThat(missed.get("due").asText()).isEqualTo(at("2026-11-26T18:00").toString());
            assertThat(missed.get("record").asText()).startsWith("marketing.contacts/");
            assertThat(missed.get("link").asText()).contains(missed.get("record").asText().substring("marketing.contacts/".length()));

            call(office, lead, "2026-11-26T18:30");
            office.later(Duration.ofHours(1));
            assertThat(office.run("sync").exitCode()).isZero();
            assertThat(office.run("sync").exitCode()).isZero();

            Listener.Event last = office.listener.events().getLast();
            assertThat(office.listener.events()).hasSize(before + 3);
            assertThat(last.changes()).containsExactly("resolved critical promise kept");
            assertThat(last.document().at("/changes/0/alert/kept_at").asText()).isEqualTo(at("2026-11-26T18:30").toString());
            assertThat(last.document().at("/changes/0/alert/evidence").asText()).startsWith("sales.Task/");
            assertThat(last.document().toString()).doesNotContain("hanako");
        }
    }

    private static String handOver(Office office, String moment) {
        var people = office.people();
        people.create(
                people.marketing(),
                "contacts",
                Map.of("email", "hanako@example.com", "hs_lifecyclestage_salesqualifiedlead_date", at(moment).toString()));
        return people.create(
                people.sales(),
                "Lead",
                Map.of("LastName", "Sato", "Company", "New", "Email", "hanako@example.com", "Status", "Open"));
    }

    private static void call(Office office, String lead, String moment) {
        var people = office.people();
        people.create(
                people.sales(),
                "Task",
                Map.of(
                        "WhoId", lead,
                        "Subject", "Call",
                        "TaskSubtype", "Call",
                        "Status", "Completed",
                        "ActivityDate", moment.substring(0, 10),
                        "CompletedDateTime", at(moment).toString()));
    }

    @Test
    void aListenerThatWasAwayHearsAllInOrder() {
        try (Office office = new Office(folder, at("2026-11-26T10:00"), "")) {
            office.listener.die();
            office.lockOut();
            assertThat(office.run("sync").exitCode()).isEqualTo(3);
            assertThat(office.mails()).hasSize(1);
            assertThat(office.run("status").json().at("/alerts/waiting").asInt()).isEqualTo(1);
            assertThat(office.run("alerts", "--test").exitCode()).isEqualTo(1);
            office.letIn();
            office.later(Duration.ofSeconds(30));
            assertThat(office.run("sync").exitCode()).isZero();

            office.listener.rise();
            assertThat(office.run("alerts", "--check").exitCode()).as("it rests for a minute").isEqualTo(3);
            office.later(Duration.ofSeconds(31));
            assertThat(office.run("alerts", "--check").exitCode()).isZero();

            assertThat(office.listener.changes()).containsExactly("raised warning run partial", "resolved warning run partial");
            assertThat(office.mails())
                    .contains(mail("警告：新規1件", office, 0), mail("解消：解消1件", office, 1));
            assertThat(office.run("status").json().at("/alerts")).hasToString("{\"open\":0,\"waiting\":0,\"given_up\":0}");
        }
    }

    @Test
    void aProcessThatDiesBeforeItNotesTheAnswerSendsTheSameEventAgain() {
        try (Office office = new Office(folder.resolve("office"), at("2026-11-26T10:00"), "")) {
            Product product = new Product(folder.resolve("process"), office.people(), office.configuration())
                    .knowing("ALERT_SECRET", Listener.SECRET);
            office.lockOut();
            CompletableFuture<Process> victim = new CompletableFuture<>();
            office.listener.before(event -> {
                victim.join().destroyForcibly();
                victim.join().onExit().join();
            });
            Product.Started sync = product.start("sync");
            victim.complete(sync.process());
            assertThat(sync.await().exitCode()).isEqualTo(137);
            office.listener.before(event -> {});

            Product.Result check = product.run("alerts", "--check");

            assertThat(check.exitCode()).as(check.errors()).isZero();
            assertThat(office.listener.events()).hasSize(2);
            assertThat(office.listener.events()).extracting(Listener.Event::id).containsOnly(office.listener.events().getFirst().id());
            assertThat(office.listener.changes()).containsOnly("raised warning run partial");
            assertThat(office.mails()).containsExactly(mail("警告：新規1件", office, 0));
        }
    }

    private static Instant at(String tokyo) {
        return LocalDateTime.parse(tokyo).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }
}

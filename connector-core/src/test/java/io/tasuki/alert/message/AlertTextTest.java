package io.tasuki.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.BrokenPromise;
import io.tasuki.alert.condition.BrokenPromise.Standing;
import io.tasuki.alert.condition.EarlierMisses;
import io.tasuki.alert.condition.FailedRun;
import io.tasuki.alert.condition.LowBudget;
import io.tasuki.alert.condition.Severity;
import io.tasuki.alert.condition.StaleCursor;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.promise.Promise;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertTextTest {

    private static final Instant AT = Instant.parse("2026-11-26T01:00:00Z");

    @Test
    void bothLanguagesHaveTheSameWords() {
        String bundle = AlertText.class.getPackageName() + ".words";

        assertThat(ResourceBundle.getBundle(bundle, Locale.JAPANESE).keySet())
                .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
        assertThat(Stream.of(Promise.values()).map(promise -> "of." + promise.word()))
                .allSatisfy(key -> assertThat(ResourceBundle.getBundle(bundle, Locale.ROOT).containsKey(key)).as(key).isTrue());
    }

    @Test
    void everyAlertIsALine() {
        assertThat(List.of(
                        line(new FailedRun("sync", "r-1", "failed", AT, List.of())),
                        line(new FailedRun("sync", "r-1", "partial", AT, List.of("sales.Lead", "sales.Contact/1"))),
                        line(new FailedRun("poll", "r-1", "stopped", AT, List.of("sales"))),
                        line(new StaleCursor("sales.Lead", AT, 90_000, false)),
                        line(new LowBudget("sales", 99, 1000, AT)),
                        line(new EarlierMisses(AT, Map.of("feedback", 2L, "first_contact", 30L)))))
                .containsExactly(
                        "'tasuki sync' failed at 2026-11-26 10:00 (run r-1); its log says why",
                        "'tasuki sync' left something undone at 2026-11-26 10:00 (run r-1): sales.Lead, sales.Contact/1",
                        "'tasuki poll' was stopped by a guard or a budget at 2026-11-26 10:00 (run r-1): sales",
                        "nothing was read of sales.Lead since 2026-11-26 10:00, 25 hours ago",
                        "sales has 99 of 1000 API calls of the day left",
                        "Before 2026-11-26 10:00, when alerts began, these promises had been missed and were never kept:"
                                + " feedback 2, first contact 30. They are not told one by one.");
    }

    @Test
    void anOwnerIsCalledByNameAsFarAsItIsKnown() {
        assertThat(line(missed("005A", "佐藤 花"))).endsWith("handed over 2026-11-26 10:00, owner 佐藤 花 (005A)");
        assertThat(line(missed("005A", null))).endsWith("owner 005A");
        assertThat(line(missed("", null))).endsWith("owner unknown");
        assertThat(line(missed("005A", "x\r\nBcc: y"))).endsWith("owner x Bcc: y (005A)");
    }

    private static BrokenPromise missed(String owner, @Nullable String name) {
        return new BrokenPromise(
                "sales.Lead/1@2026", "first_contact", Standing.MISSED, owner, name, AT, AT, null, "", "sales.Lead/1", null);
    }

    @Test
    void aMessageSurvivesTheStore() {
        Alert alert = new StaleCursor("sales.Lead", AT, 90_000, true);
        AlertMessage message = AlertMessage.of(
                "e-1", AT, List.of(new Change(Step.EASED, alert.subject(), Severity.WARNING, alert)), 1, 20);

        assertThat(AlertJson.message(AlertJson.of(message))).isEqualTo(message);
        assertThat(AlertJson.of(message))
                .isEqualTo("{\"event_id\":\"e-1\",\"event\":\"alerts.changed\",\"created_at\":\"2026-11-26T01:00:00Z\","
                        + "\"severity\":\"warning\",\"counts\":{\"raised\":0,\"worsened\":0,\"eased\":1,\"resolved\":0,\"open\":1},"
                        + "\"changes\":[{\"change\":\"eased\",\"subject\":\"cursor:sales.Lead\",\"severity\":\"warning\","
                        + "\"alert\":{\"kind\":\"cursor\",\"object\":\"sales.Lead\",\"since\":\"2026-11-26T01:00:00Z\","
                        + "\"age_seconds\":90000,\"too_old\":true}}],\"left_out\":0}");
    }

    private static String line(Alert alert) {
        return new AlertText(LabelLanguage.EN, ZoneId.of("Asia/Tokyo")).line(alert);
    }
}

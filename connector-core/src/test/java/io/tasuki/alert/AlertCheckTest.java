package io.tasuki.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.alert.condition.BudgetCondition;
import io.tasuki.alert.condition.Condition;
import io.tasuki.alert.condition.CursorCondition;
import io.tasuki.alert.condition.RunCondition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is told when, of things that go wrong and are over again. All times are Tokyo's, where people work from nine to six.
class AlertCheckTest {

    private final Watchman watchman = new Watchman();

    @AfterEach
    void close() {
        watchman.close();
    }

    @Test
    void aContactThatIsDueSoonThenMissedThenMadeIsToldThreeTimes() {
        watchman.handedOver("1", "2026-11-26T10:00");
        watchman.firstLook("2026-11-26T10:30");

        watchman.look("2026-11-26T15:59");
        assertThat(watchman.news()).isEmpty();
        watchman.look("2026-11-26T16:00");
        assertThat(watchman.news())
                .containsExactly("raised warning promise:marketing.contacts/1@2026-11-26T01:00:00Z:first_contact due_soon");
        watchman.look("2026-11-26T16:01");
        watchman.look("2026-11-26T18:00");
        assertThat(watchman.news()).isEmpty();
        watchman.look("2026-11-26T18:01");
        assertThat(watchman.news())
                .containsExactly("worsened critical promise:marketing.contacts/1@2026-11-26T01:00:00Z:first_contact missed");
        watchman.look("2026-11-27T09:00");
        assertThat(watchman.news()).isEmpty();

        watchman.called("1", "2026-11-27T09:30");
        watchman.look("2026-11-27T10:00");

        assertThat(watchman.news())
                .containsExactly("resolved critical promise:marketing.contacts/1@2026-11-26T01:00:00Z:first_contact kept");
        assertThat(watchman.open()).isEmpty();
        watchman.look("2026-11-27T10:01");
        assertThat(watchman.news()).isEmpty();
    }

    @Test
    void aContactInTimeAfterTheWarningIsTheEndOfIt() {
        watchman.handedOver("1", "2026-11-26T10:00");
        watchman.firstLook("2026-11-26T16:30");
        assertThat(watchman.news()).hasSize(1);

        watchman.called("1", "2026-11-26T17:00");
        watchman.look("2026-11-26T17:30");

        assertThat(watchman.news())
                .containsExactly("resolved warning promise:marketing.contacts/1@2026-11-26T01:00:00Z:first_contact kept");
    }

    @Test
    void whatFallsDueAfterTheWeekendIsDueSoonBeforeIt() {
        watchman.handedOver("1", "2026-11-20T17:00");
        watchman.called("1", "2026-11-20T17:10");
        watchman.firstLook("2026-11-20T17:30");

        // The meeting is due as Friday the 27th ends; the last two working hours before begin at four.
        watchman.look("2026-11-27T15:59");
        assertThat(watchman.news()).isEmpty();
        watchman.look("2026-11-27T16:00");

        assertThat(watchman.news())
                .containsExactly("raised warning promise:marketing.contacts/1@2026-11-20T08:00:00Z:first_meeting due_soon");
    }

    @Test
    void aLeadThatIsHandedOverAnewIsAskedForTheNewPromiseOnly() {
        watchman.handedOver("1", "2026-11-26T10:00");
        watchman.firstLook("2026-11-26T11:00");
        watchman.look("2026-11-26T19:00");
        assertThat(watchman.news()).hasSize(1);

        watchman.handedOver("1", "2026-11-26T10:00", "2026-11-27T09:00");
        watchman.look("2026-11-27T09:05");

        assertThat(watchman.news())
                .containsExactly("resolved critical promise:marketing.contacts/1@2026-11-26T01:00:00Z:first_contact void");
        watchman.look("2026-11-27T16:30");
        assertThat(watchman.news())
                .containsExactly("raised warning promise:marketing.contacts/1@2026-11-27T00:00:00Z:first_contact due_soon");
    }

    @Test
    void whatHadBeenMissedBeforeSomebodyWasToldIsCountedOnce() {
        for (int lead = 0; lead < 30; lead++) {
            watchman.handedOver("old" + lead, "2026-11-24T10:00");
        }
        watchman.handedOver("new", "2026-11-26T10:00");

        watchman.firstLook("2026-11-26T12:00");

        assertThat(watchman.news()).containsExactly("raised warning earlier_misses {first_contact=30}");
        assertThat(watchman.open()).isEmpty();
        watchman.look("2026-11-26T18:30");
        assertThat(watchman.news())
                .containsExactly("raised critical promise:marketing.contacts/new@2026-11-26T01:00:00Z:first_contact missed");
    }

    @Test
    void manyAtOnceAreOneMessageThatCountsWhatItLeavesOut() {
        watchman.handedOver("0", "2026-11-26T09:00");
        watchman.firstLook("2026-11-26T09:30");
        for (int lead = 1; lead < 26; lead++) {
            watchman.handedOver("" + lead, "2026-11-26T10:00");
        }

        watchman.look("2026-11-26T18:30");

        assertThat(watchman.messages()).singleElement().satisfies(message -> {
            assertThat(message.changes()).hasSize(20);
            assertThat(message.leftOut()).isEqualTo(6);
            assertThat(message.counts().raised()).isEqualTo(26);
            assertThat(message.counts().open()).isEqualTo(26);
            assertThat(message.severity()).isEqualTo("critical");
        });
    }

    @Test
    void whatWasMissedAMonthAgoIsLetGoWithoutAWord() {
        watchman.handedOver("1", "2026-11-26T10:00");
        watchman.firstLook("2026-11-26T11:00");
        watchman.look("2026-11-26T19:00");
        assertThat(watchman.news()).hasSize(1);

        watchman.called("1", "2026-12-26T10:00");
        watchman.look("2026-12-27T19:00", List.of(new RunCondition()));

        assertThat(watchman.news()).isEmpty();
        assertThat(watchman.open()).isEmpty();
    }

    @Test
    void runsAreToldByTheirFirstFailureAndTheirRecovery() {
        watchman.ran("1", "sync", "succeeded");
        assertThat(toldAfter("2", "sync", "failed")).containsExactly("raised critical run:sync failed []");
        assertThat(toldAfter("3", "sync", "failed")).isEmpty();
        assertThat(toldAfter("4", "sync", "partial", "sales.Lead")).containsExactly("eased warning run:sync partial [sales.Lead]");
        assertThat(toldAfter("5", "sync", "failed")).containsExactly("worsened critical run:sync failed []");
        assertThat(toldAfter("6", "sync", "succeeded")).containsExactly("resolved critical run:sync failed []");
        assertThat(toldAfter("7", "sync", "succeeded")).isEmpty();
        assertThat(toldAfter("8", "sync", "failed")).containsExactly("raised critical run:sync failed []");
    }

    @Test
    void aWholeSyncMakesUpForOtherCommandsAndNotTheOtherWayRound() {
        assertThat(toldAfter("1", "poll", "failed")).containsExactly("raised critical run:poll failed []");
        assertThat(toldAfter("2", "apply", "partial", "sales.Lead/1")).containsExactly("raised warning run:apply partial [sales.Lead/1]");
        assertThat(toldAfter("3", "poll", "succeeded")).containsExactly("resolved critical run:poll failed []");
        assertThat(toldAfter("4", "sync", "succeeded")).containsExactly("resolved warning run:apply partial [sales.Lead/1]");
    }

    @Test
    void aRunThatABudgetStoppedIsToldAndOneThatAPersonStoppedIsNot() {
        assertThat(toldAfter("1", "sync", "stopped")).isEmpty();
        assertThat(toldAfter("2", "sync", "stopped", "sales")).containsExactly("raised warning run:sync stopped [sales]");
    }

    private List<String> toldAfter(String id, String command, String status, String... undone) {
        watchman.ran(id, command, status, undone);
        watchman.look("2026-11-26T10:00", List.<Condition>of(new RunCondition()));
        return watchman.news();
    }

    @Test
    void aCursorGrowsOldAndMovesAgain() {
        List<Condition> cursors = List.of(new CursorCondition());
        watchman.cursor("sales.Lead", "backfill", "2026-11-01T10:00");
        watchman.cursor("sales.Lead", "increment", "2026-11-20T10:00");
        watchman.cursor("sales.Forgotten", "increment", "2026-11-01T10:00");

        watchman.look("2026-11-21T10:00", cursors);
        assertThat(watchman.news()).isEmpty();
        watchman.look("2026-11-21T10:01", cursors);
        assertThat(watchman.news()).containsExactly("raised warning cursor:sales.Lead 86460 s");
        watchman.look("2026-11-23T10:01", cursors);
        assertThat(watchman.news()).containsExactly("worsened critical cursor:sales.Lead 259260 s");

        watchman.cursor("sales.Lead", "increment", "2026-11-23T10:02");
        watchman.look("2026-11-23T10:03", cursors);
        assertThat(watchman.news()).containsExactly("resolved critical cursor:sales.Lead 259260 s");
    }

    @Test
    void aQuietObjectIsReadByEveryRunThatSaysNothingOfIt() {
        List<Condition> cursors = List.of(new CursorCondition());
        watchman.cursor("sales.Lead", "increment", "2026-11-01T10:00");
        watchman.polled("1", "succeeded", "2026-11-20T10:00");
        watchman.look("2026-11-21T09:00", cursors);
        assertThat(watchman.news()).isEmpty();

        watchman.polled("2", "partial", "2026-11-21T09:30", "marketing", "sales.Contact/003");
        watchman.look("2026-11-22T09:00", cursors);
        assertThat(watchman.news()).isEmpty();

        watchman.polled("3", "partial", "2026-11-22T09:30", "sales.Lead");
        watchman.polled("4", "partial", "2026-11-22T09:45", "sales");
        watchman.polled("5", "failed", "2026-11-22T10:00");
        watchman.look("2026-11-22T10:00", cursors);
        assertThat(watchman.news()).containsExactly("raised warning cursor:sales.Lead 88200 s");
    }

    @Test
    void aBudgetRunsOutAndIsThereAgainTheNextDay() {
        List<Condition> budgets = List.of(new BudgetCondition());
        watchman.budget("sales", 1_000, 100, "2026-11-26T10:00");
        watchman.look("2026-11-26T10:00", budgets);
        assertThat(watchman.news()).isEmpty();

        watchman.budget("sales", 1_000, 99, "2026-11-26T11:00");
        watchman.look("2026-11-26T11:00", budgets);
        assertThat(watchman.news()).containsExactly("raised warning budget:sales 99 of 1000");
        watchman.budget("sales", 1_000, 0, "2026-11-26T12:00");
        watchman.look("2026-11-26T12:00", budgets);
        assertThat(watchman.news()).containsExactly("worsened critical budget:sales 0 of 1000");
        watchman.look("2026-11-27T12:01", budgets);
        assertThat(watchman.news()).containsExactly("resolved critical budget:sales 0 of 1000");
    }

    @Test
    void whatCannotBeJudgedStaysAsItIs() {
        watchman.handedOver("1", "2026-11-26T10:00");
        watchman.firstLook("2026-11-26T11:00");
        watchman.look("2026-11-26T19:00");
        assertThat(watchman.news()).hasSize(1);

        watchman.look("2026-11-26T20:00", List.of(new RunCondition()));

        assertThat(watchman.news()).isEmpty();
        assertThat(watchman.open()).singleElement().satisfies(open -> {
            assertThat(open.since()).isEqualTo(Instant.parse("2026-11-26T09:00:00Z"));
            assertThat(open.raisedAt()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        });
    }
}

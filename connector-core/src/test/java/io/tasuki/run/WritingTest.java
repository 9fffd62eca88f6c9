package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.model.RecordAddress;
import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.HistoryReport;
import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RevertReport;
import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.SyncReport;
import io.tasuki.run.query.HistoryQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stored plans, guards, history and retention, as the facade tells them.
class WritingTest {

    @TempDir
    Path folder;

    @Test
    void applyingAPlanTwiceDoesNothingTheSecondTime() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            tasuki.poll();
            String plan = tasuki.plan().planId();
            tasuki.apply(Optional.of(plan));

            ApplyReport second = tasuki.apply(Optional.of(plan));
            loop.crm.edit("Person", person, Map.of("own_outcome", ""));
            ApplyReport third = tasuki.apply(Optional.of(plan));

            assertThat(second.applied()).isZero();
            assertThat(second.alreadySo()).isEqualTo(1);
            assertThat(second.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(third.applied()).isZero();
            assertThat(loop.stored(person, "outcome")).isEmpty();
        }
    }

    @Test
    void aPlanOfAnotherConfigurationIsRefusedInASentenceAndOneUnderOtherGuardsIsNot() {
        try (Loop loop = new Loop(folder)) {
            loop.lead("web");
            String plan;
            try (Tasuki tasuki = loop.open()) {
                tasuki.poll();
                plan = tasuki.plan().planId();
            }
            loop.configure("create_fields: true\n");
            try (Tasuki tasuki = loop.open()) {
                assertThatThrownBy(() -> tasuki.apply(Optional.of(plan)))
                        .isInstanceOf(RequestException.class)
                        .hasMessage("plan " + plan
                                + " was made with another configuration; make a new one with 'tasuki plan'");
            }
            loop.configure("guards: {maximum_share: 0.9}\n");
            try (Tasuki tasuki = loop.open()) {
                assertThat(tasuki.apply(Optional.of(plan)).applied()).isEqualTo(1);
            }
        }
    }

    @Test
    void aPlanThatAGuardStoppedCanBeAcceptedAfterALook() {
        try (Loop loop = new Loop(folder)) {
            List<String> deals = IntStream.range(0, 60).mapToObj(any -> loop.deal(loop.lead("web"), "Won", "7")).toList();
            loop.sync();
            loop.later(Duration.ofDays(1));
            deals.forEach(deal -> loop.crm.edit("Deal", deal, Map.of("stage", "Lost")));

            SyncReport stopped = loop.sync();

            assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
            assertThat(stopped.applied()).isZero();
            assertThat(stopped.problems())
                    .extracting(PollSummary.Problem::reason)
                    .containsExactly("nothing was written: 300 of 300 values that are not empty would change (most:"
                            + " all.Person.own_days_to_win 60, all.Person.own_outcome 60, all.Person.own_outcome_at 60), allowed is"
                            + " a share of 0.3; look at the plan, then 'tasuki apply " + stopped.runId()
                            + " --accept-guards', or raise guards.maximum_share");
            try (Tasuki tasuki = loop.open()) {
                assertThat(tasuki.apply(Optional.of(stopped.runId())).status()).isEqualTo(RunStatus.STOPPED);
                ApplyReport accepted = tasuki.apply(Optional.of(stopped.runId()), true);
                assertThat(accepted.status()).isEqualTo(RunStatus.SUCCEEDED);
                assertThat(accepted.applied()).isEqualTo(300);
            }
        }
    }

    @Test
    void aHundredChangesAreNeverTooLargeAShareAndFillingNeverCounts() {
        try (Loop loop = new Loop(folder)) {
            List<String> deals = IntStream.range(0, 20).mapToObj(any -> loop.deal(loop.lead("web"), "Won", "7")).toList();

            assertThat(loop.sync().applied()).isEqualTo(100);
            loop.later(Duration.ofDays(1));
            deals.forEach(deal -> loop.crm.edit("Deal", deal, Map.of("stage", "Lost")));
            assertThat(loop.sync().applied()).isEqualTo(100);
        }
    }

    @Test
    void aStopFileThatAppearsWhileARunWritesEndsItAfterTheBatch() throws IOException {
        StopFilePlatform platform = new StopFilePlatform(folder.resolve("STOP"));
        try (Loop loop = new Loop(folder, platform)) {
            loop.configure("guards: {stop_file: STOP}\n");
            IntStream.range(0, 70).forEach(any -> loop.lead("web"));

            SyncReport stopped = loop.sync();
            Files.delete(folder.resolve("STOP"));

            assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
            assertThat(stopped.applied()).isEqualTo(50);
            assertThat(stopped.problems())
                    .contains(new PollSummary.Problem(
                            "guards.stop_file",
                            "the rest was not written, because the stop file appeared; remove it and run again to go on"));
            platform.touchNoMore();
            assertThat(loop.sync().applied()).isEqualTo(20);
        }
    }

    @Test
    void historyTellsEveryWriteOfARecordTheNewestFirst() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String deal = loop.deal(person, "Meeting", "10");
            SyncReport first = tasuki.sync(Optional.empty());
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Deal", deal, Map.of("stage", "Lost"));
            SyncReport second = tasuki.sync(Optional.empty());
            RevertReport revert = tasuki.revert(second.runId(), false);
            RecordAddress address = RecordAddress.parse("all.Person/" + person);

            HistoryReport all = tasuki.history(HistoryQuery.of(address));
            HistoryReport outcome = tasuki.history(new HistoryQuery(address, Optional.of("own_outcome"), 2));

            assertThat(all.record()).isEqualTo("all.Person/" + person);
            assertThat(all.writes()).hasSize(8);
            assertThat(outcome.writes()).extracting(HistoryReport.Write::runId).containsExactly(revert.runId(), second.runId());
            assertThat(outcome.writes().getFirst().reverts()).isEqualTo(second.runId());
            assertThat(outcome.writes().getFirst().command()).isEqualTo("revert");
            assertThat(outcome.writes().getLast().old()).isEqualTo("open");
            assertThat(outcome.writes().getLast().wanted()).isEqualTo("lost");
            assertThat(outcome.writes().getLast().state()).isEqualTo("applied");
            assertThat(outcome.writes().getLast().planId()).isEqualTo(second.runId());
            assertThat(all.writes().getLast().runId()).isEqualTo(first.runId());
        }
    }

    @Test
    void oldWritesAndPlansAreForgottenButNotTheLastPlan() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String deal = loop.deal(person, "Meeting", "10");
            String old = tasuki.sync(Optional.empty()).runId();
            loop.later(Duration.ofDays(401));
            loop.crm.edit("Deal", deal, Map.of("stage", "Lost"));
            String kept = tasuki.sync(Optional.empty()).runId();

            assertThatThrownBy(() -> tasuki.revert(old, false))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("what run " + old + " overwrote is not known any more: the journal is kept for 400 days"
                            + " (retention.journal_days); correct the records in the CRM by hand");
            assertThatThrownBy(() -> tasuki.apply(Optional.of(old)))
                    .hasMessage("there is no plan " + old + "; 'tasuki plan' makes one, and plans are kept for 30 days");
            loop.later(Duration.ofDays(60));
            assertThat(tasuki.sync(Optional.empty()).applied()).isZero();
            assertThat(tasuki.apply(Optional.of(kept)).applied()).isZero();
            assertThat(tasuki.revert(kept, false).applied()).isPositive();
        }
    }

    @Test
    void batchesAreAsSmallAsTheConnectionAsksFor() {
        StopFilePlatform platform = new StopFilePlatform(folder.resolve("STOP"));
        platform.touchNoMore();
        try (Loop loop = new Loop(folder, platform)) {
            loop.connectionSays("write_batch: 20");
            IntStream.range(0, 50).forEach(any -> loop.lead("web"));

            loop.sync();

            assertThat(platform.batches()).containsExactly(20, 20, 10);
        }
    }
}

package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.fake.FakeFault;
import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.StatusReport;
import io.tasuki.run.document.SyncReport;
import io.tasuki.run.query.ConversionQuery;
import io.tasuki.stage.measure.ConversionReport;
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

class TasukiTest {

    @TempDir
    Path folder;

    @Test
    void aWonDealComesBackToThePersonWhoWasHandedOver() {
        try (Loop loop = new Loop(folder)) {
            String won = loop.lead("web");
            String open = loop.lead("fair");
            loop.deal(won, "Won", "1200");

            SyncReport sync = loop.sync();

            assertThat(sync.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(sync.polled()).containsEntry("all.Person", 2L).containsEntry("all.Deal", 1L);
            assertThat(sync.linked().leads()).isEqualTo(2);
            assertThat(sync.handoffs()).isEqualTo(2);
            assertThat(loop.stored(won, "outcome")).isEqualTo("won");
            assertThat(loop.stored(won, "won_amount")).isEqualTo("1200");
            assertThat(loop.stored(won, "days_to_win")).isEqualTo("42");
            assertThat(loop.stored(open, "outcome")).isEqualTo("open");
            assertThat(sync.applied()).isEqualTo(sync.plan().toChange()).isEqualTo(6);
            assertThat(sync.records()).isEqualTo(2);
        }
    }

    @Test
    void aSecondSyncWritesNothingAndOnceTheEchoIsReadNoValueIsRead() {
        try (Loop loop = new Loop(folder)) {
            loop.deal(loop.lead("web"), "Won", "1200");
            loop.lead("fair");
            SyncReport first = loop.sync();
            loop.later(Duration.ofHours(2));

            SyncReport second = loop.sync();
            int read = loop.crm.rowsRead("Person");
            loop.later(Duration.ofHours(2));
            SyncReport third = loop.sync();

            assertThat(second.applied()).isZero();
            assertThat(third.applied()).isZero();
            assertThat(loop.crm.rowsRead("Person")).isEqualTo(read);
            assertThat(second.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(second.plan()).isEqualTo(new PlanReport.Summary(0, 10, 0, 0)).isEqualTo(third.plan());
            assertThat(second.linked()).isEqualTo(first.linked());
            assertThat(second.handoffs()).isEqualTo(first.handoffs());
        }
    }

    @Test
    void whatSalesChangesIsWrittenNextTime() {
        try (Loop loop = new Loop(folder)) {
            String person = loop.lead("web");
            String deal = loop.deal(person, "Meeting", "10");
            loop.sync();
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Deal", deal, Map.of("stage", "Lost"));

            loop.sync();

            assertThat(loop.stored(person, "outcome")).isEqualTo("lost");
            assertThat(loop.stored(person, "outcome_at")).isEqualTo("2026-03-03T09:00:00Z");
        }
    }

    @Test
    void theSameStoreTellsEarlierMomentsAndComesBack() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String deal = loop.deal(person, "Meeting", "10");
            tasuki.sync(Optional.empty());
            loop.later(Duration.ofDays(2));
            loop.crm.edit("Deal", deal, Map.of("stage", "Won"));
            tasuki.sync(Optional.empty());

            tasuki.sync(Optional.of(loop.crm.now().minus(Duration.ofDays(1))));
            String then = loop.stored(person, "outcome");
            tasuki.sync(Optional.empty());

            assertThat(then).isEqualTo("open");
            assertThat(loop.stored(person, "outcome")).isEqualTo("won");
        }
    }

    @Test
    void conversionIsToldWithoutAskingTheCrm() {
        try (Loop loop = new Loop(folder)) {
            loop.deal(loop.lead("web"), "Won", "1200");
            loop.lead("fair");
            loop.sync();
            long calls = loop.crm.calls();

            try (Tasuki tasuki = loop.open()) {
                ConversionReport report = tasuki.conversion(ConversionQuery.everything());

                assertThat(report.overall().handoffs()).isEqualTo(2);
                assertThat(report.overall().won()).isEqualTo(1);
                assertThat(report.attributes()).hasSize(1);
            }
            assertThat(loop.crm.calls()).isEqualTo(calls);
        }
    }

    @Test
    void conversionFollowsAConfigurationThatChangedSince() {
        try (Loop loop = new Loop(folder)) {
            loop.lead("web");
            loop.sync();
            loop.configure("returns:\n  all.Person.status: {Rejected: no_budget}\n");

            try (Tasuki tasuki = loop.open()) {
                assertThat(tasuki.conversion(ConversionQuery.everything()).overall().handoffs()).isEqualTo(1);
            }
        }
    }

    @Test
    void aPlanWritesNothingAndCanBeAppliedLater() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            tasuki.poll();

            PlanReport plan = tasuki.plan();

            assertThat(loop.stored(person, "outcome")).isEmpty();
            assertThat(plan.newFields()).extracting(PlanReport.NewField::field).contains("own_outcome", "own_won_amount");
            assertThat(plan.changes()).containsExactly(new PlanReport.Change("all", "Person", person, "own_outcome", "", "open"));
            ApplyReport applied = tasuki.apply(Optional.of(plan.planId()));
            assertThat(applied.applied()).isEqualTo(1);
            assertThat(applied.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(loop.stored(person, "outcome")).isEqualTo("open");
            assertThat(tasuki.apply(Optional.of(plan.planId())).alreadySo()).isEqualTo(1);
        }
    }

    @Test
    void aPlanThatDoesNotExistIsRefusedInASentence() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            assertThatThrownBy(() -> tasuki.apply(Optional.of("nope")))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("there is no plan nope; 'tasuki plan' makes one, and plans are kept for 30 days");
        }
    }

    @Test
    void aRefusedRecordMakesTheRunPartialAndIsTriedAgain() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            List<String> people = IntStream.range(0, 5).mapToObj(any -> loop.lead("web")).toList();
            tasuki.poll();
            PlanReport plan = tasuki.plan();
            loop.crm.lock("Person", people.get(2), true);

            ApplyReport applied = tasuki.apply(Optional.of(plan.planId()));
            loop.crm.lock("Person", people.get(2), false);
            SyncReport next = tasuki.sync(Optional.empty());

            assertThat(applied.status()).isEqualTo(RunStatus.PARTIAL);
            assertThat(applied.refused()).extracting(ApplyReport.Refusal::id).containsExactly(people.get(2));
            assertThat(next.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(next.applied()).isEqualTo(1);
        }
    }

    @Test
    void aCrmThatFailsHalfWayMakesTheRunPartialAndTheNextOneWhole() {
        try (Loop loop = new Loop(folder)) {
            String person = loop.lead("web");
            loop.deal(person, "Won", "5");
            loop.crm.deny("Deal", true);

            SyncReport partial = loop.sync();
            String meanwhile = loop.stored(person, "outcome");
            loop.crm.deny("Deal", false);
            SyncReport whole = loop.sync();

            assertThat(partial.status()).isEqualTo(RunStatus.PARTIAL);
            assertThat(partial.problems())
                    .contains(new PollSummary.Problem("plan", "nothing was planned, because not everything that decides outcomes could be read"));
            assertThat(meanwhile).isEmpty();
            assertThat(whole.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(loop.stored(person, "outcome")).isEqualTo("won");
        }
    }

    @Test
    void aSpentAllowanceStopsTheRunAndTheNextOneGoesOn() {
        try (Loop loop = new Loop(folder)) {
            String person = loop.lead("web");
            loop.crm.fault(FakeFault.BUDGET_SPENT, 1);

            SyncReport stopped = loop.sync();
            SyncReport next = loop.sync();

            assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
            assertThat(stopped.applied()).isZero();
            assertThat(next.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(loop.stored(person, "outcome")).isEqualTo("open");
        }
    }

    @Test
    void aDryRunPlansAndWritesNothing() {
        try (Loop loop = new Loop(folder)) {
            loop.configure("guards: {dry_run: true}\n");
            String person = loop.lead("web");

            SyncReport sync = loop.sync();

            assertThat(sync.plan().toChange()).isEqualTo(1);
            assertThat(sync.applied()).isZero();
            assertThat(sync.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(loop.stored(person, "outcome")).isEmpty();
        }
    }

    @Test
    void tooManyChangesOfFilledValuesStopBeforeTheFirstWrite() {
        try (Loop loop = new Loop(folder)) {
            loop.configure("guards: {maximum_changes: 1}\n");
            String deal = loop.deal(loop.lead("web"), "Won", "7");
            loop.sync();
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Deal", deal, Map.of("stage", "Lost"));

            SyncReport sync = loop.sync();

            assertThat(sync.status()).isEqualTo(RunStatus.STOPPED);
            assertThat(sync.applied()).isZero();
            assertThat(sync.problems())
                    .contains(new PollSummary.Problem(
                            "guards.maximum_changes",
                            "nothing was written: 5 values that are not empty would change (most: all.Person.own_days_to_win 1,"
                                    + " all.Person.own_outcome 1, all.Person.own_outcome_at 1), allowed are 1; look at the plan, then"
                                    + " 'tasuki apply " + sync.runId() + " --accept-guards', or raise guards.maximum_changes"));
        }
    }

    @Test
    void nothingIsWrittenWhileTheStopFileExists() throws IOException {
        try (Loop loop = new Loop(folder)) {
            loop.configure("guards: {stop_file: STOP}\n");
            Files.createFile(folder.resolve("STOP"));
            loop.lead("web");

            SyncReport stopped = loop.sync();
            Files.delete(folder.resolve("STOP"));

            assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
            assertThat(stopped.applied()).isZero();
            assertThat(loop.sync().applied()).isEqualTo(1);
        }
    }

    @Test
    void statusTellsRunsCursorsAndBudgetsWithoutAskingTheCrm() {
        try (Loop loop = new Loop(folder)) {
            loop.lead("web");
            loop.sync();
            long calls = loop.crm.calls();

            try (Tasuki tasuki = loop.open()) {
                StatusReport status = tasuki.status();

                assertThat(status.runs()).singleElement().satisfies(run -> assertThat(run.status()).isEqualTo("succeeded"));
                assertThat(status.cursors()).extracting(StatusReport.CursorAge::object).contains("Person", "Deal");
                assertThat(status.retryQueue().records()).isZero();
                assertThat(status.openWrites()).isZero();
                assertThat(status.budgets()).extracting(StatusReport.Budget::connection).containsExactly("all");
            }
            assertThat(loop.crm.calls()).isEqualTo(calls);
        }
    }

    @Test
    void theSyncDocumentHasTheKeysThatScriptsRead() {
        try (Loop loop = new Loop(folder)) {
            loop.lead("web");

            String json = Documents.json(loop.sync());

            assertThat(json)
                    .contains("\"run_id\":", "\"status\":\"succeeded\"", "\"polled\":{", "\"removed\":0", "\"linked\":{\"leads\":1,\"deals\":0,\"ambiguous\":0,\"unmatched\":0}")
                    .contains("\"handoffs\":1", "\"plan\":{\"to_change\":1,\"unchanged\":4,\"conflicts\":0,\"records\":1}")
                    .contains("\"applied\":1", "\"already_so\":0", "\"refused\":0", "\"in_doubt\":0", "\"records\":1", "\"api_calls\":{\"all\":", "\"seconds\":");
        }
    }
}

package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.fake.FakeFault;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.document.ApplyReport;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RevertReport;
import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.SyncReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevertTest {

    @TempDir
    Path folder;

    @Test
    void whatARunWroteIsPutBack() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String deal = loop.deal(person, "Meeting", "10");
            tasuki.sync(Optional.empty());
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Deal", deal, Map.of("stage", "Won"));
            Map<String, String> before = loop.crm.stored("Person", person);
            String run = tasuki.sync(Optional.empty()).runId();

            RevertReport reverted = tasuki.revert(run, false);

            assertThat(reverted.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(reverted.applied()).isEqualTo(5);
            assertThat(reverted.records()).isEqualTo(1);
            assertThat(reverted.kept()).isEmpty();
            assertThat(withoutBlanks(loop, person)).isEqualTo(before);
        }
    }

    @Test
    void whatWasTakenBackIsNotWrittenAgainUntilSomethingElseIsWanted() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String deal = loop.deal(person, "Meeting", "10");
            tasuki.revert(tasuki.sync(Optional.empty()).runId(), false);

            SyncReport again = tasuki.sync(Optional.empty());
            String held = loop.stored(person, "outcome");
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Deal", deal, Map.of("stage", "Won"));
            SyncReport news = tasuki.sync(Optional.empty());

            assertThat(again.applied()).isZero();
            assertThat(again.plan().conflicts()).isEqualTo(2);
            assertThat(held).isEmpty();
            assertThat(loop.stored(person, "outcome")).isEqualTo("won");
            assertThat(news.status()).isEqualTo(RunStatus.SUCCEEDED);
        }
    }

    @Test
    void retryReleasesWhatWasTakenBack() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String other = loop.lead("web");
            tasuki.revert(tasuki.sync(Optional.empty()).runId(), false);

            ApplyReport retried = tasuki.retry(Set.of(RecordAddress.parse("all.Person/" + person)));

            assertThat(retried.applied()).isEqualTo(1);
            assertThat(loop.stored(person, "outcome")).isEqualTo("open");
            assertThat(loop.stored(other, "outcome")).isEmpty();
            assertThat(tasuki.retry(Set.of()).applied()).isEqualTo(1);
            assertThat(loop.stored(other, "outcome")).isEqualTo("open");
            assertThat(tasuki.sync(Optional.empty()).plan()).isEqualTo(new PlanReport.Summary(0, 10, 0, 0));
        }
    }

    @Test
    void retryOfSomethingThatDoesNotWaitIsRefusedInASentence() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            assertThatThrownBy(() -> tasuki.retry(Set.of(RecordAddress.parse("all.Person/7"))))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("nothing of all.Person/7 waits to be written; 'tasuki status' shows what does");
        }
    }

    @Test
    void whatIsNotOursAnyMoreStaysAndIsListed() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            List<String> people = IntStream.range(0, 6).mapToObj(any -> loop.lead("web")).toList();
            String run = tasuki.sync(Optional.empty()).runId();
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Person", people.get(0), Map.of("own_outcome", "by hand"));
            loop.crm.delete("Person", people.get(1));
            loop.crm.merge("Person", people.get(2), people.get(5));
            loop.crm.lock("Person", people.get(3), true);
            loop.deal(people.get(4), "Won", "1");
            String later = tasuki.sync(Optional.empty()).runId();

            RevertReport reverted = tasuki.revert(run, false);

            assertThat(reverted.status()).isEqualTo(RunStatus.PARTIAL);
            assertThat(reverted.applied()).isEqualTo(1);
            assertThat(reverted.kept())
                    .filteredOn(kept -> kept.field().equals("own_outcome"))
                    .containsExactly(
                            kept(people.get(0), "somebody changed it since"),
                            kept(people.get(1), "the record is deleted or merged into another one"),
                            kept(people.get(2), "the record is deleted or merged into another one"),
                            kept(people.get(3), "the CRM takes no write to this record"),
                            kept(people.get(4), "written again by run " + later + "; take that one back first"));
            assertThat(loop.stored(people.get(0), "outcome")).isEqualTo("by hand");
            assertThat(loop.stored(people.get(4), "outcome")).isEqualTo("won");
            assertThat(loop.stored(people.get(5), "outcome")).isEmpty();
        }
    }

    private static RevertReport.Kept kept(String id, String reason) {
        return new RevertReport.Kept("all", "Person", id, "own_outcome", reason);
    }

    @Test
    void aSecondRevertDoesNothing() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            loop.lead("web");
            loop.lead("fair");
            String run = tasuki.sync(Optional.empty()).runId();
            tasuki.revert(run, false);

            RevertReport again = tasuki.revert(run, false);

            assertThat(again.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(again.applied()).isZero();
            assertThat(again.alreadySo()).isEqualTo(2);
        }
    }

    @Test
    void aRevertCanBeRevertedAndThenNothingIsHeld() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String deal = loop.deal(person, "Won", "1");
            String run = tasuki.sync(Optional.empty()).runId();
            Map<String, String> written = loop.crm.stored("Person", person);
            String revert = tasuki.revert(run, false).runId();

            RevertReport back = tasuki.revert(revert, false);

            assertThat(back.applied()).isEqualTo(5);
            assertThat(loop.crm.stored("Person", person)).isEqualTo(written);
            assertThat(tasuki.sync(Optional.empty()).plan()).isEqualTo(new PlanReport.Summary(0, 5, 0, 0));
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Deal", deal, Map.of("stage", "Lost"));
            tasuki.sync(Optional.empty());
            loop.later(Duration.ofDays(1));
            loop.crm.edit("Deal", deal, Map.of("stage", "Won"));
            tasuki.sync(Optional.empty());
            assertThat(loop.stored(person, "outcome")).isEqualTo("won");
            assertThat(tasuki.revert(run, false).kept()).isNotEmpty();
        }
    }

    @Test
    void aDryRunOnlySaysWhatWouldBeWrittenAndCanBeAppliedLater() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String run = tasuki.sync(Optional.empty()).runId();

            RevertReport dry = tasuki.revert(run, true);

            assertThat(dry.changes())
                    .containsExactly(new PlanReport.Change("all", "Person", person, "own_outcome", "open", ""));
            assertThat(dry.applied()).isZero();
            assertThat(loop.stored(person, "outcome")).isEqualTo("open");
            assertThat(tasuki.apply(Optional.of(dry.runId())).applied()).isEqualTo(1);
            assertThat(tasuki.sync(Optional.empty()).applied()).isZero();
            assertThat(loop.stored(person, "outcome")).isEmpty();
        }
    }

    @Test
    void aCrmThatDoesNotAnswerLeavesItsValuesForAnotherTry() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String run = tasuki.sync(Optional.empty()).runId();
            loop.crm.deny("Person", true);

            RevertReport failed = tasuki.revert(run, false);
            loop.crm.deny("Person", false);

            assertThat(failed.status()).isEqualTo(RunStatus.PARTIAL);
            assertThat(failed.kept()).containsExactly(kept(person, "the CRM did not answer; try again"));
            assertThat(tasuki.revert(run, false).applied()).isEqualTo(1);
        }
    }

    @Test
    void aLostAnswerDoesNotLoseWhatIsTakenBack() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            String person = loop.lead("web");
            String run = tasuki.sync(Optional.empty()).runId();
            loop.crm.fault(FakeFault.WRITE_REPLY_LOST, 1);

            assertThat(tasuki.revert(run, false).applied()).isEqualTo(1);
            assertThat(loop.stored(person, "outcome")).isEmpty();
            assertThat(tasuki.sync(Optional.empty()).applied()).isZero();
        }
    }

    @Test
    void whatCannotBeTakenBackIsRefusedInASentence() {
        try (Loop loop = new Loop(folder);
                Tasuki tasuki = loop.open()) {
            loop.lead("web");
            tasuki.sync(Optional.empty());
            String idle = tasuki.sync(Optional.empty()).runId();

            assertThatThrownBy(() -> tasuki.revert("nope", false))
                    .isInstanceOf(RequestException.class)
                    .hasMessage("there is no run nope; 'tasuki status' lists the last ones");
            assertThatThrownBy(() -> tasuki.revert(idle, false))
                    .hasMessage("run " + idle + " wrote nothing, so there is nothing to take back");
        }
    }

    @Test
    void noGuardOnSizeStopsARevertButADryRunDoes() {
        try (Loop loop = new Loop(folder)) {
            String person = loop.lead("web");
            String run = loop.sync().runId();
            loop.configure("guards: {maximum_changes: 0, dry_run: true}\n");
            try (Tasuki tasuki = loop.open()) {
                RevertReport dry = tasuki.revert(run, false);
                assertThat(dry.applied()).isZero();
                assertThat(dry.problems()).extracting(PollSummary.Problem::where).containsExactly("guards.dry_run");
            }
            loop.configure("guards: {maximum_changes: 0}\n");
            try (Tasuki tasuki = loop.open()) {
                assertThat(tasuki.revert(run, false).applied()).isEqualTo(1);
            }
            assertThat(loop.stored(person, "outcome")).isEmpty();
        }
    }

    private static Map<String, String> withoutBlanks(Loop loop, String person) {
        Map<String, String> stored = new java.util.TreeMap<>(loop.crm.stored("Person", person));
        stored.values().removeIf(String::isEmpty);
        return stored;
    }
}

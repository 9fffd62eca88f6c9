package io.tasuki.stage.poll;

import static io.tasuki.stage.poll.PollScene.DEALS;
import static io.tasuki.stage.poll.PollScene.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.crm.fake.FakeFault;
import io.tasuki.stage.poll.PollReport.Landed;
import io.tasuki.stage.poll.PollReport.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {

    private final FakeCrm crm = new FakeCrm(PollScene.START);
    private final PollScene scene = new PollScene();

    PollerTest() {
        scene.crmNow = crm::now;
    }

    @AfterEach
    void close() {
        scene.close();
        crm.forget();
    }

    @Test
    void aFirstPollLandsEveryRecordAsItStands() {
        String id = person("Ａnna@Example.com ", "new");
        for (int i = 0; i < 50; i++) {
            person("p" + i, "new");
        }

        PollReport report = poll(PEOPLE);

        assertThat(report.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(landed(report, PEOPLE)).extracting(Landed::rows, Landed::added, Landed::changed).containsExactly(51L, 51L, 0L);
        assertThat(scene.lines("select concat_ws('|', _id, _unique_key, email, status, origin) from crm.\"sales.Person\" where _id = '"
                        + id + "'"))
                .containsExactly(id + "|anna@example.com|Ａnna@Example.com |new|");
    }

    @Test
    void aSecondPollWithNothingNewReadsNoRowAndChangesNothing() {
        person("a", "new");
        poll(PEOPLE);
        List<String> before = StoreDump.of(scene.store);

        PollReport report = poll(PEOPLE);

        assertThat(landed(report, PEOPLE).rows()).isZero();
        assertThat(report.changedAnything()).isFalse();
        assertThat(StoreDump.of(scene.store)).isEqualTo(before);
    }

    @Test
    void anEditKeepsTheFormerVersionAndTheMomentWeLearntTheNewOne() {
        String id = person("a", "new");
        poll(PEOPLE);

        later();
        crm.edit("Person", id, Map.of("status", "working"));
        PollReport report = poll(PEOPLE);

        assertThat(landed(report, PEOPLE).changed()).isEqualTo(1);
        assertThat(scene.lines("select concat_ws('|', status, _observed_at) from crm.\"sales.Person\""))
                .containsExactly("working|2026-03-02 10:00:00");
        assertThat(scene.lines("select concat_ws('|', status, _observed_at, _superseded_at) from crm_past.\"sales.Person\""))
                .containsExactly("new|2026-03-02 09:00:00|2026-03-02 10:00:00");
    }

    @Test
    void aStampThatMovedWithoutAnyValueIsNoChange() {
        String id = person("a", "new");
        poll(PEOPLE);

        later();
        crm.touch("Person", id);
        PollReport report = poll(PEOPLE);

        assertThat(landed(report, PEOPLE).rows()).isEqualTo(1);
        assertThat(report.changedAnything()).isFalse();
        assertThat(scene.lines("select concat_ws('|', _modified_at, _observed_at) from crm.\"sales.Person\""))
                .containsExactly("2026-03-02 10:00:00|2026-03-02 09:00:00");
        assertThat(scene.lines("select _id from crm_past.\"sales.Person\"")).isEmpty();
    }

    @Test
    void aDeletedRecordIsMarkedAndARestoredOneLivesAgain() {
        String id = person("a", "new");
        poll(PEOPLE);
        later();
        crm.delete("Person", id);

        PollReport gone = poll(PEOPLE);
        assertThat(landed(gone, PEOPLE).removed()).isEqualTo(1);
        assertThat(scene.lines("select removed_at::varchar from person")).containsExactly("2026-03-02 10:00:00");

        later();
        crm.restore("Person", id);
        PollReport back = poll(PEOPLE);
        assertThat(landed(back, PEOPLE).changed()).isEqualTo(1);
        assertThat(scene.lines("select removed_at::varchar from person")).containsExactly("null");
    }

    @Test
    void aMergedRecordPointsToItsSurvivor() {
        String winner = person("a", "new");
        String loser = person("b", "new");
        poll(PEOPLE);
        later();
        crm.merge("Person", loser, winner);

        poll(PEOPLE);

        assertThat(scene.lines("select concat_ws('|', id, removed_at, merged_into) from person order by id"))
                .containsExactly(winner, loser + "|2026-03-02 10:00:00|" + winner);
    }

    @Test
    void linksFollowTheCrmsPresentSet() {
        String deal = crm.create("Deal", Map.of("name", "d"));
        String first = person("a", "new");
        String second = person("b", "new");
        crm.link(deal, first, true);
        poll(PEOPLE, DEALS);

        later();
        crm.unlink(deal, first);
        crm.link(deal, second, false);
        PollReport report = poll(PEOPLE, DEALS);

        assertThat(landed(report, DEALS).links()).isEqualTo(2);
        assertThat(scene.lines("select concat_ws('|', deal, person, is_primary) from deal_link"))
                .containsExactly(deal + "|" + second + "|false");
        assertThat(scene.lines("select to_id from record_link where retired_at is not null")).containsExactly(first);
    }

    @Test
    void aFieldAddedToTheConfigurationIsFilledForOldRecordsToo() {
        String id = crm.create("Deal", Map.of("stage", "open", "amount", "12"));
        poll(DEALS);
        PollTarget more = new PollTarget(DEALS.name(), DEALS.kind(), DEALS.roles(), List.of("name", "amount"), List.of());

        PollReport report = poll(more);

        assertThat(landed(report, DEALS).changed()).isEqualTo(1);
        assertThat(scene.lines("select concat_ws('|', _id, amount) from crm.\"sales.Deal\"")).containsExactly(id + "|12");
    }

    @Test
    void aConfiguredFieldThatIsNotThereIsNamedAndARoleWithoutFieldIsHarmless() {
        person("a", "new");
        crm.dropField("Person", "origin");
        crm.dropField("Person", "status");

        PollReport report = poll(new PollTarget(PEOPLE.name(), PEOPLE.kind(), PEOPLE.roles(), PEOPLE.fields(), List.of()));

        assertThat(report.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.finding().message()).contains("sales.Person.origin");
            assertThat(problem.finding().remedy()).isNotBlank();
        });
        assertThat(scene.lines("select email from crm.\"sales.Person\"")).containsExactly("a");
    }

    @Test
    void anObjectThatIsDeniedDoesNotKeepTheOthersFromBeingPolled() {
        crm.create("Deal", Map.of("name", "d"));
        crm.deny("Person", true);

        PollReport report = poll(PEOPLE, DEALS);

        assertThat(report.status()).isEqualTo(Status.PARTIAL);
        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.object())
                .isEqualTo(PEOPLE.name()));
        assertThat(landed(report, DEALS).added()).isEqualTo(1);
    }

    @Test
    void aShortThrottleIsWaitedOut() {
        person("a", "new");
        crm.fault(FakeFault.THROTTLED, 3);

        PollReport report = poll(PEOPLE);

        assertThat(report.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(landed(report, PEOPLE).added()).isEqualTo(1);
        assertThat(scene.time.pauses()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void anEndlessThrottleEndsTheObjectAndNotTheRun() {
        crm.create("Deal", Map.of("name", "d"));
        crm.fault(FakeFault.THROTTLED, 3 * 6);

        PollReport report = poll(PEOPLE, DEALS);

        assertThat(report.status()).isEqualTo(Status.PARTIAL);
        assertThat(report.problems()).extracting(problem -> problem.finding().check()).containsExactly("throttled");
        assertThat(landed(report, DEALS).added()).isEqualTo(1);
    }

    @Test
    void aSpentBudgetStopsTheRunAndTheNextOneGoesOn() {
        person("a", "new");
        crm.create("Deal", Map.of("name", "d"));
        crm.fault(FakeFault.BUDGET_SPENT, 1);

        PollReport stopped = poll(PEOPLE, DEALS);
        assertThat(stopped.status()).isEqualTo(Status.STOPPED);
        assertThat(stopped.problems()).singleElement().satisfies(problem -> assertThat(problem.finding().remedy())
                .contains("2026-03-03T09:00:00Z"));

        PollReport next = poll(PEOPLE, DEALS);
        assertThat(next.objects().values()).extracting(Landed::added).containsExactly(1L, 1L);
    }

    @Test
    void aSilentOrUnreadableCrmMakesTheRunPartial() {
        person("a", "new");
        crm.create("Deal", Map.of("name", "d"));
        crm.fault(FakeFault.UNAVAILABLE, 1);
        crm.fault(FakeFault.UNREADABLE, 1);

        PollReport report = poll(PEOPLE, DEALS);

        assertThat(report.status()).isEqualTo(Status.PARTIAL);
        assertThat(report.problems())
                .extracting(problem -> problem.finding().check())
                .containsExactly("unavailable", "unreadable");
    }

    @Test
    void aLostCursorBeginsTheObjectAnewOnceARun() {
        String id = person("a", "new");
        poll(PEOPLE);
        later();
        crm.edit("Person", id, Map.of("status", "working"));
        crm.fault(FakeFault.CURSOR_LOST, 1);

        PollReport report = poll(PEOPLE);

        assertThat(report.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(scene.lines("select status from person")).containsExactly("working");
        crm.fault(FakeFault.CURSOR_LOST, 2);
        assertThat(poll(PEOPLE).status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void anOrderToStopSavesWhatWasReadAndTheNextPollGoesOn() {
        for (int i = 0; i < 50; i++) {
            person("p" + i, "new");
        }
        AtomicInteger asked = new AtomicInteger();
        scene.stop = () -> asked.incrementAndGet() > 1;
        PollReport stopped = poll(PEOPLE, DEALS);
        assertThat(stopped.status()).isEqualTo(Status.STOPPED);
        assertThat(landed(stopped, PEOPLE).added()).isEqualTo(20);

        scene.stop = () -> false;
        PollReport rest = poll(PEOPLE, DEALS);

        assertThat(landed(rest, PEOPLE)).extracting(Landed::rows, Landed::added).containsExactly(30L, 30L);
    }

    private PollReport poll(PollTarget... targets) {
        scene.store.change(session -> CrmViews.create(session, List.of(targets)));
        return scene.poll(crm.open(), targets);
    }

    private static Landed landed(PollReport report, PollTarget target) {
        return report.objects().getOrDefault(target.name(), Landed.NOTHING);
    }

    private String person(String email, String status) {
        return crm.create("Person", Map.of("email", email, "status", status));
    }

    private void later() {
        crm.advance(Duration.ofHours(1));
    }
}

package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.explain.Explanation;
import io.tasuki.explain.LeadStory;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.query.ExplainQuery;
import io.tasuki.run.query.PromiseQuery;
import io.tasuki.stage.promise.Clock;
import io.tasuki.stage.promise.PromiseReport;
import io.tasuki.stage.promise.PromiseReport.Tally;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty people were handed over on the nineteenth of January, seven of whose deals have ended long after, and sales promised
/// to say within a week what came of it.
class PromisesToldTest {

    private static final Instant DUE = Instant.parse("2026-01-27T00:00:00Z");

    @TempDir
    Path folder;

    private Ward ward;

    @BeforeEach
    void admit() {
        ward = new Ward(folder);
        ward.says("sla", "{feedback: {within: 7 days}}");
        ward.sales.edit("Person", ward.counterparts.getFirst(), Map.of("owner", "ichiro"));
    }

    @AfterEach
    void discharge() {
        ward.close();
    }

    @Test
    void everyHandoffIsCountedOnceAndTheListHoldsAsManyAsAreAskedFor() {
        ward.sync();

        PromiseReport report = told(Optional.empty(), 5);

        assertThat(report.promises())
                .extracting(tally -> tally.promise() + " within " + tally.within() + ": " + tally.kept() + " " + tally.missed() + " " + tally.running())
                .containsExactly("feedback within 7 days: 0 20 0");
        assertThat(report.broken()).isEqualTo(20);
        assertThat(report.breaches()).hasSize(5);
        assertThat(report.owners().stream().mapToLong(PromiseReport.OwnerTally::missed).sum()).isEqualTo(20);
    }

    @Test
    void aBreachNamesItsRecordAndTheLinkToIt() {
        ward.sync();

        PromiseReport.Breach breach = told(Optional.empty(), 20).breaches().stream()
                .filter(one -> one.clock().lead().equals("marketing.Person/" + ward.leads.getFirst()))
                .findFirst()
                .orElseThrow();

        assertThat(breach.clock().start()).isEqualTo(Instant.parse("2026-01-19T09:00:00Z"));
        assertThat(breach.clock().due()).isEqualTo(DUE);
        RecordAddress record = RecordAddress.parse(breach.clock().record());
        assertThat(breach.link()).isEqualTo(URI.create("https://fake.example/Person/" + record.id()));
    }

    @Test
    void daysBoundTheHandoffs() {
        ward.sync();

        PromiseReport none = told(Optional.of(LocalDate.parse("2026-01-20")), 5);

        assertThat(none.broken()).isZero();
        assertThat(none.promises()).extracting(Tally::missed).containsExactly(0L);
        assertThat(none.owners()).isEmpty();
    }

    @Test
    void explainTellsTheClocksOfEachHandoffAndLinksEachRecord() {
        ward.sync();

        LeadStory lead = lead("marketing.Person/" + ward.leads.getFirst());

        Clock clock = lead.handoffs().getFirst().promises().getFirst();
        assertThat(clock.promise() + " " + clock.state()).isEqualTo("feedback missed");
        assertThat(clock.due()).isEqualTo(DUE);
        assertThat(clock.systemSeconds() + clock.humanSeconds()).isPositive();
        assertThat(lead.identities())
                .extracting(LeadStory.Identity::link)
                .containsExactly(
                        URI.create("https://fake.example/Person/" + ward.leads.getFirst()),
                        URI.create("https://fake.example/Person/" + ward.counterparts.getFirst()));
    }

    @Test
    void withoutPromisesExplainTellsNoneAndTheCommandSaysWhatToConfigure() {
        ward.saysNothingOf("sla");
        ward.sync();

        assertThat(lead("marketing.Person/" + ward.leads.getFirst()).handoffs().getFirst().promises()).isEmpty();
        assertThatThrownBy(() -> told(Optional.empty(), 5))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("nothing was promised")
                .hasMessageContaining("sla: {first_contact: {within: 1 business day}}");
    }

    private PromiseReport told(Optional<LocalDate> since, int most) {
        try (Tasuki tasuki = ward.open()) {
            return tasuki.promises(new PromiseQuery(since, Optional.empty(), Optional.empty(), most, Optional.empty()));
        }
    }

    private LeadStory lead(String record) {
        try (Tasuki tasuki = ward.open()) {
            Explanation told = tasuki.explain(new ExplainQuery(RecordAddress.parse(record), Optional.empty()));
            return Objects.requireNonNull(told.lead());
        }
    }
}

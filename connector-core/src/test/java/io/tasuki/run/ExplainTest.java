package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.explain.Explanation;
import io.tasuki.explain.HandoffStory;
import io.tasuki.explain.LeadStory;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.query.ExplainQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The story of a record, from whichever end it is begun.
class ExplainTest {

    @TempDir
    Path folder;

    private Ward ward;

    @BeforeEach
    void admit() {
        ward = new Ward(folder);
    }

    @AfterEach
    void discharge() {
        ward.close();
    }

    @Test
    void everyRecordOfALeadTellsTheSameStory() {
        ward.sync();

        LeadStory fromMarketing = lead(explain("marketing.Person/" + ward.leads.getFirst()));
        LeadStory fromSales = lead(explain("sales.Person/" + ward.counterparts.getFirst()));
        LeadStory fromDeal = lead(explain("sales.Deal/" + ward.deals.getFirst()));

        assertThat(fromMarketing).isEqualTo(fromSales).isEqualTo(fromDeal);
        assertThat(fromMarketing.identities())
                .extracting(LeadStory.Identity::rule)
                .containsExactly("anchor", "email");
        assertThat(fromMarketing.ambiguous()).isFalse();
    }

    @Test
    void aHandoffIsToldWithWhatWasKnownThenItsDealsAndWhatBecameOfIt() {
        ward.sync();

        LeadStory lead = lead(explain("marketing.Person/" + ward.leads.getFirst()));

        HandoffStory handoff = lead.handoffs().getFirst();
        assertThat(handoff.moment()).isEqualTo(Instant.parse("2026-01-19T09:00:00Z"));
        assertThat(handoff.rule()).isEqualTo("at:marketing.Person.handed_over");
        assertThat(handoff.attributes())
                .extracting(HandoffStory.Attribute::attribute)
                .containsExactly("origin", "size");
        assertThat(handoff.deals()).singleElement().satisfies(deal -> {
            assertThat(deal.deal()).isEqualTo("sales.Deal/" + ward.deals.getFirst());
            assertThat(deal.rule() + " " + deal.part() + " " + deal.state()).isEqualTo("contact_role counts won");
            assertThat(deal.amount()).isEqualTo(1000.0);
        });
        assertThat(Objects.requireNonNull(handoff.outcome()).outcome()).isEqualTo("won");
        assertThat(handoff.outcome().wonAmount()).isEqualTo(1000.0);
    }

    @Test
    void whatWasWrittenAndWhatStandsThereIsTold() {
        ward.sync();
        ward.marketing.edit("Person", ward.leads.getFirst(), Map.of("own_outcome", "returned"));
        ward.later(Duration.ofHours(1));
        ward.sync();

        LeadStory lead = lead(explain("marketing.Person/" + ward.leads.getFirst()));

        assertThat(lead.writes()).extracting(LeadStory.Write::field).containsExactly("own_outcome", "own_stage");
        assertThat(lead.fields()).anySatisfy(field -> {
            assertThat(field.field()).isEqualTo("own_outcome");
            assertThat(field.contestedBy()).isEqualTo("person");
        });
        assertThat(lead.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.wanted()).isEqualTo("won");
            assertThat(conflict.reason()).contains("edited by a person");
        });
    }

    @Test
    void whatWaitsAndWhatIsPlannedIsTold() {
        ward.platform.dress("marketing", WardPlatform.Dress::closed);
        ward.sync();

        LeadStory lead = lead(explain("marketing.Person/" + ward.leads.getFirst()));

        assertThat(lead.retries()).singleElement().satisfies(retry -> assertThat(retry.reason()).contains("RULE"));
        try (Tasuki tasuki = ward.open()) {
            tasuki.retry(Set.of());
            tasuki.plan();
        }
        assertThat(explain("marketing.Person/" + ward.leads.getLast()).why()).contains("stands for the lead");
    }

    @Test
    void whatSalesSaidIsTold() {
        ward.later(Duration.ofDays(1));
        ward.sales.edit("Person", ward.counterparts.getLast(), Map.of("status", "Unqualified"));
        ward.sync();

        LeadStory lead = lead(explain("marketing.Person/" + ward.leads.getLast()));

        assertThat(lead.signs()).last().satisfies(sign -> {
            assertThat(sign.sign()).isEqualTo("returned");
            assertThat(sign.reason()).isEqualTo("not_a_fit");
        });
        assertThat(Objects.requireNonNull(lead.handoffs().getFirst().outcome()).returnedReason()).isEqualTo("not_a_fit");
    }

    @Test
    void anEarlierMomentTellsWhatHadHappenedByThen() {
        ward.sync();

        LeadStory lead = lead(explain(
                "marketing.Person/" + ward.leads.getFirst(), Optional.of(Instant.parse("2026-01-01T00:00:00Z"))));

        assertThat(lead.handoffs().getFirst().outcome()).isNull();
    }

    @Test
    void anAmbiguousRecordNamesItsCandidates() {
        String twin = ward.sales.create("Person", Map.of("email", "p0@example.com", "status", "New"));
        ward.sync();

        Explanation ofTwin = explain("sales.Person/" + twin);
        LeadStory lead = lead(explain("marketing.Person/" + ward.leads.getFirst()));

        assertThat(ofTwin.lead()).isNull();
        assertThat(ofTwin.candidateOf())
                .extracting(LeadStory.Candidate::lead)
                .containsExactly("marketing.Person/" + ward.leads.getFirst());
        assertThat(lead.ambiguous()).isTrue();
        assertThat(lead.candidates()).hasSize(2);
    }

    @Test
    void aDealSaysWhyItCountsForNobody() {
        String stranger = ward.sales.create("Person", Map.of("email", "stranger@example.com"));
        String alone = ward.sales.create("Deal", Map.of("stage", "Meeting"));
        String strange = ward.deal(stranger, Map.of("stage", "Meeting"));
        ward.marketing.edit("Person", ward.leads.getLast(), Map.of("handed_over", "2026-09-01"));
        String early = ward.deal(ward.counterparts.getLast(), Map.of("stage", "Meeting"));
        String gone = ward.deal(ward.counterparts.getFirst(), Map.of("stage", "Meeting"));
        ward.sync();
        ward.sales.delete("Deal", gone);
        ward.sync();

        assertThat(explain("sales.Deal/" + ward.deals.getFirst()).why()).startsWith("counts for the handoff marketing.Person/");
        assertThat(explain("sales.Deal/" + alone).why()).isEqualTo("counts for no handoff: nobody has a part in it");
        assertThat(explain("sales.Deal/" + strange).why()).endsWith("nobody who has a part in it is a lead");
        assertThat(explain("sales.Deal/" + gone).why()).contains("it was deleted in the CRM");
        assertThat(explain("sales.Deal/" + early).why()).startsWith("counts for");
        assertThat(explain("sales.Person/" + stranger).why()).startsWith("stands for no lead");
    }

    @Test
    void anUnknownRecordIsSaidToBeUnknown() {
        ward.sync();

        assertThatThrownBy(() -> explain("sales.Person/nobody"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("the store knows no record sales.Person/nobody");
    }

    private Explanation explain(String record) {
        return explain(record, Optional.empty());
    }

    private Explanation explain(String record, Optional<Instant> asOf) {
        try (Tasuki tasuki = ward.open()) {
            return tasuki.explain(new ExplainQuery(RecordAddress.parse(record), asOf));
        }
    }

    private static LeadStory lead(Explanation explanation) {
        return Objects.requireNonNull(explanation.lead(), explanation.why());
    }
}

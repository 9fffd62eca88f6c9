package io.tasuki.stage.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEmailJoinsRecordsOfTwoCrmsWhateverItsCase() {
        world.put("marketing.contacts/1", "email=Ann@A.example").put("sales.Contact/c1", "email=ann@a.example");

        LinkReport report = link("marketing.contacts");

        assertThat(report).isEqualTo(new LinkReport(1, 0, 0, 0));
        assertThat(records())
                .containsExactly(
                        "marketing.contacts/1 marketing.contacts/1 anchor", "marketing.contacts/1 sales.Contact/c1 email");
    }

    @Test
    void anIdThatOneCrmStampedOnTheOtherDecidesBeforeTheEmail() {
        world.put("marketing.contacts/1", "email=ann@a.example", "foreign_contact_id=c2")
                .put("sales.Contact/c1", "email=ann@a.example")
                .put("sales.Contact/c2", "email=other@a.example");

        link("marketing.contacts");

        assertThat(records()).contains("marketing.contacts/1 sales.Contact/c2 crm_ids").hasSize(2);
    }

    @Test
    void aStampCountsOnEitherSide() {
        world.put("marketing.contacts/1").put("sales.Lead/l1", "foreign_contact_id=1");

        link("marketing.contacts");

        assertThat(records()).contains("marketing.contacts/1 sales.Lead/l1 crm_ids");
    }

    @Test
    void aStampThatNamesNobodyLeavesTheWordToTheEmail() {
        world.put("marketing.contacts/1", "email=ann@a.example", "foreign_contact_id=gone")
                .put("sales.Contact/c1", "email=ann@a.example");

        link("marketing.contacts");

        assertThat(records()).contains("marketing.contacts/1 sales.Contact/c1 email");
    }

    @Test
    void aSalesLeadAndTheContactItBecameAreOneCandidate() {
        world.put("marketing.contacts/1", "email=ann@a.example")
                .put("sales.Lead/l1", "email=ann@a.example", "converted_person=c1")
                .put("sales.Contact/c1", "email=new@a.example");

        LinkReport report = link("marketing.contacts");

        assertThat(report.ambiguous()).isZero();
        assertThat(records())
                .containsExactly(
                        "marketing.contacts/1 marketing.contacts/1 anchor",
                        "marketing.contacts/1 sales.Contact/c1 converted",
                        "marketing.contacts/1 sales.Lead/l1 email");
    }

    @Test
    void aStampOnARecordThatWasMergedAwayLeadsToTheOneThatSurvived() {
        world.put("marketing.contacts/1", "foreign_contact_id=c1")
                .put("sales.Contact/c1", "merged_into=c2", "_removed_at=2026-02-01T00:00:00Z")
                .put("sales.Contact/c2");

        link("marketing.contacts");

        assertThat(records())
                .containsExactly(
                        "marketing.contacts/1 marketing.contacts/1 anchor",
                        "marketing.contacts/1 sales.Contact/c1 crm_ids",
                        "marketing.contacts/1 sales.Contact/c2 merged");
    }

    @Test
    void theWinnerOfAMergeMayBeTheOneWhoTellsIt() {
        world.put("marketing.contacts/1", "_removed_at=2026-02-01T00:00:00Z")
                .put("marketing.contacts/2", "merged_from=1;7");

        assertThat(link("marketing.contacts").leads()).isEqualTo(1);
        assertThat(records())
                .containsExactly(
                        "marketing.contacts/2 marketing.contacts/1 merged", "marketing.contacts/2 marketing.contacts/2 anchor");
    }

    @Test
    void mergesInACircleEnd() {
        world.put("marketing.contacts/1", "merged_into=2")
                .put("marketing.contacts/2", "merged_into=3")
                .put("marketing.contacts/3", "merged_into=1")
                .put("marketing.contacts/4", "merged_into=1");

        assertThat(link("marketing.contacts").leads()).isZero();
    }

    @Test
    void aLongChainOfMergesIsFollowedToItsEnd() {
        for (int i = 1; i < 40; i++) {
            world.put("marketing.contacts/" + i, "merged_into=" + (i + 1), "_removed_at=2026-02-01T00:00:00Z");
        }
        world.put("marketing.contacts/40");

        assertThat(link("marketing.contacts").leads()).isEqualTo(1);
        assertThat(records()).hasSize(40);
    }

    @Test
    void twoUnjoinedCandidatesAreAmbiguousAndNeitherIsTaken() {
        world.put("marketing.contacts/1", "email=ann@a.example")
                .put("sales.Lead/l1", "email=ann@a.example")
                .put("sales.Contact/c1", "email=ann@a.example");

        LinkReport report = link("marketing.contacts");

        assertThat(report).isEqualTo(new LinkReport(1, 0, 1, 0));
        assertThat(records()).containsExactly("marketing.contacts/1 marketing.contacts/1 anchor");
        assertThat(ambiguous())
                .containsExactly("marketing.contacts/1 sales.Contact/c1 email", "marketing.contacts/1 sales.Lead/l1 email");
    }

    @Test
    void oneCandidateForTwoLeadsIsAmbiguousForBoth() {
        world.put("marketing.contacts/1", "foreign_lead_id=l1")
                .put("marketing.contacts/2", "email=ann@a.example")
                .put("sales.Lead/l1", "email=ann@a.example");

        LinkReport report = link("marketing.contacts");

        assertThat(report).isEqualTo(new LinkReport(2, 0, 2, 0));
        assertThat(ambiguous())
                .containsExactly("marketing.contacts/1 sales.Lead/l1 crm_ids", "marketing.contacts/2 sales.Lead/l1 email");
    }

    @Test
    void aDeletedRecordJoinsNothing() {
        world.put("marketing.contacts/1", "email=ann@a.example")
                .put("marketing.contacts/2", "_removed_at=2026-02-01T00:00:00Z")
                .put("sales.Lead/l1", "email=ann@a.example", "_removed_at=2026-02-01T00:00:00Z")
                .put("sales.Contact/c1", "email=ann@a.example")
                .put("sales.Contact/c9", "email=x@a.example");

        assertThat(link("marketing.contacts")).isEqualTo(new LinkReport(1, 0, 0, 0));
        assertThat(records()).contains("marketing.contacts/1 sales.Contact/c1 email").hasSize(2);
    }

    @Test
    void aBlankEmailIsNoKey() {
        world.put("marketing.contacts/1", "email=").put("sales.Contact/c1", "email=");

        assertThat(link("marketing.contacts")).isEqualTo(new LinkReport(1, 0, 0, 1));
    }

    @Test
    void aLeadIsUnmatchedOnlyWhenThereIsAnotherCrm() {
        world.put("marketing.contacts/1", "email=ann@a.example");

        assertThat(link("marketing.contacts").unmatched()).isZero();

        world.put("sales.Contact/c1", "email=bob@a.example");

        assertThat(link("marketing.contacts").unmatched()).isEqualTo(1);
    }

    @Test
    void inOneCrmAloneALeadFindsTheContactWithItsEmail() {
        world.put("sales.Lead/l1", "email=ann@a.example")
                .put("sales.Lead/l2", "converted_person=c2")
                .put("sales.Contact/c1", "email=ann@a.example")
                .put("sales.Contact/c2");

        assertThat(link("sales.Lead")).isEqualTo(new LinkReport(2, 0, 0, 0));
        assertThat(records())
                .containsExactly(
                        "sales.Lead/l1 sales.Contact/c1 email",
                        "sales.Lead/l1 sales.Lead/l1 anchor",
                        "sales.Lead/l2 sales.Contact/c2 converted",
                        "sales.Lead/l2 sales.Lead/l2 anchor");
    }

    @Test
    void twoSalesLeadsThatBecameOneContactAreOneLeadUnderItsOldestName() {
        world.put("sales.Lead/l1", "converted_person=c1", "_created_at=2026-01-02T00:00:00Z")
                .put("sales.Lead/l2", "converted_person=c1")
                .put("sales.Contact/c1");

        assertThat(link("sales.Lead").leads()).isEqualTo(1);
        assertThat(records())
                .containsExactly(
                        "sales.Lead/l2 sales.Contact/c1 converted",
                        "sales.Lead/l2 sales.Lead/l1 converted",
                        "sales.Lead/l2 sales.Lead/l2 anchor");
    }

    @Test
    void twoPortalsThatKnowTheSamePersonShareOneLead() {
        world.put("marketing.contacts/1", "email=ann@a.example", "_created_at=2026-01-02T00:00:00Z")
                .put("second.contacts/1", "email=ann@a.example")
                .put("sales.Contact/c1", "email=ann@a.example");

        assertThat(link("marketing.contacts", "second.contacts")).isEqualTo(new LinkReport(1, 0, 0, 0));
        assertThat(records())
                .containsExactly(
                        "second.contacts/1 marketing.contacts/1 email",
                        "second.contacts/1 sales.Contact/c1 email",
                        "second.contacts/1 second.contacts/1 anchor");
    }

    @Test
    void aLeadThatIsAnotherOnlyThroughAThirdRecordSaysSo() {
        world.put("marketing.contacts/1", "email=ann@a.example", "_created_at=2026-02-01T00:00:00Z")
                .put("second.contacts/2", "email=ann@a.example")
                .put("sales.Lead/l1", "foreign_contact_id=2");

        link("marketing.contacts", "sales.Lead");

        assertThat(records()).contains("sales.Lead/l1 marketing.contacts/1 email").hasSize(3);
    }

    @Test
    void twoPortalsThatNameDifferentCandidatesAreAmbiguousTogether() {
        world.put("marketing.contacts/1", "email=ann@a.example", "foreign_contact_id=c1")
                .put("second.contacts/1", "email=ann@a.example", "foreign_contact_id=c2")
                .put("sales.Contact/c1")
                .put("sales.Contact/c2");

        assertThat(link("marketing.contacts", "second.contacts")).isEqualTo(new LinkReport(2, 0, 2, 0));
    }

    @Test
    void evidenceNamesFieldsAndIdsButNoValueOfAPerson() {
        world.put("marketing.contacts/1", "email=ann@a.example", "foreign_lead_id=l1")
                .put("marketing.contacts/2", "email=bob@a.example")
                .put("sales.Lead/l1", "email=ann@a.example")
                .put("sales.Contact/c2", "email=bob@a.example");

        link("marketing.contacts");

        assertThat(world.rows("select evidence from lead_record order by lead, id"))
                .containsExactly(
                        "named by leads.from",
                        "foreign_lead_id of marketing.contacts/1 is sales/l1",
                        "named by leads.from",
                        "same unique key as marketing.contacts/2");
    }

    @Test
    void linkingTwiceGivesTheSameRows() {
        world.put("marketing.contacts/1", "email=ann@a.example").put("sales.Contact/c1", "email=ann@a.example");
        link("marketing.contacts");
        List<String> first = records();

        link("marketing.contacts");

        assertThat(records()).isEqualTo(first);
    }

    @Test
    void onlyLivingDealsOfTheConfiguredObjectsAreCounted() {
        world.put("sales.Deal/d1").put("sales.Deal/d2", "_removed_at=2026-02-01T00:00:00Z");

        assertThat(link("marketing.contacts").deals()).isEqualTo(1);
    }

    private LinkReport link(String... from) {
        LinkSettings settings = new LinkSettings(
                Stream.of(from).map(ObjectName::parse).toList(),
                List.of(MatchRule.CRM_IDS, MatchRule.EMAIL),
                List.of(ObjectName.parse("sales.Deal")),
                List.of(LinkRule.CONVERSION));
        return world.work(session -> Linker.link(session, settings));
    }

    private List<String> records() {
        return rows("lead_record");
    }

    private List<String> ambiguous() {
        return rows("ambiguous_record");
    }

    private List<String> rows(String table) {
        return world.rows("select lead, connection || '.' || object || '/' || id as record, rule from " + table
                + " order by lead, record, rule");
    }
}

package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.World;
import io.tasuki.stage.link.LinkRule;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DealTieTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDealBelongsToItsLeadsLatestHandoffAtOrBeforeItsCreation() {
        world.put("marketing.contacts/1", "email=1@a.example")
                .version("marketing.contacts/1", "handed_over", "", "2026-03-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-03-02T00:00:00Z", "2026-04-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-03-03T00:00:00Z", "2026-05-01T09:00:00Z", "property_history")
                .put("sales.Contact/c1", "email=1@a.example")
                .put("sales.Role/r1", "deal=d1", "person=c1");

        deal("2026-04-10T00:00:00Z");

        assertThat(ties()).containsExactly("d1 marketing.contacts/1@2026-04-01T09:00:00Z contact_role counts");
    }

    @Test
    void theGraceLetsADealComeBeforeItsHandoff() {
        person(1, "2026-03-01T09:00:00Z");
        role(1, false);

        deal("2026-02-28T09:00:00Z");

        assertThat(ties()).hasSize(1);
    }

    @Test
    void aDealOlderThanTheFirstHandoffByMoreThanTheGraceNeverCounts() {
        person(1, "2026-03-01T09:00:00Z");
        role(1, false);

        deal("2026-02-28T08:59:59.999Z");

        assertThat(ties()).isEmpty();
    }

    @Test
    void theFirstLinkRuleThatYieldsAHandedOverLeadDecides() {
        person(1, "2026-03-01T09:00:00Z");
        person(2, "2026-02-01T09:00:00Z");
        role(2, true);
        world.put("sales.Lead/l1", "email=1@a.example", "converted_person=c1", "converted_deal=d1");

        deal("2026-03-10T00:00:00Z");

        assertThat(ties())
                .containsExactly(
                        "d1 marketing.contacts/1@2026-03-01T09:00:00Z conversion counts",
                        "d1 marketing.contacts/2@2026-02-01T09:00:00Z contact_role shared");
    }

    @Test
    void aRuleWhoseLeadHasNoEligibleHandoffLeavesTheWordToTheNext() {
        person(1, "2026-06-01T09:00:00Z");
        person(2, "2026-02-01T09:00:00Z");
        role(2, false);
        world.put("sales.Lead/l1", "email=1@a.example", "converted_person=c1", "converted_deal=d1");

        deal("2026-03-10T00:00:00Z");

        assertThat(ties()).containsExactly("d1 marketing.contacts/2@2026-02-01T09:00:00Z contact_role counts");
    }

    @Test
    void amongSeveralLeadsTheConvertingOneCounts() {
        person(1, "2026-03-01T09:00:00Z");
        person(2, "2026-02-01T09:00:00Z");
        role(1, false);
        role(2, true);
        world.put("sales.Lead/l1", "email=1@a.example", "converted_person=c1", "converted_deal=d1");

        deal("2026-03-10T00:00:00Z", LinkRule.CONTACT_ROLE, LinkRule.CONVERSION);

        assertThat(ties())
                .containsExactly(
                        "d1 marketing.contacts/1@2026-03-01T09:00:00Z contact_role counts",
                        "d1 marketing.contacts/2@2026-02-01T09:00:00Z contact_role shared");
    }

    @Test
    void elseThePrimaryRoleCounts() {
        person(1, "2026-03-01T09:00:00Z");
        person(2, "2026-02-01T09:00:00Z");
        role(1, true);
        role(2, false);

        deal("2026-03-10T00:00:00Z");

        assertThat(ties())
                .containsExactly(
                        "d1 marketing.contacts/1@2026-03-01T09:00:00Z contact_role counts",
                        "d1 marketing.contacts/2@2026-02-01T09:00:00Z contact_role shared");
    }

    @Test
    void elseTheEarliestHandoffCounts() {
        person(1, "2026-03-01T09:00:00Z");
        person(2, "2026-02-01T09:00:00Z");
        person(3, "2026-02-01T09:00:00Z");
        role(1, false);
        role(2, false);
        role(3, false);

        deal("2026-03-10T00:00:00Z");

        assertThat(ties())
                .containsExactly(
                        "d1 marketing.contacts/1@2026-03-01T09:00:00Z contact_role shared",
                        "d1 marketing.contacts/2@2026-02-01T09:00:00Z contact_role counts",
                        "d1 marketing.contacts/3@2026-02-01T09:00:00Z contact_role shared");
    }

    @Test
    void theCrmsOwnLinkBetweenRecordsTiesToo() {
        person(1, "2026-03-01T09:00:00Z");
        world.link("sales.Deal/d1", "sales.Contact/c1");

        deal("2026-03-10T00:00:00Z", LinkRule.CONTACT_ROLE, LinkRule.ASSOCIATION);

        assertThat(ties()).containsExactly("d1 marketing.contacts/1@2026-03-01T09:00:00Z association counts");
    }

    @Test
    void theCompanyTiesOnlyWhenConfigured() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01T09:00:00Z", "email=1@a.example")
                .put("sales.Contact/c1", "email=1@a.example", "company=a1")
                .put("sales.Deal/d1", "company=a1", "_created_at=2026-03-10T00:00:00Z");

        new Rooms().walk(world);

        assertThat(ties()).isEmpty();

        new Rooms().links(LinkRule.CONVERSION, LinkRule.ACCOUNT).walk(world);

        assertThat(ties()).containsExactly("d1 marketing.contacts/1@2026-03-01T09:00:00Z account counts");
    }

    @Test
    void theCompanyTiesNobodyToADealThatNamesAHandedOverLead() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01T09:00:00Z", "email=1@a.example")
                .put("marketing.contacts/2", "handed_over=2026-02-01T09:00:00Z", "email=2@a.example")
                .put("sales.Contact/c1", "email=1@a.example", "company=a1")
                .put("sales.Contact/c2", "email=2@a.example", "company=a1")
                .put("sales.Deal/d1", "company=a1", "_created_at=2026-03-10T00:00:00Z")
                .put("sales.Role/r1", "deal=d1", "person=c1");

        new Rooms().links(LinkRule.CONTACT_ROLE, LinkRule.ACCOUNT).walk(world);

        assertThat(ties()).containsExactly("d1 marketing.contacts/1@2026-03-01T09:00:00Z contact_role counts");
    }

    @Test
    void aDealThatWasDeletedOrMergedAwayIsTiedToNobody() {
        person(1, "2026-03-01T09:00:00Z");
        role(1, false);
        world.put("sales.Deal/d1", "_created_at=2026-03-10T00:00:00Z", "_removed_at=2026-04-01T00:00:00Z")
                .put("sales.Deal/d2", "_created_at=2026-03-10T00:00:00Z", "_merged_into=d3")
                .put("sales.Role/r2", "deal=d2", "person=c1");

        new Rooms().walk(world);

        assertThat(ties()).isEmpty();
    }

    @Test
    void aSalesLeadThatWasMergedAwayStillTiesTheDealItWasConvertedWith() {
        person(1, "2026-03-01T09:00:00Z");
        world.put("sales.Lead/l1", "merged_into=l2", "converted_deal=d1", "_removed_at=2026-05-01T00:00:00Z")
                .put("sales.Lead/l2", "email=1@a.example", "converted_person=c1");

        deal("2026-03-10T00:00:00Z");

        assertThat(ties()).containsExactly("d1 marketing.contacts/1@2026-03-01T09:00:00Z conversion counts");
    }

    @Test
    void aDealOfAnAmbiguousLeadIsItsOwnAllTheSame() {
        world.put("sales.Lead/l1", "email=1@a.example", "handed_over=2026-03-01", "converted_deal=d1")
                .put("sales.Contact/c1", "email=1@a.example")
                .put("sales.Contact/c2", "email=1@a.example")
                .put("sales.Deal/d1", "_created_at=2026-03-10T00:00:00Z");

        new Rooms().from("sales.Lead").at("sales.Lead.handed_over").walk(world);

        assertThat(ties()).containsExactly("d1 sales.Lead/l1@2026-03-01T00:00:00Z conversion counts");
        assertThat(world.rows("select ambiguous from handoff")).containsExactly("true");
    }

    private void person(int id, String handedOver) {
        world.put("marketing.contacts/" + id, "handed_over=" + handedOver, "email=" + id + "@a.example")
                .put("sales.Contact/c" + id, "email=" + id + "@a.example");
    }

    private void role(int person, boolean main) {
        world.put("sales.Role/r" + person, "deal=d1", "person=c" + person, "main=" + main);
    }

    private void deal(String created, LinkRule... links) {
        world.put("sales.Deal/d1", "_created_at=" + created);
        Rooms rooms = new Rooms();
        (links.length == 0 ? rooms : rooms.links(links)).walk(world);
    }

    private List<String> ties() {
        return world.rows("select deal, handoff, rule, part from deal_tie order by deal, lead");
    }
}

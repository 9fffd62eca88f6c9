package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.link.LinkRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandoffRuleTest {

    private static final FieldPath STATUS = FieldPath.parse("sales.Lead.status");
    private static final FieldPath OWNER = FieldPath.parse("sales.Lead.owner");
    private static final HandoffRule HANDED_OVER = new HandoffRule.StatusEntry(STATUS, Set.of("handed over"));
    private static final HandoffRule DATED = new HandoffRule.At(FieldPath.parse("marketing.contacts.handed_over"));
    private static final HandoffRule QUALIFIED =
            new HandoffRule.Lifecycle(FieldPath.parse("marketing.contacts.status"), Set.of("sql", "opportunity"));
    private static final HandoffRule LEAD_MADE = new HandoffRule.Created(ObjectName.parse("sales.Lead"));
    private static final HandoffRule LEAD_KEPT = new HandoffRule.Created(ObjectName.parse("marketing.leads"));
    private static final HandoffRule DEAL_MADE = new HandoffRule.DealCreated(ObjectName.parse("sales.Deal"));

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void eachEntryIntoALifecycleStageIsAHandoff() {
        contact("status=sql");
        status("", "lead").status("2026-02-01T00:00:00Z", "sql").status("2026-02-20T00:00:00Z", "lead").status("2026-03-05T00:00:00Z", "sql");

        assertThat(told(QUALIFIED))
                .containsExactly(
                        "2026-02-01 00:00:00.0 lifecycle:marketing.contacts.status marketing.contacts/1",
                        "2026-03-05 00:00:00.0 lifecycle:marketing.contacts.status marketing.contacts/1");
    }

    @Test
    void goingFromOneWantedStageToTheNextIsNoEntry() {
        contact("status=opportunity");
        status("2026-02-01T00:00:00Z", "sql").status("2026-02-20T00:00:00Z", "opportunity");

        assertThat(moments(QUALIFIED)).containsExactly("2026-02-01 00:00:00.0");
    }

    @Test
    void aValueThatIsToldTwiceIsEnteredOnce() {
        contact("status=sql");
        status("2026-02-01T00:00:00Z", "sql").status("2026-02-20T00:00:00Z", "sql");

        assertThat(moments(QUALIFIED)).containsExactly("2026-02-01 00:00:00.0");
    }

    @Test
    void whatARecordWasMadeWithItEnteredThen() {
        contact("status=sql", "_created_at=2026-01-15T00:00:00Z");

        assertThat(moments(QUALIFIED)).containsExactly("2026-01-15 00:00:00.0");
    }

    @Test
    void aFieldWithoutHistoryIsSeenToChangeBetweenTwoPolls() {
        world.past("marketing.contacts/1", "status=lead", "_superseded_at=2026-02-10T00:00:00Z");
        contact("status=sql", "_modified_at=2026-02-09T00:00:00Z", "_observed_at=2026-02-10T00:00:00Z");

        assertThat(moments(QUALIFIED)).containsExactly("2026-02-09 00:00:00.0");
    }

    @Test
    void aStatusInFullWidthLettersIsTheSameStatus() {
        contact("email=a@a.example");
        world.put("sales.Lead/l1", "email=a@a.example", "status=ｈａｎｄｅｄ over", "_created_at=2026-02-01T00:00:00Z");

        assertThat(told(HANDED_OVER)).containsExactly("2026-02-01 00:00:00.0 status:sales.Lead.status sales.Lead/l1");
    }

    @Test
    void anOwnerWhoDoesNotCountHandsNobodyOver() {
        lead().version("sales.Lead/l1", "owner", "", "marketing", "field_history");
        owner("2026-02-01T00:00:00Z", "ann").owner("2026-02-10T00:00:00Z", "bob").owner("2026-02-20T00:00:00Z", "marketing");
        owner("2026-03-01T00:00:00Z", "bob").owner("2026-03-05T00:00:00Z", "");

        assertThat(told(new HandoffRule.OwnerAssigned(OWNER, Set.of(), Set.of("marketing"))))
                .containsExactly(
                        "2026-02-01 00:00:00.0 owner:sales.Lead.owner sales.Lead/l1",
                        "2026-03-01 00:00:00.0 owner:sales.Lead.owner sales.Lead/l1");
    }

    @Test
    void onlyTheOwnersWhoAreNamedCount() {
        lead();
        owner("2026-02-01T00:00:00Z", "ann").owner("2026-02-10T00:00:00Z", "bob");

        assertThat(moments(new HandoffRule.OwnerAssigned(OWNER, Set.of("bob"), Set.of()))).containsExactly("2026-02-10 00:00:00.0");
    }

    @Test
    void whereNobodyIsNamedTheFirstOwnerAndEachOtherOneCount() {
        lead();
        owner("2026-02-01T00:00:00Z", "ann").owner("2026-02-05T00:00:00Z", "").owner("2026-02-10T00:00:00Z", "bob");

        assertThat(moments(new HandoffRule.OwnerAssigned(OWNER, Set.of(), Set.of())))
                .containsExactly("2026-02-01 00:00:00.0", "2026-02-10 00:00:00.0");
    }

    @Test
    void ownersWhoCountAndOwnersWhoDoNotAreNotNamedTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandoffRule.OwnerAssigned(OWNER, Set.of("ann"), Set.of("bob")));
    }

    @Test
    void aRecordThatCameToBeIsAHandoffUnlessItWasMergedAway() {
        lead("_created_at=2026-02-01T00:00:00Z");
        world.put("sales.Lead/l2", "_created_at=2026-02-05T00:00:00Z", "merged_into=l1", "_removed_at=2026-02-06T00:00:00Z");

        assertThat(told(LEAD_MADE)).containsExactly("2026-02-01 00:00:00.0 created:sales.Lead sales.Lead/l1");
    }

    @Test
    void eachLivingRecordThatSalesKeepsForALeadIsAHandoff() {
        contact();
        world.put("marketing.leads/a", "contact=1", "_created_at=2026-02-01T00:00:00Z")
                .put("marketing.leads/b", "_created_at=2026-03-01T00:00:00Z")
                .link("marketing.leads/b", "marketing.contacts/1")
                .put("marketing.leads/c", "contact=1", "_created_at=2026-03-05T00:00:00Z", "_removed_at=2026-03-06T00:00:00Z")
                .put("marketing.leads/d", "contact=2", "_created_at=2026-03-07T00:00:00Z");

        assertThat(told(LEAD_KEPT))
                .containsExactly(
                        "2026-02-01 00:00:00.0 created:marketing.leads marketing.leads/a",
                        "2026-03-01 00:00:00.0 created:marketing.leads marketing.leads/b");
    }

    @Test
    void aStatusMayBeOfARecordThatSalesKeepsForALead() {
        contact();
        world.put("marketing.leads/a", "contact=1", "status=assigned", "_created_at=2026-02-01T00:00:00Z")
                .version("marketing.leads/a", "status", "2026-02-03T00:00:00Z", "assigned", "property_history");

        assertThat(told(new HandoffRule.StatusEntry(FieldPath.parse("marketing.leads.status"), Set.of("assigned"))))
                .containsExactly("2026-02-03 00:00:00.0 status:marketing.leads.status marketing.leads/a");
    }

    @Test
    void aDealThatNamesTheLeadIsAHandoffAndCountsForIt() {
        contact("email=a@a.example");
        world.put("sales.Contact/c1", "email=a@a.example")
                .put("sales.Deal/d1", "_created_at=2026-02-01T00:00:00Z", "stage=won")
                .put("sales.Role/r1", "deal=d1", "person=c1");

        assertThat(told(DEAL_MADE)).containsExactly("2026-02-01 00:00:00.0 deal:sales.Deal sales.Deal/d1");
        assertThat(world.rows("select deal, handoff, part from deal_tie"))
                .containsExactly("d1 marketing.contacts/1@2026-02-01T00:00:00Z counts");
    }

    @Test
    void aDealThatIsGoneOrOnlyOfTheSameCompanyIsNoHandoff() {
        contact("email=a@a.example");
        world.put("sales.Contact/c1", "email=a@a.example", "company=9")
                .put("sales.Deal/d1", "_removed_at=2026-02-05T00:00:00Z")
                .put("sales.Role/r1", "deal=d1", "person=c1")
                .put("sales.Deal/d2", "company=9");

        new Rooms().rules(DEAL_MADE).links(LinkRule.CONTACT_ROLE, LinkRule.ACCOUNT).walk(world);

        assertThat(world.rows("from handoff")).isEmpty();
    }

    @Test
    void aLeadsHandoffsAreThoseOfTheFirstRuleThatSeesAny() {
        contact("email=a@a.example", "status=sql", "_created_at=2026-01-10T00:00:00Z");
        world.put("sales.Lead/l1", "email=a@a.example", "_created_at=2026-02-01T00:00:00Z")
                .put("marketing.contacts/2", "email=b@a.example", "status=lead")
                .put("sales.Lead/l2", "email=b@a.example", "_created_at=2026-02-02T00:00:00Z");

        new Rooms().rules(QUALIFIED, LEAD_MADE).walk(world);

        assertThat(world.rows("select lead, rule from handoff order by all"))
                .containsExactly(
                        "marketing.contacts/1 lifecycle:marketing.contacts.status", "marketing.contacts/2 created:sales.Lead");
    }

    @Test
    void aLeadThatWasRecycledIsHandedOverAgainAndItsReturnSpeaksOfTheFirstTime() {
        contact("email=a@a.example");
        world.put("sales.Lead/l1", "email=a@a.example", "status=handed over");
        sales("", "new").sales("2026-02-01T00:00:00Z", "handed over").sales("2026-02-10T00:00:00Z", "bad");
        sales("2026-03-01T00:00:00Z", "handed over");

        new Rooms().rules(HANDED_OVER).returns("sales.Lead.status", Map.of("bad", "not_a_fit")).walk(world);

        assertThat(world.rows("select number, outcome, returned_reason, ended_at from outcome_at(timestamp '2026-06-01', 'UTC') order by 1"))
                .containsExactly("1 returned not_a_fit 2026-02-10 00:00:00.0", "2 open - -");
    }

    @Test
    void whereSalesWorksItsRecordSaysWhoHadTheLeadADayLater() {
        contact("email=a@a.example", "handed_over=2026-02-01T09:00:00Z", "owner=marketing");
        world.put("sales.Lead/l1", "email=a@a.example", "owner=bob", "_created_at=2026-02-01T09:30:00Z");
        owner("", "queue").owner("2026-02-01T10:00:00Z", "ann").owner("2026-02-05T00:00:00Z", "bob");

        assertThat(owners(DATED)).containsExactly("ann");
    }

    @Test
    void theNextHandoffEndsWhatIsAskedOfAnOwner() {
        lead();
        owner("2026-02-01T09:00:00Z", "ann").owner("2026-02-01T15:00:00Z", "bob");

        assertThat(owners(new HandoffRule.OwnerAssigned(OWNER, Set.of(), Set.of()))).containsExactly("ann", "bob");
    }

    @Test
    void aRecordThatWasNotThereYetSaysNothingOfTheOwner() {
        contact("email=a@a.example", "handed_over=2026-02-01T09:00:00Z", "owner=marketing");
        world.put("sales.Lead/l1", "email=a@a.example", "owner=bob", "_created_at=2026-03-01T00:00:00Z");

        assertThat(owners(DATED)).containsExactly("marketing");
    }

    @Test
    void theDealThatTellsAHandoffSaysItsOwner() {
        contact("email=a@a.example");
        world.put("sales.Contact/c1", "email=a@a.example", "owner=ann")
                .put("sales.Deal/d1", "_created_at=2026-02-01T00:00:00Z", "owner=bob")
                .put("sales.Role/r1", "deal=d1", "person=c1");

        assertThat(owners(DEAL_MADE)).containsExactly("bob");
    }

    private void contact(String... values) {
        world.put("marketing.contacts/1", values);
    }

    private World lead(String... values) {
        contact("email=a@a.example");
        String[] all = Stream.concat(Stream.of("email=a@a.example"), Stream.of(values))
                .toArray(String[]::new);
        return world.put("sales.Lead/l1", all);
    }

    private HandoffRuleTest status(String since, String value) {
        world.version("marketing.contacts/1", "status", since, value, "property_history");
        return this;
    }

    private HandoffRuleTest sales(String since, String value) {
        world.version("sales.Lead/l1", "status", since, value, "field_history");
        return this;
    }

    private HandoffRuleTest owner(String since, String value) {
        world.version("sales.Lead/l1", "owner", since, value, "field_history");
        return this;
    }

    private List<String> told(HandoffRule rule) {
        new Rooms().rules(rule).walk(world);
        return world.rows("select moment, rule, told_by from handoff order by number");
    }

    private List<String> moments(HandoffRule rule) {
        new Rooms().rules(rule).walk(world);
        return world.rows("select moment from handoff order by number");
    }

    private List<String> owners(HandoffRule rule) {
        new Rooms().rules(rule).walk(world);
        return world.rows("select owner from handoff order by number");
    }
}

package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String HANDED_OVER = "handed_over=2026-03-01T09:00:00.000Z";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFieldWithoutHistoryHandsTheLeadOverAtItsValue() {
        world.put("marketing.contacts/1", HANDED_OVER);

        LedgerReport report = new Rooms().walk(world);

        assertThat(report).isEqualTo(new LedgerReport(1, 0, 0, 0));
        assertThat(world.rows("select * from handoff"))
                .containsExactly("marketing.contacts/1@2026-03-01T09:00:00Z marketing.contacts/1 1 2026-03-01 09:00:00.0"
                        + " at:marketing.contacts.handed_over marketing.contacts/1    true false");
    }

    @Test
    void eachDistinctValueInTheFieldsOwnHistoryIsAHandoff() {
        world.put("marketing.contacts/1", "handed_over=2026-04-01T09:00:00Z")
                .version("marketing.contacts/1", "handed_over", "", "", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-03-02T00:00:00Z", "2026-03-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-03-03T00:00:00Z", "2026-04-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-03-04T00:00:00Z", "2026-03-01T09:00:00Z", "property_history");

        new Rooms().walk(world);

        assertThat(world.rows("select moment, number, latest from handoff order by number"))
                .containsExactly("2026-03-01 09:00:00.0 1 false", "2026-04-01 09:00:00.0 2 true");
    }

    @Test
    void millisecondsSince1970AndIsoTextsOfOneMomentAreOneHandoff() {
        world.put("marketing.contacts/1")
                .version("marketing.contacts/1", "handed_over", "", "1772355600000", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-03-02T00:00:00Z", "2026-03-01T18:00:00+09:00", "property_history");

        assertThat(new Rooms().walk(world).handoffs()).isEqualTo(1);
        assertThat(moments()).containsExactly("2026-03-01 09:00:00.0");
    }

    @Test
    void aDateWithoutATimeIsTheBeginningOfThatLocalDay() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01");

        new Rooms().zone("Asia/Tokyo").walk(world);

        assertThat(moments()).containsExactly("2026-02-28 15:00:00.0");
    }

    @Test
    void aTimeZoneMayBeAnOffset() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01");

        new Rooms().zone("+09:00").walk(world);

        assertThat(moments()).containsExactly("2026-02-28 15:00:00.0");
    }

    @Test
    void aTextThatIsNoMomentIsCountedAndMakesNoHandoff() {
        world.put("marketing.contacts/1", "handed_over=soon")
                .put("marketing.contacts/2", "handed_over=2026-02-30")
                .put("marketing.contacts/3", "handed_over= ")
                .put("marketing.contacts/4", HANDED_OVER);

        assertThat(new Rooms().walk(world)).isEqualTo(new LedgerReport(1, 0, 0, 2));
    }

    @Test
    void recordsThatWereMergedShareTheirHandoffs() {
        world.put("marketing.contacts/1", HANDED_OVER, "merged_into=2", "_removed_at=2026-05-01T00:00:00Z")
                .put("marketing.contacts/2", "handed_over=2026-04-01T09:00:00Z");

        new Rooms().walk(world);

        assertThat(world.rows("select lead, moment from handoff order by number"))
                .containsExactly(
                        "marketing.contacts/2 2026-03-01 09:00:00.0", "marketing.contacts/2 2026-04-01 09:00:00.0");
    }

    @Test
    void aLeadThatWasDeletedHasNoHandoff() {
        world.put("marketing.contacts/1", HANDED_OVER, "_removed_at=2026-05-01T00:00:00Z");

        assertThat(new Rooms().walk(world).handoffs()).isZero();
    }

    @Test
    void theFirstRuleThatYieldsAMomentDecides() {
        world.put("marketing.contacts/1", HANDED_OVER, "email=a@a.example")
                .put("marketing.contacts/2", "handed_over=", "email=b@a.example")
                .put("sales.Lead/1", "handed_over=2026-04-01", "email=a@a.example")
                .put("sales.Lead/2", "handed_over=2026-04-02", "email=b@a.example");

        new Rooms().at("marketing.contacts.handed_over", "sales.Lead.handed_over").walk(world);

        assertThat(moments()).containsExactly("2026-03-01 09:00:00.0", "2026-04-02 00:00:00.0");
    }

    @Test
    void aFieldThatWasNeverLandedHandsNobodyOver() {
        world.put("marketing.contacts/1", HANDED_OVER);

        assertThat(new Rooms().at("marketing.contacts.unheard_of").walk(world).handoffs()).isZero();
    }

    @Test
    void anAttributeIsReadFromTheFieldsHistoryAsOfTheHandoff() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=retail")
                .version("marketing.contacts/1", "industry", "", "software", "property_history")
                .version("marketing.contacts/1", "industry", "2026-03-01T09:00:00Z", "media", "property_history")
                .version("marketing.contacts/1", "industry", "2026-03-01T09:00:01Z", "retail", "property_history");

        assertThat(attribute("industry")).containsExactly("media history");
    }

    @Test
    void beforeItsFirstVersionAFieldWasBlank() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=retail")
                .version("marketing.contacts/1", "industry", "2026-03-05T00:00:00Z", "retail", "property_history");

        assertThat(attribute("industry")).containsExactly(" history");
    }

    @Test
    void aHandoffOnADateSeesThatWholeLocalDay() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01", "industry=retail")
                .version("marketing.contacts/1", "industry", "2026-03-01T14:59:00Z", "media", "property_history")
                .version("marketing.contacts/1", "industry", "2026-03-01T15:00:00Z", "retail", "property_history");

        new Rooms().zone("Asia/Tokyo").attribute("industry", "marketing.contacts.industry").walk(world);

        assertThat(attributes()).containsExactly("media history");
    }

    @Test
    void aFieldWithoutHistoryIsReadFromWhatWeSawOurselves() {
        world.past("marketing.contacts/1", "industry=software", "_superseded_at=2026-02-10T00:00:00Z")
                .past(
                        "marketing.contacts/1",
                        "industry=media",
                        "_modified_at=2026-02-09T00:00:00Z",
                        "_observed_at=2026-02-10T00:00:00Z",
                        "_superseded_at=2026-03-10T00:00:00Z")
                .put(
                        "marketing.contacts/1",
                        HANDED_OVER,
                        "industry=retail",
                        "_modified_at=2026-03-09T00:00:00Z",
                        "_observed_at=2026-03-10T00:00:00Z");

        assertThat(attribute("industry")).containsExactly("media observed");
    }

    @Test
    void theFirstValueWeSawHoldsSinceTheRecordWasMade() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=media", "_modified_at=2026-06-01T00:00:00Z");

        assertThat(attribute("industry")).containsExactly("media observed");
    }

    @Test
    void aFieldNobodyFilledIsBlank() {
        world.put("marketing.contacts/1", HANDED_OVER);

        assertThat(attribute("industry")).containsExactly(" observed");
    }

    @Test
    void anAttributeMayBeReadAsItStandsNow() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=retail")
                .version("marketing.contacts/1", "industry", "", "software", "property_history")
                .version("marketing.contacts/1", "industry", "2026-03-05T00:00:00Z", "retail", "property_history");

        new Rooms()
                .attribute(new AttributeRule(
                        "industry", FieldPath.parse("marketing.contacts.industry"), List.of(), Map.of(), true))
                .walk(world);

        assertThat(attributes()).containsExactly("retail current");
    }

    @Test
    void eachHandoffOfALeadHasItsOwnAttributes() {
        world.put("marketing.contacts/1")
                .version("marketing.contacts/1", "handed_over", "", "2026-03-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-03-03T00:00:00Z", "2026-04-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "industry", "", "software", "property_history")
                .version("marketing.contacts/1", "industry", "2026-03-15T00:00:00Z", "media", "property_history");

        assertThat(attribute("industry")).containsExactly("software history", "media history");
    }

    @Test
    void anAttributeMayComeFromAnyLinkedRecord() {
        world.put("marketing.contacts/1", HANDED_OVER, "email=a@a.example")
                .put("sales.Lead/l1", "email=a@a.example", "origin=fair", "converted_person=c1")
                .put("sales.Contact/c1", "origin=web");

        new Rooms().attribute("lead_origin", "sales.Lead.origin").attribute("contact_origin", "sales.Contact.origin").walk(world);

        assertThat(world.rows("select attribute, value from handoff_attribute order by attribute"))
                .containsExactly("contact_origin web", "lead_origin fair");
    }

    @Test
    void aCompanysFieldIsReachedByTheIdOnThePerson() {
        world.put("marketing.contacts/1", HANDED_OVER, "company=9").put("marketing.companies/9", "size=12");

        assertThat(company()).containsExactly("12 observed");
    }

    @Test
    void aCompanysFieldIsReachedByALinkFromEitherSide() {
        world.put("marketing.contacts/1", HANDED_OVER)
                .put("marketing.contacts/2", HANDED_OVER)
                .put("marketing.companies/8", "size=12")
                .put("marketing.companies/9", "size=300")
                .link("marketing.contacts/1", "marketing.companies/8")
                .link("marketing.companies/9", "marketing.contacts/2");

        assertThat(company()).containsExactly("12 observed", "300 observed");
    }

    @Test
    void aDeletedCompanyHasNothingToSay() {
        world.put("marketing.contacts/1", HANDED_OVER, "company=9")
                .put("marketing.companies/9", "size=12", "_removed_at=2026-05-01T00:00:00Z");

        assertThat(company()).containsExactly(" observed");
    }

    @Test
    void numbersBecomeBandsAndOtherTextsAreMarkedAsUnreadable() {
        List<String> sizes = List.of("9.9", "10", "49", "50", "200", "１２", "many", "");
        for (int i = 0; i < sizes.size(); i++) {
            world.put("marketing.contacts/" + i, HANDED_OVER, "size=" + sizes.get(i));
        }

        new Rooms().bands("size", "marketing.contacts.size", "10", "50", "200").walk(world);

        assertThat(attributes())
                .containsExactly(
                        "<10 observed", "10-49 observed", "10-49 observed", "50-199 observed", "200+ observed",
                        "10-49 observed", " unreadable", " observed");
    }

    @Test
    void aTextThatIsNoNumberFitsABandOnceTheMapNamesIt() {
        world.put("marketing.contacts/1", HANDED_OVER, "size=約２０名");

        new Rooms()
                .attribute(new AttributeRule(
                        "size",
                        FieldPath.parse("marketing.contacts.size"),
                        List.of(new BigDecimal(10), new BigDecimal(50)),
                        Map.of("約20名", "10-49"),
                        false))
                .walk(world);

        assertThat(attributes()).containsExactly("10-49 observed");
    }

    @Test
    void valuesAreMappedWhateverTheirWidth() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=ＩＴ")
                .put("marketing.contacts/2", HANDED_OVER, "industry=ﾒﾃﾞｨｱ")
                .put("marketing.contacts/3", HANDED_OVER, "industry=retail");

        new Rooms()
                .attribute(new AttributeRule(
                        "industry",
                        FieldPath.parse("marketing.contacts.industry"),
                        List.of(),
                        Map.of("IT", "software", "メディア", "media"),
                        false))
                .walk(world);

        assertThat(world.rows("select value from handoff_attribute order by handoff"))
                .containsExactly("software", "media", "retail");
    }

    @Test
    void theSameWordInTwoWidthsIsOneLevelWithoutAnyMap() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=ｿﾌﾄｳｪｱ ")
                .put("marketing.contacts/2", HANDED_OVER, "industry=ソフトウェア")
                .put("marketing.contacts/3", HANDED_OVER, "industry=　");

        assertThat(attribute("industry")).containsExactly("ソフトウェア observed", "ソフトウェア observed", " observed");
    }

    @Test
    void ofSeveralFieldsTheFirstThatHeldSomethingThenTellsTheAttribute() {
        world.put("marketing.contacts/1", HANDED_OVER, "email=1@a.example", "origin=web")
                .put("sales.Lead/l1", "email=1@a.example", "origin=fair")
                .put("marketing.contacts/2", HANDED_OVER, "email=2@a.example", "origin=　")
                .put("sales.Lead/l2", "email=2@a.example", "origin=fair")
                .put("marketing.contacts/3", HANDED_OVER, "email=3@a.example", "origin=web")
                .version("marketing.contacts/3", "origin", "2026-03-02T00:00:00Z", "web", "property_history")
                .put("sales.Lead/l3", "email=3@a.example", "origin=fair")
                .put("marketing.contacts/4", HANDED_OVER);

        new Rooms()
                .attribute(
                        "origin", List.of("marketing.contacts.origin", "sales.Lead.origin"), AttributeRule.Source.AT_HANDOFF)
                .walk(world);

        assertThat(attributes()).containsExactly("web observed", "fair observed", "fair observed", " observed");
    }

    @Test
    void whoOwnsALeadIsAnAttributeAsAnyFieldIs() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=005A")
                .version("marketing.contacts/1", "industry", "", "005B", "property_history")
                .version("marketing.contacts/1", "industry", "2026-03-02T00:00:00Z", "005A", "property_history");

        assertThat(attribute("industry")).containsExactly("005B history");
    }

    @Test
    void whatWasSoldIsToldEachOnceInTheOrderOfTheAlphabet() {
        sold("d1", "licence", "ｓｅｔｕｐ", "licence", "");
        world.put("marketing.contacts/2", HANDED_OVER);

        assertThat(products()).containsExactly("licence, setup current", " current");
    }

    @Test
    void whatWasTakenOutOfADealOrOnlySharesItIsNotSold() {
        sold("d1", "licence");
        world.put("sales.Item/gone", "deal=d1", "product=training", "_removed_at=2026-04-01T00:00:00Z")
                .put("marketing.contacts/2", HANDED_OVER, "email=2@a.example")
                .put("sales.Contact/c2", "email=2@a.example")
                .put("sales.Role/r2", "deal=d1", "person=c2");

        assertThat(products()).containsExactly("licence current", " current");
    }

    @Test
    void whereNoItemHoldsAnythingInTheFirstFieldTheNextOneTells() {
        sold("d1", "", "licence");
        world.put("marketing.contacts/2", HANDED_OVER, "email=2@a.example")
                .put("sales.Contact/c2", "email=2@a.example")
                .put("sales.Deal/d2", "_created_at=2026-03-02T00:00:00Z")
                .put("sales.Role/r2", "deal=d2", "person=c2", "main=true")
                .put("sales.Item/i2", "deal=d2", "product=");

        new Rooms()
                .attribute("product", List.of("sales.Item.product", "sales.Item.deal"), AttributeRule.Source.LINE_ITEMS)
                .walk(world);

        assertThat(attributes()).containsExactly("licence current", "d2 current");
    }

    @Test
    void aLineItemMayBeLinkedWithItsDeal() {
        sold("d1");
        world.put("sales.Item/i1", "product=licence").link("sales.Deal/d1", "sales.Item/i1");

        assertThat(products()).containsExactly("licence current");
    }

    @Test
    void onADayWhenClocksAreChangedADateSeesNeitherMoreNorLess() {
        world.put("marketing.contacts/1", "handed_over=2026-03-29", "industry=c")
                .version("marketing.contacts/1", "industry", "2026-03-29T21:59:00Z", "b", "property_history")
                .version("marketing.contacts/1", "industry", "2026-03-29T22:00:00Z", "c", "property_history");

        new Rooms().zone("Europe/Berlin").attribute("industry", "marketing.contacts.industry").walk(world);

        assertThat(moments()).containsExactly("2026-03-28 23:00:00.0");
        assertThat(attributes()).containsExactly("b history");
    }

    @Test
    void aDateIsThatDayWestOfGreenwichToo() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01");

        new Rooms().zone("America/Los_Angeles").walk(world);

        assertThat(moments()).containsExactly("2026-03-01 08:00:00.0");
    }

    @Test
    void rebuildingGivesTheSameRows() {
        world.put("marketing.contacts/1", HANDED_OVER, "industry=retail").put("sales.Deal/d1");
        Rooms rooms = new Rooms().attribute("industry", "marketing.contacts.industry");
        rooms.walk(world);
        List<String> first = world.rows("select * from handoff join handoff_attribute using (handoff)");

        rooms.walk(world);

        assertThat(world.rows("select * from handoff join handoff_attribute using (handoff)")).isEqualTo(first);
    }

    private void sold(String deal, String... products) {
        world.put("marketing.contacts/1", HANDED_OVER, "email=1@a.example")
                .put("sales.Contact/c1", "email=1@a.example")
                .put("sales.Deal/" + deal, "_created_at=2026-03-02T00:00:00Z")
                .put("sales.Role/r1", "deal=" + deal, "person=c1", "main=true");
        for (int i = 0; i < products.length; i++) {
            world.put("sales.Item/" + deal + i, "deal=" + deal, "product=" + products[i]);
        }
    }

    private List<String> products() {
        new Rooms().attribute("product", List.of("sales.Item.product"), AttributeRule.Source.LINE_ITEMS).walk(world);
        return attributes();
    }

    private List<String> company() {
        new Rooms().attribute("size", "marketing.companies.size").walk(world);
        return attributes();
    }

    private List<String> attribute(String field) {
        new Rooms().attribute(field, "marketing.contacts." + field).walk(world);
        return attributes();
    }

    private List<String> attributes() {
        return world.rows("select value, basis from handoff_attribute order by handoff, attribute");
    }

    private List<String> moments() {
        return world.rows("select moment from handoff order by lead, moment");
    }
}

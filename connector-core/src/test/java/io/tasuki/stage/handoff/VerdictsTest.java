package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.LeadDefinition.Segment;
import io.tasuki.stage.handoff.LeadDefinition.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    private static final String HANDED_OVER = "handed_over=2026-03-01T09:00:00Z";
    private static final String LEAD = "marketing.contacts/1";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aLeadThatHasAllMeetsTheDefinition() {
        world.put(LEAD, HANDED_OVER, "origin=web", "industry=media");

        walk(version("1", filled("marketing.contacts.origin"), filled("marketing.contacts.industry")));

        assertThat(verdicts()).containsExactly("1 met");
        assertThat(criteria()).containsExactly("marketing.contacts.industry true observed", "marketing.contacts.origin true observed");
    }

    @Test
    void oneMissingCriterionMissesIt() {
        world.put(LEAD, HANDED_OVER, "origin=web");

        walk(version("1", filled("marketing.contacts.origin"), filled("marketing.contacts.industry")));

        assertThat(verdicts()).containsExactly("1 missed");
        assertThat(criteria()).containsExactly("marketing.contacts.industry false observed", "marketing.contacts.origin true observed");
    }

    @Test
    void withoutADefinitionThereIsNoVerdict() {
        world.put(LEAD, HANDED_OVER);

        new Rooms().walk(world);

        assertThat(verdicts()).containsExactly(" ");
        assertThat(criteria()).isEmpty();
    }

    @Test
    void aFieldIsReadAsItStoodAtTheHandoff() {
        world.put(LEAD, HANDED_OVER, "origin=", "industry=media")
                .version(LEAD, "origin", "2026-02-01T00:00:00Z", "web", "property_history")
                .version(LEAD, "origin", "2026-03-01T09:00:01Z", "", "property_history")
                .version(LEAD, "industry", "2026-03-01T09:00:01Z", "media", "property_history");

        walk(version("1", filled("marketing.contacts.origin"), filled("marketing.contacts.industry")));

        assertThat(criteria()).containsExactly("marketing.contacts.industry false history", "marketing.contacts.origin true history");
    }

    @Test
    void aHandoffOnADaySeesThatWholeDay() {
        world.put(LEAD, "handed_over=2026-03-01", "origin=web")
                .version(LEAD, "origin", "2026-03-01T14:59:59Z", "web", "property_history");

        new Rooms().zone("Asia/Tokyo").agreed(version("1", filled("marketing.contacts.origin"))).walk(world);

        assertThat(verdicts()).containsExactly("1 met");
    }

    @Test
    void ofSeveralFieldsOneIsEnough() {
        world.put(LEAD, HANDED_OVER, "email=a@a.example").put("sales.Lead/1", "email=a@a.example", "origin=fair");

        walk(version("1", filled("marketing.contacts.origin", "sales.Lead.origin")));

        assertThat(verdicts()).containsExactly("1 met");
    }

    @Test
    void aCompanysFieldCountsToo() {
        world.put(LEAD, HANDED_OVER, "company=c").put("marketing.companies/c", "size=20");

        walk(version("1", criterion("fit", new Condition.Within(fields("marketing.companies.size"), Optional.of(BigDecimal.TEN), Optional.empty()))));

        assertThat(verdicts()).containsExactly("1 met");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANY|x|true
            ANY|' '|false
            ANY|'　 '|false
            NUMBER|１０００|true
            NUMBER|1,000|true
            NUMBER|1,00|false
            NUMBER|soon|false
            DATE|2026-03-01|true
            DATE|２０２６年３月１日|true
            DATE|2026/3/1|true
            DATE|2026-02-30|false
            DATE|2026-03-01T09:00:00Z|true
            DATE|1772355600000|true
            DATE|未定|false
            MOMENT|2026-03-01T09:00:00.000+0000|true
            MOMENT|2026-03-01 09:00|true
            MOMENT|2026-03-01|false
            """)
    void filledMayAskForAKind(ValueKind kind, String value, boolean met) {
        world.put(LEAD, HANDED_OVER, "origin=" + value);

        walk(version("1", criterion("a", new Condition.Filled(fields("marketing.contacts.origin"), kind))));

        assertThat(criteria()).containsExactly("a " + met + " observed");
    }

    @ParameterizedTest
    @CsvSource({"software,true", "ｓｏｆｔｗａｒｅ,true", "ｿﾌﾄ,true", "Software,false", "'',false"})
    void aValueMayBeAskedForInWhateverWidth(String value, boolean met) {
        world.put(LEAD, HANDED_OVER, "industry=" + value);

        walk(version("1", criterion("a", new Condition.OneOf(fields("marketing.contacts.industry"), Set.of("software", "ソフト")))));

        assertThat(criteria()).containsExactly("a " + met + " observed");
    }

    @ParameterizedTest
    @CsvSource({"9.99,false", "10,true", "５０,true", "50.01,false", "many,false", "'',false"})
    void boundsAreIncluded(String value, boolean met) {
        world.put(LEAD, HANDED_OVER, "size=" + value);

        walk(version("1", criterion("a", new Condition.Within(
                fields("marketing.contacts.size"), Optional.of(new BigDecimal("10")), Optional.of(new BigDecimal("50"))))));

        assertThat(criteria()).containsExactly("a " + met + " observed");
    }

    @Test
    void anActivityCountsThatHadBeenMadeByThenWheneverItTakesPlace() {
        world.put(LEAD, HANDED_OVER)
                .put("marketing.meetings/m1", "_created_at=2026-03-01T09:00:00Z", "held=2026-05-01T09:00:00Z")
                .link("marketing.meetings/m1", LEAD);

        walk(version("1", activity("marketing.meetings")));

        assertThat(criteria()).containsExactly("appointment true marketing.meetings/m1");
    }

    @Test
    void anActivityMadeLaterOrRemovedOrOfSomebodyElseDoesNotCount() {
        world.put(LEAD, HANDED_OVER)
                .put("marketing.contacts/2")
                .put("marketing.meetings/m1", "_created_at=2026-03-01T09:00:01Z")
                .link("marketing.meetings/m1", LEAD)
                .put("marketing.meetings/m2", "_removed_at=2026-03-05T00:00:00Z")
                .link("marketing.meetings/m2", LEAD)
                .put("marketing.meetings/m3")
                .link("marketing.meetings/m3", "marketing.contacts/2");

        walk(version("1", activity("marketing.meetings")));

        assertThat(criteria()).containsExactly("appointment false ");
    }

    @Test
    void anActivityOfAnyRecordOfTheLeadAndOfAnyOfTheObjectsCounts() {
        world.put(LEAD, HANDED_OVER, "email=a@a.example")
                .put("sales.Contact/c", "email=a@a.example")
                .put("sales.Visit/v2", "person=c", "_created_at=2026-02-02T00:00:00Z")
                .put("sales.Visit/v1", "person=c", "_created_at=2026-02-03T00:00:00Z");

        walk(version("1", activity("marketing.meetings", "sales.Visit")));

        assertThat(criteria()).containsExactly("appointment true sales.Visit/v2");
    }

    @Test
    void aCompanyCountsThatTheLeadNamedAtTheHandoff() {
        world.put(LEAD, HANDED_OVER, "company=c")
                .version(LEAD, "company", "2026-03-02T00:00:00Z", "c", "property_history")
                .put("marketing.contacts/2", HANDED_OVER, "company=")
                .version("marketing.contacts/2", "company", "", "c", "property_history")
                .version("marketing.contacts/2", "company", "2026-03-02T00:00:00Z", "", "property_history");

        walk(version("1", company()));

        assertThat(world.rows("select right(lead, 1), verdict from handoff order by 1")).containsExactly("1 missed", "2 met");
    }

    @Test
    void aLinkedCompanyCountsFromWhenBothWereThereUntilTheLinkWasGone() {
        world.put(LEAD, HANDED_OVER)
                .put("marketing.companies/old")
                .link(LEAD, "marketing.companies/old")
                .put("marketing.contacts/2", HANDED_OVER)
                .put("marketing.companies/new", "_created_at=2026-03-02T00:00:00Z")
                .link("marketing.companies/new", "marketing.contacts/2")
                .put("marketing.contacts/3", HANDED_OVER)
                .put("marketing.companies/gone", "_removed_at=2026-03-02T00:00:00Z")
                .link("marketing.contacts/3", "marketing.companies/gone")
                .put("marketing.contacts/4", HANDED_OVER)
                .link("marketing.contacts/4", "marketing.companies/old");
        Instant before = Instant.parse("2026-02-01T00:00:00Z");
        world.work(session -> session.execute("update record_link set retired_at = ? where from_id = '4'", before));

        walk(version("1", company()));

        assertThat(world.rows("select right(lead, 1), verdict from handoff order by 1"))
                .containsExactly("1 met", "2 missed", "3 missed", "4 missed");
        assertThat(criteria()).contains("has_company true marketing.companies/old");
    }

    @Test
    void theVersionOfTheHandoffsLocalDayDecidesForEver() {
        world.put(LEAD)
                .version(LEAD, "handed_over", "", "2026-02-28T14:59:59Z", "property_history")
                .version(LEAD, "handed_over", "2026-03-02T00:00:00Z", "2026-02-28T15:00:00Z", "property_history");

        new Rooms()
                .zone("Asia/Tokyo")
                .agreed(new Version("1", Optional.of(LocalDate.parse("2026-03-01")), Optional.empty(), List.of(company())))
                .agreed(version("2", filled("marketing.contacts.origin"), company()))
                .walk(world);

        assertThat(verdicts()).containsExactly("1 missed", "2 missed");
        assertThat(world.rows("select version, count(*) from handoff_criterion group by version order by 1"))
                .containsExactly("1 1", "2 2");
    }

    @Test
    void theFirstVersionThatFitsTheSegmentDecides() {
        world.put(LEAD, HANDED_OVER, "origin=ｗｅｂ").put("marketing.contacts/2", HANDED_OVER, "origin=fair");
        Segment web = new Segment(fields("marketing.contacts.origin"), Set.of("web", "ad"));

        walk(new Version("web", Optional.empty(), Optional.of(web), List.of(filled("marketing.contacts.origin"))), version("rest", company()));

        assertThat(verdicts()).containsExactly("web met", "rest missed");
    }

    @Test
    void aHandoffThatNoVersionFitsHasNoVerdict() {
        world.put(LEAD, HANDED_OVER, "origin=fair");
        Segment web = new Segment(fields("marketing.contacts.origin"), Set.of("web"));

        walk(new Version("web", Optional.empty(), Optional.of(web), List.of(filled("marketing.contacts.origin"))));

        assertThat(verdicts()).containsExactly(" ");
        assertThat(criteria()).isEmpty();
    }

    @Test
    void whatWasAgreedIsRememberedInItsOrder() {
        walk(version("1", new Criterion("b", "a budget", filled("marketing.contacts.origin").condition()), company()));

        assertThat(world.rows("from definition_criterion order by place")).containsExactly("1 0 b a budget", "1 1 has_company has_company");
    }

    private void walk(Version... versions) {
        Rooms rooms = new Rooms();
        Stream.of(versions).forEach(rooms::agreed);
        rooms.walk(world);
    }

    private List<String> verdicts() {
        return world.rows("select definition_version, verdict from handoff order by lead, moment");
    }

    private List<String> criteria() {
        return world.rows("select criterion, met, basis from handoff_criterion order by all");
    }

    private static Version version(String name, Criterion... criteria) {
        return new Version(name, Optional.empty(), Optional.empty(), List.of(criteria));
    }

    private static Criterion criterion(String name, Condition condition) {
        return new Criterion(name, name, condition);
    }

    private static Criterion filled(String... fields) {
        return criterion(fields[0], new Condition.Filled(fields(fields), ValueKind.ANY));
    }

    private static Criterion activity(String... objects) {
        return criterion("appointment", new Condition.Activity(Stream.of(objects).map(ObjectName::parse).toList()));
    }

    private static Criterion company() {
        return criterion("has_company", new Condition.Association(
                List.of(ObjectName.parse("marketing.companies")), fields("marketing.contacts.company")));
    }

    private static List<FieldPath> fields(String... fields) {
        return Stream.of(fields).map(FieldPath::parse).toList();
    }
}

package io.tasuki.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.attribution.AttributionReport.Level;
import io.tasuki.attribution.cost.CostLine;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.journey.JourneyRequest;
import io.tasuki.attribution.journey.TouchSpan;
import io.tasuki.attribution.model.RuleModel;
import io.tasuki.attribution.summary.Breakdown;
import io.tasuki.attribution.touch.FieldTouches;
import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One won handoff with three touches, one without any, one that was lost.
class AttributionTest {

    private static final CreditModel LINEAR = new CreditModel.ByRule(RuleModel.LINEAR);

    private final World world = new World();

    @BeforeEach
    void land() {
        world.put("sales.Campaign/F", "name=Spring fair", "type=event", "cost=1000")
                .put("sales.Campaign/W", "name=Webinar", "type=webinar", "cost=")
                .put("sales.Campaign/N", "name=Nobody came", "type=event", "cost=70")
                .put("sales.Campaign/A", "name=Twice", "type=mail")
                .put("sales.Campaign/B", "name=twice", "type=mail");
        lead("1", "won", "1000");
        lead("2", "won", "500");
        lead("3", "lost", "");
        world.put("sales.Member/M1", "campaign=F", "contact=C1", "answered=2026-02-01")
                .put("sales.Member/M2", "campaign=W", "contact=C1", "answered=2026-02-02")
                .put("sales.Member/M3", "campaign=F", "contact=C1", "answered=2026-02-03")
                .put("sales.Member/M4", "campaign=W", "contact=C1", "answered=2026-03-15")
                .put("sales.Member/M5", "campaign=W", "contact=C3", "answered=2026-02-01");
    }

    private void lead(String id, String stage, String amount) {
        world.put("marketing.contacts/" + id, "email=p" + id + "@example.com", "handed_over=2026-03-01")
                .put("sales.Contact/C" + id, "email=p" + id + "@example.com")
                .put("sales.Deal/D" + id, "stage=" + stage, "amount=" + amount, "currency=JPY", "close_date=2026-04-01",
                        "_created_at=2026-03-10T00:00:00Z")
                .put("sales.Role/R" + id, "deal=D" + id, "person=C" + id, "main=true");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private AttributionReport work(TouchSpan span, List<CreditModel> models, CostLine... costs) {
        return work(span, models, TouchSettings.CAMPAIGNS, costs);
    }

    private AttributionReport work(TouchSpan span, List<CreditModel> models, TouchSettings touches, CostLine... costs) {
        new Rooms().walk(world);
        JourneyRequest journeys = new JourneyRequest(
                Instant.parse("2026-12-31T00:00:00Z"), Optional.empty(), Optional.empty(), ZoneId.of("UTC"), span);
        return world.work(session -> Attribution.work(
                session,
                new AttributionRequest(
                        journeys, touches, models, List.of(costs), List.of(Breakdown.CHANNEL, Breakdown.CAMPAIGN, new Breakdown("medium")))));
    }

    private static Level level(AttributionReport report, String by, String name) {
        return report.summary().stream()
                .filter(level -> level.by().equals(by) && level.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWinIsSharedAndAWinWithoutATouchIsCreditedToNone() {
        AttributionReport report = work(TouchSpan.UNTIL_HANDOFF, List.of(LINEAR));

        assertThat(report.totals().handoffs()).isEqualTo(3);
        assertThat(report.totals().won()).isEqualTo(2);
        assertThat(report.totals().untouched()).isEqualTo(1);
        assertThat(report.totals().wonRevenue()).isEqualByComparingTo("1500");
        assertThat(report.currency()).isEqualTo("JPY");
        Level event = level(report, "channel", "event");
        assertThat(event.creditedWins()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(event.wonRevenue()).isEqualByComparingTo("667");
        assertThat(level(report, "channel", "(none)").wonRevenue()).isEqualByComparingTo("500");
        assertThat(level(report, "channel", "webinar").leads()).isEqualTo(2);
        assertThat(level(report, "channel", "webinar").handoffs()).isEqualTo(2);
        assertThat(level(report, "channel", "webinar").wonHandoffs()).isEqualTo(1);
    }

    @Test
    void aCampaignThatCostMoneyAndTouchedNobodyIsTold() {
        AttributionReport report = work(TouchSpan.UNTIL_HANDOFF, List.of(LINEAR));

        assertThat(level(report, "channel", "event").cost()).isEqualTo(1070);
        assertThat(level(report, "campaign", "Nobody came").leads()).isZero();
        assertThat(level(report, "campaign", "Nobody came").costPerWonDeal()).isNull();
        Level fair = level(report, "campaign", "Spring fair");
        assertThat(fair.id()).isEqualTo("sales.Campaign/F");
        assertThat(fair.roi()).isCloseTo((667 - 1000) / 1000.0, within(1e-12));
        assertThat(fair.costPerWonDeal()).isCloseTo(1500, within(1e-9));
    }

    @Test
    void aFileOfCostsTakesThePlaceOfTheCrmAndWhatItCannotMeanIsNamed() {
        AttributionReport report = work(
                TouchSpan.UNTIL_HANDOFF,
                List.of(LINEAR),
                cost(2, "spring FAIR", "250", ""),
                cost(3, "F", "50", "JPY"),
                cost(4, "sales.Campaign/W", "30", ""),
                cost(5, "Fair of last year", "9", ""),
                cost(6, "Twice", "9", ""),
                cost(7, "W", "9", "USD"));

        assertThat(level(report, "campaign", "Spring fair").cost()).isEqualTo(300);
        assertThat(level(report, "campaign", "Webinar").cost()).isEqualTo(30);
        assertThat(report.costsLeftOut()).extracting(left -> left.line() + " " + left.campaign() + ": " + left.reason())
                .containsExactly(
                        "5 Fair of last year: no campaign has this id or name; write it as the CRM does, or name it in a touch",
                        "6 Twice: 2 campaigns have this name; write the id of one",
                        "7 W: there is no rate for USD; add one to rates in tasuki.yaml");
    }

    private static CostLine cost(long line, String campaign, String cost, String currency) {
        return new CostLine(line, campaign, new BigDecimal(cost), currency);
    }

    @Test
    void touchesUntilTheOutcomeReachBeyondTheHandoffAndMilestonesLieWhereTheyFell() {
        AttributionReport report = work(TouchSpan.UNTIL_OUTCOME, List.of(new CreditModel.ByRule(RuleModel.FULL_PATH)));

        // First on M1, lead and opportunity on M3, close on M4, and M2 between them.
        assertThat(level(report, "campaign", "Spring fair").creditedWins()).isCloseTo(0.225 * 3, within(1e-12));
        assertThat(level(report, "campaign", "Webinar").creditedWins()).isCloseTo(0.325, within(1e-12));
        assertThat(report.touches()).isEqualTo("until_outcome");
    }

    @Test
    void whatModelsLearntIsToldByChannel() {
        AttributionReport report = work(
                TouchSpan.UNTIL_HANDOFF,
                List.of(CreditModel.named("markov_1").orElseThrow(), CreditModel.named("shapley").orElseThrow()));

        assertThat(report.channels()).extracting(channel -> channel.model() + " " + channel.channel())
                .containsExactly("markov_1 event", "markov_1 webinar", "shapley event", "shapley webinar");
        assertThat(report.channels()).filteredOn(channel -> channel.model().equals("shapley"))
                .allSatisfy(channel -> assertThat(channel.creditedWins()).isEqualTo(0.5))
                .allSatisfy(channel -> assertThat(channel.removalEffect()).isNull());
        assertThat(report.channels().getFirst().removalEffect()).isEqualTo(1);
    }

    @Test
    void anOfflineCampaignThatOnlyAFieldNamesHasItsCostAndAWordOfOnesOwnIsABreakdown() {
        world.put("marketing.contacts/4", "email=p4@example.com", "sent=2026-02-01", "form=Street fair", "medium=poster");
        FieldTouches forms = new FieldTouches(
                "form",
                Optional.of(FieldPath.parse("marketing.contacts.sent")),
                Map.of("campaign", FieldPath.parse("marketing.contacts.form"), "medium", FieldPath.parse("marketing.contacts.medium")));

        AttributionReport report = work(
                TouchSpan.UNTIL_HANDOFF, List.of(LINEAR), new TouchSettings(List.of(), List.of(forms)), cost(2, "street fair", "80", ""));

        assertThat(level(report, "campaign", "Street fair").cost()).isEqualTo(80);
        assertThat(level(report, "medium", "poster").leads()).isEqualTo(1);
        assertThat(level(report, "medium", "(blank)").wonHandoffs()).isEqualTo(2);
    }
}

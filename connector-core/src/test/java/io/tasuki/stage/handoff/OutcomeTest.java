package io.tasuki.stage.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final String NOW = "2026-12-31T00:00:00Z";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aHandoffWithoutADealIsOpen() {
        lead();

        assertThat(outcome(NOW)).containsExactly("open - -");
    }

    @Test
    void aHandoffWithAnOpenDealIsOpen() {
        lead();
        deal("d1", "stage=offer").stages("d1", "2026-03-02T00:00:00Z offer");

        assertThat(outcome(NOW)).containsExactly("open - -");
        assertThat(story()).containsExactly("sales.Deal/d1 Offer");
    }

    @Test
    void aWonDealWinsSinceItsStageHistorySaysSo() {
        lead();
        deal("d1", "stage=won", "close_date=2026-05-05")
                .stages("d1", "2026-03-02T00:00:00Z meeting", "2026-04-01T10:00:00Z won");

        assertThat(outcome(NOW)).containsExactly("won 2026-04-01 10:00:00.0 stage_history");
        assertThat(story()).containsExactly("sales.Deal/d1 Closed won");
    }

    @Test
    void withoutStageHistoryTheFieldHistoryDatesTheWin() {
        lead();
        deal("d1", "stage=won", "close_date=2026-05-05")
                .version("sales.Deal/d1", "stage", "", "meeting", "field_history")
                .version("sales.Deal/d1", "stage", "2026-04-02T10:00:00Z", "won", "field_history");

        assertThat(outcome(NOW)).containsExactly("won 2026-04-02 10:00:00.0 field_history");
    }

    @Test
    void stageHistoryIsBelievedBeforeFieldHistory() {
        lead();
        deal("d1", "stage=won")
                .stages("d1", "2026-03-02T00:00:00Z meeting", "2026-04-01T10:00:00Z won")
                .version("sales.Deal/d1", "stage", "2026-04-02T10:00:00Z", "won", "field_history");

        assertThat(outcome(NOW)).containsExactly("won 2026-04-01 10:00:00.0 stage_history");
    }

    @Test
    void aStageHistoryThatMissedTheWinLeavesTheWordToTheFieldHistory() {
        lead();
        deal("d1", "stage=won")
                .stages("d1", "2026-03-02T00:00:00Z meeting")
                .version("sales.Deal/d1", "stage", "2026-04-02T10:00:00Z", "won", "field_history");

        assertThat(outcome(NOW)).containsExactly("won 2026-04-02 10:00:00.0 field_history");
    }

    @Test
    void withoutAnyHistoryTheCloseDateDatesTheWinAndIsNotShifted() {
        lead();
        deal("d1", "stage=won", "close_date=2026-05-05");

        assertThat(outcome(NOW, "Asia/Tokyo")).containsExactly("won 2026-05-04 15:00:00.0 close_date");
        assertThat(world.rows("select days_to_win from outcome_at(?, ?)", Instant.parse(NOW), "Asia/Tokyo"))
                .containsExactly("65");
    }

    @Test
    void beforeItsCloseDateAWinWithoutHistoryHasNotHappened() {
        lead();
        deal("d1", "stage=won", "close_date=2026-05-05");

        assertThat(outcome("2026-05-04T23:59:59Z")).containsExactly("open - -");
        assertThat(outcome("2026-05-05T00:00:00Z")).containsExactly("won 2026-05-05 00:00:00.0 close_date");
    }

    @Test
    void propertyHistoryIsAStageHistoryToo() {
        lead();
        deal("d1", "stage=won")
                .version("sales.Deal/d1", "stage", "2026-03-02T00:00:00Z", "meeting", "property_history")
                .version("sales.Deal/d1", "stage", "2026-04-01T10:00:00Z", "won", "property_history");

        assertThat(outcome(NOW)).containsExactly("won 2026-04-01 10:00:00.0 property_history");
    }

    @Test
    void theWinIsTheStartOfThePresentWonSpell() {
        lead();
        deal("d1", "stage=won")
                .stages(
                        "d1",
                        "2026-03-02T00:00:00Z won",
                        "2026-04-01T00:00:00Z offer",
                        "2026-05-01T00:00:00Z won",
                        "2026-05-02T00:00:00Z won");

        assertThat(outcome(NOW)).containsExactly("won 2026-05-01 00:00:00.0 stage_history");
    }

    @Test
    void aReopenedDealIsOpen() {
        lead();
        deal("d1", "stage=offer")
                .stages("d1", "2026-03-02T00:00:00Z meeting", "2026-04-01T00:00:00Z won", "2026-05-01T00:00:00Z offer");

        assertThat(outcome(NOW)).containsExactly("open - -");
        assertThat(outcome("2026-04-15T00:00:00Z")).containsExactly("won 2026-04-01 00:00:00.0 stage_history");
    }

    @Test
    void atAnEarlierMomentTheLastHistoryRowBeforeItCounts() {
        lead();
        deal("d1", "stage=lost")
                .stages("d1", "2026-03-02T00:00:00Z meeting", "2026-04-01T00:00:00Z won", "2026-05-01T00:00:00Z lost");

        assertThat(outcome("2026-03-31T23:59:59Z")).containsExactly("open - -");
        assertThat(outcome("2026-04-01T00:00:00Z")).containsExactly("won 2026-04-01 00:00:00.0 stage_history");
        assertThat(outcome("2026-05-01T00:00:00Z")).containsExactly("lost 2026-05-01 00:00:00.0 stage_history");
    }

    @Test
    void whenNothingInItsHistoryLiesAfterTheMomentTheCurrentStageCounts() {
        lead();
        deal("d1", "stage=won", "close_date=2026-06-01").stages("d1", "2026-03-02T00:00:00Z meeting");

        assertThat(outcome("2026-06-01T00:00:00Z")).containsExactly("won 2026-06-01 00:00:00.0 close_date");
    }

    @Test
    void aHistoryRowOlderThanTheDealRanksAsIfWrittenJustAfterItsCreationAndKeepsItsMoment() {
        lead();
        deal("d1", "stage=won", "_created_at=2026-03-03T00:00:00Z")
                .stages("d1", "2026-03-02T00:00:00Z won", "2026-03-03T00:00:00Z meeting");

        assertThat(outcome("2026-03-02T12:00:00Z")).containsExactly("open - -");
        assertThat(outcome("2026-03-03T00:00:00Z")).containsExactly("won 2026-03-02 00:00:00.0 stage_history");
    }

    @Test
    void aDealThatIsNotMadeYetDoesNotExist() {
        lead();
        deal("d1", "stage=won", "_created_at=2026-04-01T00:00:00Z").stages("d1", "2026-04-01T00:00:00Z won");

        assertThat(story("2026-03-31T00:00:00Z")).containsExactly("- -");
    }

    @Test
    void aHandoffAfterTheMomentDoesNotExist() {
        lead();

        assertThat(outcome("2026-02-28T00:00:00Z")).isEmpty();
    }

    @Test
    void theLatestHandoffIsTheLatestOfThatMoment() {
        world.put("marketing.contacts/1")
                .version("marketing.contacts/1", "handed_over", "", "2026-03-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-05-01T09:00:00Z", "2026-05-01T09:00:00Z", "property_history");
        new Rooms().walk(world);

        assertThat(world.rows("select number, latest from outcome_at(?, 'UTC') order by number", Instant.parse(NOW)))
                .containsExactly("1 false", "2 true");
        assertThat(world.rows("select number, latest from outcome_at(?, 'UTC')", Instant.parse("2026-04-01T00:00:00Z")))
                .containsExactly("1 true");
    }

    @Test
    void aDeletedDealCountsAtNoMoment() {
        lead();
        deal("d1", "stage=won", "_removed_at=2026-06-01T00:00:00Z").stages("d1", "2026-04-01T00:00:00Z won");

        assertThat(outcome("2026-05-01T00:00:00Z")).containsExactly("open - -");
    }

    @Test
    void aHandoffIsWonFromTheEarliestWinAmongItsDeals() {
        lead();
        deal("d1", "stage=won").stages("d1", "2026-05-01T00:00:00Z won");
        deal("d2", "stage=won").stages("d2", "2026-04-01T00:00:00Z won");
        deal("d3", "stage=lost").stages("d3", "2026-03-15T00:00:00Z lost");

        assertThat(outcome(NOW)).containsExactly("won 2026-04-01 00:00:00.0 stage_history");
        assertThat(story()).containsExactly("sales.Deal/d2 Closed won");
    }

    @Test
    void aHandoffIsLostOnlyWhenAllItsDealsAreClosed() {
        lead();
        deal("d1", "stage=lost", "lost_reason=price").stages("d1", "2026-05-01T00:00:00Z lost");
        deal("d2", "stage=lost", "lost_reason=timing").stages("d2", "2026-04-01T00:00:00Z offer", "2026-06-01T00:00:00Z lost");

        assertThat(outcome("2026-05-15T00:00:00Z")).containsExactly("open - -");
        assertThat(outcome(NOW)).containsExactly("lost 2026-06-01 00:00:00.0 stage_history");
        assertThat(world.rows("select deal, lost_reason, lost_at = ended_at from outcome_at(?, 'UTC')", Instant.parse(NOW)))
                .containsExactly("sales.Deal/d2 timing true");
    }

    @Test
    void aStageNobodyDescribedIsWhatTheDealItselfSays() {
        lead();
        deal("d1", "stage=custom", "closed=true", "won=true", "close_date=2026-05-05");

        assertThat(outcome(NOW)).containsExactly("won 2026-05-05 00:00:00.0 close_date");
    }

    @Test
    void theStageIsBelievedBeforeTheDealsOwnFlags() {
        lead();
        deal("d1", "stage=offer", "closed=true", "won=true");

        assertThat(outcome(NOW)).containsExactly("open - -");
    }

    @Test
    void aWinBeforeTheHandoffCountsOnDayZero() {
        lead();
        deal("d1", "stage=won", "_created_at=2026-02-28T12:00:00Z").stages("d1", "2026-02-28T13:00:00Z won");

        new Rooms().walk(world);

        assertThat(world.rows("select outcome, days_to_win from outcome_at(?, 'UTC')", Instant.parse(NOW)))
                .containsExactly("won 0");
    }

    @Test
    void aWinThatNothingDatesHasNoAge() {
        lead();
        deal("d1", "stage=won");

        new Rooms().walk(world);

        assertThat(world.rows("select outcome, won_at, days_to_win from outcome_at(?, 'UTC')", Instant.parse(NOW)))
                .containsExactly("won - -");
    }

    @Test
    void daysAreWholeCalendarDaysInTheZone() {
        lead();
        deal("d1", "stage=won").stages("d1", "2026-03-01T15:30:00Z won");

        new Rooms().walk(world);

        String question = "select days_to_win from outcome_at(?, ?)";
        assertThat(world.rows(question, Instant.parse(NOW), "UTC")).containsExactly("0");
        assertThat(world.rows(question, Instant.parse(NOW), "Asia/Tokyo")).containsExactly("1");
    }

    @Test
    void aSharedDealIsIgnoredByTheOthers() {
        lead();
        world.put("marketing.contacts/2", "handed_over=2026-03-02T09:00:00Z", "email=2@a.example")
                .put("sales.Contact/c2", "email=2@a.example")
                .put("sales.Role/r2", "deal=d1", "person=c2", "main=false");
        deal("d1", "stage=won", "amount=500").stages("d1", "2026-04-01T00:00:00Z won");

        new Rooms().walk(world);

        assertThat(world.rows(
                        "select lead, outcome, won_amount, deal from outcome_at(?, 'UTC') order by lead", Instant.parse(NOW)))
                .containsExactly(
                        "marketing.contacts/1 won 500.0 sales.Deal/d1", "marketing.contacts/2 open - -");
    }

    @Test
    void theWonAmountIsTheSumOfTheWinsOfThatMoment() {
        lead();
        deal("d1", "stage=won", "amount=500", "currency=JPY").stages("d1", "2026-04-01T00:00:00Z won");
        deal("d2", "stage=won", "amount=70.5", "currency=JPY").stages("d2", "2026-05-01T00:00:00Z won");
        deal("d3", "stage=offer", "amount=9", "currency=JPY");

        assertThat(money("2026-04-15T00:00:00Z")).containsExactly("500.0 JPY 0");
        assertThat(money(NOW)).containsExactly("570.5 JPY 0");
    }

    @Test
    void anAmountInAnotherCurrencyIsMissingNotGuessed() {
        lead();
        deal("d1", "stage=won", "amount=500").stages("d1", "2026-04-01T00:00:00Z won");
        deal("d2", "stage=won", "amount=70", "currency=USD").stages("d2", "2026-05-01T00:00:00Z won");
        deal("d3", "stage=won", "amount=").stages("d3", "2026-05-01T00:00:00Z won");

        new Rooms().currency("JPY").walk(world);

        assertThat(world.rows("select won_amount, currency, unpriced from outcome_at(?, 'UTC')", Instant.parse(NOW)))
                .containsExactly("500.0 JPY 2");
    }

    @Test
    void anotherCurrencyCountsAtTheLastRateOnOrBeforeTheCloseDate() {
        lead();
        won("d1", "amount=10", "currency=USD", "close_date=2026-04-30");
        won("d2", "amount=10", "currency=USD", "close_date=2026-05-01");
        won("d3", "amount=1", "currency=JPY", "close_date=2026-05-01");

        assertThat(valued("UTC", "USD 2026-04-01 150", "USD 2026-05-01 0.125")).containsExactly("1502.25 JPY 0");
    }

    @Test
    void beforeTheFirstDayOfACurrencyThereIsNoRate() {
        lead();
        won("d1", "amount=10", "currency=USD", "close_date=2026-03-31");
        won("d2", "amount=10", "currency=EUR", "close_date=2026-05-01");
        won("d3", "amount=10", "currency=USD", "close_date=2026-04-01");

        assertThat(valued("UTC", "USD 2026-04-01 150")).containsExactly("1500.0 JPY 2");
    }

    @Test
    void withoutACloseDateTheRateIsThatOfTheDayItWasWonOn() {
        lead();
        won("d1", "amount=10", "currency=USD").stages("d1", "2026-04-30T16:00:00Z won");

        assertThat(valued("UTC", "USD 2026-04-01 150", "USD 2026-05-01 160")).containsExactly("1500.0 JPY 0");
        assertThat(valued("Asia/Tokyo", "USD 2026-04-01 150", "USD 2026-05-01 160")).containsExactly("1600.0 JPY 0");
    }

    @Test
    void aCloseDateWithATimeIsTheDayItFallsOnLocally() {
        lead();
        won("d1", "amount=10", "currency=USD", "close_date=2026-04-30T15:00:00Z");

        assertThat(valued("UTC", "USD 2026-04-01 150", "USD 2026-05-01 160")).containsExactly("1500.0 JPY 0");
        assertThat(valued("Asia/Tokyo", "USD 2026-04-01 150", "USD 2026-05-01 160")).containsExactly("1600.0 JPY 0");
    }

    @Test
    void anAmountThatIsNoNumberIsCountedAndLeavesTheOthersAsTheyAre() {
        lead();
        for (String amount : List.of("12", "about 5", "NaN", "Infinity", "")) {
            won("d" + amount, "amount=" + amount, "currency=JPY", "close_date=2026-05-01");
        }

        assertThat(valued("UTC")).containsExactly("12.0 JPY 4");
    }

    @Test
    void whenNoWinHasARateThereIsNoAmount() {
        lead();
        won("d1", "amount=10", "currency=USD", "close_date=2026-05-01");

        assertThat(valued("UTC")).containsExactly("- JPY 1");
    }

    @Test
    void theDaysToAWinAreCalendarDaysAcrossAChangeOfClocks() {
        world.put("marketing.contacts/1", "handed_over=2026-03-28", "email=1@a.example")
                .put("sales.Contact/c1", "email=1@a.example");
        deal("d1", "stage=won", "_created_at=2026-03-28T10:00:00Z", "close_date=2026-03-30");

        new Rooms().zone("Europe/Berlin").walk(world);

        assertThat(world.rows("select won_at, days_to_win from outcome_at(?, 'Europe/Berlin')", Instant.parse(NOW)))
                .containsExactly("2026-03-29 22:00:00.0 2");
    }

    @Test
    void amountsOfDifferentCurrenciesAreNotAddedUp() {
        lead();
        deal("d1", "stage=won", "amount=500", "currency=JPY").stages("d1", "2026-04-01T00:00:00Z won");
        deal("d2", "stage=won", "amount=70", "currency=USD").stages("d2", "2026-05-01T00:00:00Z won");

        assertThat(money(NOW)).containsExactly("- - 0");
    }

    @Test
    void aMappedStatusWithoutADealMeansReturned() {
        lead();
        world.put("sales.Lead/l1", "email=1@a.example", "status=Unqualified", "converted_person=c1");

        assertThat(returned(NOW)).containsExactly("1 returned not_a_fit 2026-03-01 09:00:00.0");
    }

    @Test
    void aDealOutweighsTheStatus() {
        lead();
        world.put("sales.Lead/l1", "email=1@a.example", "status=Unqualified", "converted_person=c1");
        deal("d1", "stage=offer");

        assertThat(returned(NOW)).containsExactly("1 open - -");
    }

    @Test
    void aReturnSpeaksOfTheHandoffThatWasTheLatestThen() {
        world.put("marketing.contacts/1", "email=1@a.example")
                .version("marketing.contacts/1", "handed_over", "", "2026-03-01T09:00:00Z", "property_history")
                .version("marketing.contacts/1", "handed_over", "2026-05-01T09:00:00Z", "2026-05-01T09:00:00Z", "property_history")
                .put("sales.Lead/l1", "email=1@a.example", "status=Working")
                .version("sales.Lead/l1", "status", "", "New", "field_history")
                .version("sales.Lead/l1", "status", "2026-03-20T00:00:00Z", "Unqualified", "field_history")
                .version("sales.Lead/l1", "status", "2026-05-02T00:00:00Z", "Working", "field_history");

        assertThat(returned(NOW)).containsExactly("1 returned not_a_fit 2026-03-20 00:00:00.0", "2 open - -");
        assertThat(returned("2026-03-19T00:00:00Z")).containsExactly("1 open - -");
    }

    private void lead() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01T09:00:00Z", "email=1@a.example")
                .put("sales.Contact/c1", "email=1@a.example");
    }

    private World deal(String id, String... values) {
        // A later word about the same column wins.
        String[] all = Stream.concat(Stream.of("_created_at=2026-03-01T10:00:00Z"), Stream.of(values)).toArray(String[]::new);
        return world.put("sales.Deal/" + id, all).put("sales.Role/" + id, "deal=" + id, "person=c1", "main=true");
    }

    private List<String> outcome(String asOf) {
        return outcome(asOf, "UTC");
    }

    private List<String> outcome(String asOf, String zone) {
        new Rooms().zone(zone).walk(world);
        return world.rows(
                "select outcome, ended_at, case when ended_at is not null then evidence end from outcome_at(?, ?)",
                Instant.parse(asOf),
                zone);
    }

    private List<String> story() {
        return story(NOW);
    }

    private List<String> story(String asOf) {
        new Rooms().walk(world);
        return world.rows("select deal, stage from outcome_at(?, 'UTC')", Instant.parse(asOf));
    }

    private World won(String id, String... values) {
        return deal(id, Stream.concat(Stream.of("stage=won"), Stream.of(values)).toArray(String[]::new));
    }

    private List<String> valued(String zone, String... rates) {
        new Rooms().zone(zone).currency("JPY", rates).walk(world);
        return world.rows("select won_amount, currency, unpriced from outcome_at(?, ?)", Instant.parse(NOW), zone);
    }

    private List<String> money(String asOf) {
        new Rooms().walk(world);
        return world.rows("select won_amount, currency, unpriced from outcome_at(?, 'UTC')", Instant.parse(asOf));
    }

    private List<String> returned(String asOf) {
        new Rooms().returns("sales.Lead.status", Map.of("Unqualified", "not_a_fit")).walk(world);
        return world.rows(
                "select number, outcome, returned_reason, ended_at from outcome_at(?, 'UTC') order by number",
                Instant.parse(asOf));
    }
}

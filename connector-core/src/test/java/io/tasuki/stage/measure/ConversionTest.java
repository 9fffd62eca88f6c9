package io.tasuki.stage.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tasuki.statistics.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which handoffs count, as what, and from which day on.
class ConversionTest {

    private final CountedHandoffs handoffs = new CountedHandoffs();

    @AfterEach
    void close() {
        handoffs.close();
    }

    @Test
    void everyHandoffCountsAsItStandsWhenThereIsNoHorizon() {
        handoffs.won(1, "2026-03-01", "2026-11-01", "web");
        handoffs.lost(2, "2026-03-02", "2026-04-01", "web");
        handoffs.open(3, "2026-12-31", "fair");

        ConversionReport report = handoffs.measure(OptionalInt.empty());

        assertThat(CountedHandoffs.counts(report.overall())).isEqualTo("3 1 1 1 0");
        assertThat(report.overall().rate()).isEqualTo(1.0 / 3);
        assertThat(CountedHandoffs.levels(report)).containsExactly("fair 1 0 0 1 0", "web 2 1 1 0 0");
    }

    @Test
    void aHandoffIsCountedOnceItIsAsOldAsTheHorizon() {
        handoffs.open(1, "2026-12-21", "web");
        handoffs.open(2, "2026-12-22", "web");

        assertThat(handoffs.measure(OptionalInt.of(10)).overall().handoffs()).isEqualTo(1);
    }

    @Test
    void aWinOnTheHorizonsLastDayCountsAndALaterOneDoesNot() {
        handoffs.won(1, "2026-03-01", "2026-03-11", "web");
        handoffs.won(2, "2026-03-01", "2026-03-12", "web");

        assertThat(CountedHandoffs.counts(handoffs.measure(OptionalInt.of(10)).overall())).isEqualTo("2 1 0 1 0");
    }

    @Test
    void aLossAfterTheHorizonLeavesTheHandoffOpen() {
        handoffs.lost(1, "2026-03-01", "2026-03-11", "web");
        handoffs.lost(2, "2026-03-01", "2026-03-12", "web");

        assertThat(CountedHandoffs.counts(handoffs.measure(OptionalInt.of(10)).overall())).isEqualTo("2 0 1 1 0");
    }

    @Test
    void aWinBeforeTheHandoffCountsOnDayZero() {
        handoffs.won(1, "2026-03-02", "2026-03-01", "web");

        assertThat(handoffs.measure(OptionalInt.of(0)).overall().won()).isEqualTo(1);
    }

    @Test
    void aWinThatNothingDatesCountsWithinNoHorizon() {
        handoffs.open(1, "2026-03-01", "web");
        handoffs.world.put("sales.Contact/c1", "email=1@a.example")
                .put("sales.Deal/d1", "stage=won", "_created_at=2026-03-01T15:30:00Z")
                .put("sales.Role/r1", "deal=d1", "person=c1");

        assertThat(handoffs.measure(OptionalInt.of(30)).overall().won()).isZero();
        assertThat(handoffs.measure(OptionalInt.empty()).overall().won()).isEqualTo(1);
    }

    @Test
    void daysAreCutInTheZone() {
        handoffs.world.put("marketing.contacts/1", "handed_over=2026-03-01T15:00:00Z", "email=1@a.example");
        handoffs.deal(1, "won", "2026-03-02T15:00:00Z");

        assertThat(handoffs.measure(OptionalInt.of(0), "UTC").overall().won()).isZero();
        assertThat(handoffs.measure(OptionalInt.of(1), "UTC").overall().won()).isEqualTo(1);
        assertThat(handoffs.measure(OptionalInt.of(1), "Asia/Tokyo").overall().won()).isEqualTo(1);
    }

    @Test
    void sinceAndUntilBoundTheHandoffsDay() {
        handoffs.open(1, "2026-03-01", "web");
        handoffs.open(2, "2026-03-02", "web");
        handoffs.open(3, "2026-03-03", "web");
        handoffs.open(4, "2026-03-04", "web");
        handoffs.walk("UTC");

        ConversionReport report = handoffs.ask(new ConversionRequest(
                OptionalInt.empty(),
                CountedHandoffs.NOW,
                Optional.of(LocalDate.parse("2026-03-02")),
                Optional.of(LocalDate.parse("2026-03-03")),
                List.of(),
                ZoneId.of("UTC")));

        assertThat(report.overall().handoffs()).isEqualTo(2);
    }

    @Test
    void handoffsOfAnAmbiguousLeadStayOut() {
        handoffs.open(1, "2026-03-01", "web");
        handoffs.open(2, "2026-03-01", "web");
        handoffs.world.put("sales.Contact/x", "email=2@a.example").put("sales.Contact/y", "email=2@a.example");

        assertThat(handoffs.measure(OptionalInt.empty()).overall().handoffs()).isEqualTo(1);
    }

    @Test
    void withoutAnyHandoffThereIsNoRateAndNoPrior() {
        handoffs.open(1, "2026-12-30", "web");

        ConversionReport report = handoffs.measure(OptionalInt.of(30));

        ConversionReport.Decided none = new ConversionReport.Decided(0, null, new Interval(0, 1));
        assertThat(report.overall()).isEqualTo(new ConversionReport.Rate(0, 0, 0, 0, 0, null, new Interval(0, 1), none));
        assertThat(report.attributes())
                .containsExactly(new ConversionReport.Attribute("origin", Verdict.NOT_ENOUGH_DATA, null, null, List.of()));
        assertThat(report.timeToWinDays()).isEqualTo(new ConversionReport.Days(null, null, null));
        assertThat(report.wonAmount()).isEqualTo(new ConversionReport.Amounts(null, null));
        assertThat(report.cohorts()).extracting(ConversionReport.Cohort::waiting).containsExactly(1L);
    }

    @Test
    void theReportReadsAsTheDocumentOfTheContract() throws Exception {
        handoffs.won(1, "2026-03-01", "2026-03-05", "web");
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

        String json = mapper.writeValueAsString(handoffs.measure(OptionalInt.of(30), "Asia/Tokyo"));

        assertThat(json)
                .startsWith("{\"as_of\":\"2027-01-01T08:59:59+09:00\",\"known_at\":null,\"ledger\":null,\"horizon_days\":30,\"overall\":{\"handoffs\":1,\"won\":1,"
                        + "\"lost\":0,\"open\":0,\"returned\":0,\"rate\":1.0,\"wilson\":[0.206549314377237")
                .contains("\"decided_only\":{\"handoffs\":1,\"rate\":1.0,\"wilson\":[")
                .contains("\"curve\":{\"method\":\"kaplan_meier\",\"undated\":0,\"points\":[{\"day\":0,\"won\":0.0,\"won_interval\":[")
                .contains("\"lost\":0.0,\"open\":0.0,\"known\":true}")
                .contains("{\"day\":365,\"won\":1.0,\"won_interval\":[0.206549314377237")
                .contains("\"currency\":null,\"time_to_win_days\":{\"median\":4.0,\"mean\":4.0,\"p90\":4.0},\"won_amount\":{\"mean\":null,\"median\":null}")
                .contains("\"cohorts\":[{\"month\":\"2026-03\",\"handoffs\":1,\"won\":1,")
                .contains("\"attributes\":[{\"attribute\":\"origin\",\"verdict\":\"not_enough_data\",\"prior\":{\"alpha\":")
                .contains("\"pooled\":true},\"chi_square\":{\"statistic\":0.0,\"df\":0,\"p\":1.0},\"levels\":[{\"value\":\"web\",\"handoffs\":1,")
                .contains("\"shrunk\":{\"mean\":")
                .contains("\"difference\":null,\"fisher_p\":null,\"q\":null,\"verdict\":\"not_enough_data\",\"median_days_to_win\":4.0,")
                .contains("\"won_amount_mean\":null,\"value_per_handoff\":null}");
    }
}

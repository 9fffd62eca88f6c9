package io.tasuki.stage.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Condition;
import io.tasuki.stage.handoff.Criterion;
import io.tasuki.stage.handoff.LeadDefinition.Segment;
import io.tasuki.stage.handoff.LeadDefinition.Version;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.stage.handoff.ValueKind;
import io.tasuki.statistics.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final Instant NOW = Instant.parse("2026-12-31T23:59:59Z");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyHandoffCountsAsItStandsWhenThereIsNoHorizon() {
        won(1, "2026-03-01", "2026-11-01", "web");
        lost(2, "2026-03-02", "2026-04-01", "web");
        open(3, "2026-12-31", "fair");

        ConversionReport report = measure(OptionalInt.empty());

        assertThat(counts(report.overall())).isEqualTo("3 1 1 1 0");
        assertThat(report.overall().rate()).isEqualTo(1.0 / 3);
        assertThat(levels(report)).containsExactly("fair 1 0 0 1 0", "web 2 1 1 0 0");
    }

    @Test
    void aHandoffIsCountedOnceItIsAsOldAsTheHorizon() {
        open(1, "2026-12-21", "web");
        open(2, "2026-12-22", "web");

        assertThat(measure(OptionalInt.of(10)).overall().handoffs()).isEqualTo(1);
    }

    @Test
    void aWinOnTheHorizonsLastDayCountsAndALaterOneDoesNot() {
        won(1, "2026-03-01", "2026-03-11", "web");
        won(2, "2026-03-01", "2026-03-12", "web");

        assertThat(counts(measure(OptionalInt.of(10)).overall())).isEqualTo("2 1 0 1 0");
    }

    @Test
    void aLossAfterTheHorizonLeavesTheHandoffOpen() {
        lost(1, "2026-03-01", "2026-03-11", "web");
        lost(2, "2026-03-01", "2026-03-12", "web");

        assertThat(counts(measure(OptionalInt.of(10)).overall())).isEqualTo("2 0 1 1 0");
    }

    @Test
    void aWinBeforeTheHandoffCountsOnDayZero() {
        won(1, "2026-03-02", "2026-03-01", "web");

        assertThat(measure(OptionalInt.of(0)).overall().won()).isEqualTo(1);
    }

    @Test
    void aWinThatNothingDatesCountsWithinNoHorizon() {
        open(1, "2026-03-01", "web");
        world.put("sales.Contact/c1", "email=1@a.example")
                .put("sales.Deal/d1", "stage=won", "_created_at=2026-03-01T15:30:00Z")
                .put("sales.Role/r1", "deal=d1", "person=c1");

        assertThat(measure(OptionalInt.of(30)).overall().won()).isZero();
        assertThat(measure(OptionalInt.empty()).overall().won()).isEqualTo(1);
    }

    @Test
    void daysAreCutInTheZone() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01T15:00:00Z", "email=1@a.example");
        deal(1, "won", "2026-03-02T15:00:00Z");

        assertThat(measure(OptionalInt.of(0), "UTC").overall().won()).isZero();
        assertThat(measure(OptionalInt.of(1), "UTC").overall().won()).isEqualTo(1);
        assertThat(measure(OptionalInt.of(1), "Asia/Tokyo").overall().won()).isEqualTo(1);
    }

    @Test
    void sinceAndUntilBoundTheHandoffsDay() {
        open(1, "2026-03-01", "web");
        open(2, "2026-03-02", "web");
        open(3, "2026-03-03", "web");
        open(4, "2026-03-04", "web");
        walk("UTC");

        ConversionReport report = ask(new ConversionRequest(
                OptionalInt.empty(),
                NOW,
                Optional.of(LocalDate.parse("2026-03-02")),
                Optional.of(LocalDate.parse("2026-03-03")),
                List.of(),
                ZoneId.of("UTC")));

        assertThat(report.overall().handoffs()).isEqualTo(2);
    }

    @Test
    void handoffsOfAnAmbiguousLeadStayOut() {
        open(1, "2026-03-01", "web");
        open(2, "2026-03-01", "web");
        world.put("sales.Contact/x", "email=2@a.example").put("sales.Contact/y", "email=2@a.example");

        assertThat(measure(OptionalInt.empty()).overall().handoffs()).isEqualTo(1);
    }

    @Test
    void aBlankValueHasAName() {
        open(1, "2026-03-01", "");

        assertThat(levels(measure(OptionalInt.empty()))).containsExactly("(blank) 1 0 0 1 0");
    }

    @Test
    void levelsStandInCodePointOrder() {
        List<String> values = List.of("b", "B", "", "é", "日本", "𠮟", "ハ");
        for (int i = 0; i < values.size(); i++) {
            open(i, "2026-03-01", values.get(i));
        }

        assertThat(measure(OptionalInt.empty()).attributes().getFirst().levels())
                .extracting(ConversionReport.Level::value)
                .containsExactly("(blank)", "B", "b", "é", "ハ", "日本", "𠮟");
    }

    @Test
    void withoutAnyHandoffThereIsNoRateAndNoPrior() {
        open(1, "2026-12-30", "web");

        ConversionReport report = measure(OptionalInt.of(30));

        ConversionReport.Decided none = new ConversionReport.Decided(0, null, new Interval(0, 1));
        assertThat(report.overall()).isEqualTo(new ConversionReport.Rate(0, 0, 0, 0, 0, null, new Interval(0, 1), none));
        assertThat(report.attributes())
                .containsExactly(new ConversionReport.Attribute("origin", Verdict.NOT_ENOUGH_DATA, null, null, List.of()));
        assertThat(report.timeToWinDays()).isEqualTo(new ConversionReport.Days(null, null, null));
        assertThat(report.wonAmount()).isEqualTo(new ConversionReport.Amounts(null, null));
        assertThat(report.cohorts()).extracting(ConversionReport.Cohort::waiting).containsExactly(1L);
    }

    @Test
    void anAttributeNobodyConfiguredIsRefusedByName() {
        open(1, "2026-03-01", "web");
        walk("UTC");

        assertThatThrownBy(() -> ask(new ConversionRequest(
                        OptionalInt.empty(), NOW, Optional.empty(), Optional.empty(), List.of("colour"), ZoneId.of("UTC"))))
                .hasMessage("no attribute colour; there are: origin, handoff_weekday, handoff_month, handoff_owner");
    }

    @Test
    void ratesAreToldByTheVersionAndVerdictOfTheDefinitionAndByCriterion() {
        won(1, "2026-02-20", "2026-03-05", "web");
        won(2, "2026-03-01", "2026-03-05", "web");
        lost(3, "2026-03-01", "2026-03-05", "");
        Condition filled = new Condition.Filled(List.of(FieldPath.parse("marketing.contacts.origin")), ValueKind.ANY);
        Criterion origin = new Criterion("origin_known", "an origin", filled);
        Criterion visit = new Criterion("visit", "a visit", new Condition.Activity(List.of(ObjectName.parse("sales.Visit"))));
        new Rooms()
                .attribute("origin", "marketing.contacts.origin")
                .agreed(new Version("1", Optional.of(LocalDate.parse("2026-03-01")), Optional.empty(), List.of(visit)))
                .agreed(new Version("2", Optional.empty(), Optional.empty(), List.of(origin)))
                .walk(world);

        ConversionReport all = ask(request("UTC"));
        ConversionReport one = ask(request("UTC", "criterion:origin_known"));

        assertThat(all.attributes()).extracting(ConversionReport.Attribute::attribute)
                .containsExactly("origin", "definition", "criterion:origin_known", "criterion:visit");
        assertThat(all.attributes()).extracting(ConversionTest::levels)
                .contains(List.of("1: missed 1 1 0 0 0", "2: met 1 1 0 0 0", "2: missed 1 0 1 0 0"), List.of("missing 1 1 0 0 0"));
        assertThat(levels(one)).containsExactly("met 1 1 0 0 0", "missing 1 0 1 0 0");
    }

    @Test
    void aHandoffThatNoVersionFitsHasABlankVerdict() {
        open(1, "2026-03-01", "fair");
        Segment web = new Segment(List.of(FieldPath.parse("marketing.contacts.origin")), Set.of("web"));
        Condition visit = new Condition.Activity(List.of(ObjectName.parse("sales.Visit")));
        new Rooms()
                .agreed(new Version("web", Optional.empty(), Optional.of(web), List.of(new Criterion("visit", "visit", visit))))
                .walk(world);

        assertThat(levels(ask(request("UTC", "definition")))).containsExactly("(blank) 1 0 0 1 0");
    }

    @Test
    void theWeekdayOfTheHandoffIsToldWhenItIsAskedFor() {
        world.put("marketing.contacts/1", "handed_over=2026-03-01T16:00:00Z");
        world.put("marketing.contacts/2", "handed_over=2026-03-07T16:00:00Z");
        walk("Asia/Tokyo");

        assertThat(ask(request("UTC", "handoff_weekday")).attributes()).extracting(ConversionTest::levels)
                .containsExactly(List.of("5 1 0 0 1 0", "6 1 0 0 1 0"));
        assertThat(levels(ask(request("Asia/Tokyo", "handoff_weekday")))).containsExactly("0 1 0 0 1 0", "6 1 0 0 1 0");
        assertThat(ask(request("UTC")).attributes()).extracting(ConversionReport.Attribute::attribute).containsExactly("origin");
    }

    private static ConversionRequest request(String zone, String... attributes) {
        return new ConversionRequest(
                OptionalInt.empty(), NOW, Optional.empty(), Optional.empty(), List.of(attributes), ZoneId.of(zone));
    }

    @Test
    void theReportReadsAsTheDocumentOfTheContract() throws Exception {
        won(1, "2026-03-01", "2026-03-05", "web");
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

        String json = mapper.writeValueAsString(measure(OptionalInt.of(30), "Asia/Tokyo"));

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

    private void open(int id, String day, String origin) {
        world.put("marketing.contacts/" + id, "handed_over=" + day + "T09:00:00Z", "email=" + id + "@a.example", "origin=" + origin);
    }

    private void won(int id, String day, String end, String origin) {
        open(id, day, origin);
        deal(id, "won", end + "T10:00:00Z");
    }

    private void lost(int id, String day, String end, String origin) {
        open(id, day, origin);
        deal(id, "lost", end + "T10:00:00Z");
    }

    private void deal(int id, String stage, String end) {
        world.put("sales.Contact/c" + id, "email=" + id + "@a.example")
                .put("sales.Deal/d" + id, "stage=" + stage, "_created_at=2026-03-01T15:30:00Z")
                .put("sales.Role/r" + id, "deal=d" + id, "person=c" + id)
                .stages("d" + id, end + " " + stage);
    }

    private ConversionReport measure(OptionalInt horizon) {
        return measure(horizon, "UTC");
    }

    private ConversionReport measure(OptionalInt horizon, String zone) {
        walk(zone);
        return ask(new ConversionRequest(horizon, NOW, Optional.empty(), Optional.empty(), List.of(), ZoneId.of(zone)));
    }

    private void walk(String zone) {
        new Rooms().zone(zone).attribute("origin", "marketing.contacts.origin").walk(world);
    }

    private ConversionReport ask(ConversionRequest request) {
        return world.work(session -> Conversion.measure(session, request));
    }

    private static List<String> levels(ConversionReport report) {
        return levels(report.attributes().getFirst());
    }

    private static List<String> levels(ConversionReport.Attribute attribute) {
        return attribute.levels().stream()
                .map(level -> level.value() + " " + level.handoffs() + " " + level.won() + " " + level.lost() + " "
                        + level.open() + " " + level.returned())
                .toList();
    }

    private static String counts(ConversionReport.Rate rate) {
        return rate.handoffs() + " " + rate.won() + " " + rate.lost() + " " + rate.open() + " " + rate.returned();
    }
}

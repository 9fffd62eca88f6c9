package io.tasuki.stage.measure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import io.tasuki.stage.measure.ConversionReport.Amounts;
import io.tasuki.stage.measure.ConversionReport.Days;
import io.tasuki.stage.measure.ConversionReport.Level;
import io.tasuki.stage.measure.ConversionReport.Point;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the report says besides counts, on ledgers small enough to reckon by hand.
class ConversionNumbersTest {

    private static final Instant NOW = Instant.parse("2026-12-31T23:59:59Z");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void winsTellTheirDaysAndAmounts() {
        won(1, "2026-03-01", "2026-03-05", "amount=100", "web", "small");
        won(2, "2026-03-01", "2026-03-11", "amount=300", "web", "large");
        won(3, "2026-04-01", "2026-04-21", "amount=800", "fair", "large");
        won(4, "2026-04-01", "2026-04-03", "owner=u", "fair", "large");
        open(5, "2026-04-01", "fair", "small");

        ConversionReport report = measure(OptionalInt.empty());

        assertThat(report.currency()).isEqualTo("JPY");
        assertThat(report.timeToWinDays()).isEqualTo(new Days(7.0, 9.0, 17.0));
        assertThat(report.wonAmount()).isEqualTo(new Amounts(400.0, 300.0));
        assertThat(report.overall().decidedOnly().handoffs()).isEqualTo(4);
        assertThat(report.overall().decidedOnly().rate()).isEqualTo(1);
        assertThat(report.cohorts()).extracting(cohort -> cohort.month() + " " + cohort.rate().won() + " of " + cohort.rate().handoffs())
                .containsExactly("2026-03 2 of 2", "2026-04 2 of 3");
        Level web = level(report, "web");
        assertThat(web.medianDaysToWin()).isEqualTo(7);
        // Within 20,000; the mean squares between and within are 240,000 and 20,000, n0 is 4 / 3: between 165,000.
        double mean = (200 / (165_000 + 10_000.0) + 800 / (165_000 + 20_000.0)) / (1 / 175_000.0 + 1 / 185_000.0);
        assertThat(web.wonAmountMean()).isCloseTo((330_000 * 200 + 20_000 * mean) / 350_000, within(1e-9));
        assertThat(web.valuePerHandoff()).isEqualTo(web.wonAmountMean());
    }

    @Test
    void datedLossesAndReturnsCompeteWithWins() {
        won(1, "2026-03-01", "2026-03-05", "amount=1", "web", "small");
        lost(2, "2026-03-01", "2026-03-03");
        open(3, "2026-03-01", "web", "small");
        open(4, "2026-12-29", "web", "small");

        ConversionReport.Curve curve = measure(OptionalInt.of(30)).curve();

        assertThat(curve.method()).isEqualTo("aalen_johansen");
        // On day 2 one of four is lost and the young one is seen last; on day 4 one of two left is won.
        assertThat(point(curve, 2).lost()).isEqualTo(0.25);
        assertThat(point(curve, 30).won()).isCloseTo(0.375, within(1e-12));
        assertThat(point(curve, 30).open()).isCloseTo(0.375, within(1e-12));
        assertThat(point(curve, 300).known()).isTrue();
        assertThat(point(curve, 330)).isEqualTo(Point.unknown(330));
    }

    @Test
    void whereALossHasNoDateItStaysOpenAndOnlyWinsAreToldByDay() {
        won(1, "2026-03-01", "2026-03-05", "amount=1", "web", "small");
        open(2, "2026-03-01", "web", "small");
        deal(2, "stage=lost", "_created_at=2026-03-01T15:30:00Z");

        ConversionReport report = measure(OptionalInt.empty());

        assertThat(report.overall().lost()).isEqualTo(1);
        assertThat(report.curve().method()).isEqualTo("kaplan_meier");
        assertThat(point(report.curve(), 300).won()).isEqualTo(0.5);
        assertThat(point(report.curve(), 300).lost()).isZero();
    }

    @Test
    void beforeTheFirstWinTheIntervalStillSaysHowLittleIsKnown() {
        won(1, "2026-03-01", "2026-03-05", "amount=1", "web", "small");
        open(2, "2026-03-01", "web", "small");

        Point first = point(measure(OptionalInt.empty()).curve(), 1);

        assertThat(first.won()).isZero();
        assertThat(requireNonNull(first.wonInterval()).hi()).isBetween(0.6, 0.7);
    }

    @Test
    void aWinThatNothingDatesIsInNoPoint() {
        open(1, "2026-03-01", "web", "small");
        deal(1, "stage=won", "_created_at=2026-03-01T15:30:00Z");

        ConversionReport.Curve curve = measure(OptionalInt.empty()).curve();

        assertThat(curve.undated()).isEqualTo(1);
        assertThat(point(curve, 30).known()).isFalse();
    }

    @Test
    void amountsInTwoCurrenciesAreNoAmounts() {
        won(1, "2026-03-01", "2026-03-05", "amount=100", "web", "small");
        won(2, "2026-03-01", "2026-03-05", "currency=USD", "web", "small");
        world.put("sales.Deal/d2", "stage=won", "_created_at=2026-03-01T15:30:00Z", "amount=7", "currency=USD");

        ConversionReport report = measure(OptionalInt.empty());

        assertThat(report.currency()).isNull();
        assertThat(report.wonAmount()).isEqualTo(new Amounts(null, null));
        assertThat(level(report, "web").wonAmountMean()).isNull();
        assertThat(level(report, "web").medianDaysToWin()).isEqualTo(4);
    }

    @Test
    void levelsOfTwoAttributesAreCrossedAndMonthsAndOwnersToldWhenAskedFor() {
        open(1, "2026-03-01", "web", "small");
        open(2, "2026-03-31", "web", "large");
        open(3, "2026-04-01", "", "small");

        ConversionReport report = measure(OptionalInt.empty(), "size,origin", "handoff_month", "handoff_owner");

        assertThat(report.attributes()).extracting(ConversionReport.Attribute::attribute)
                .containsExactly("size,origin", "handoff_month", "handoff_owner");
        assertThat(values(report, 0)).containsExactly("large, web", "small, (blank)", "small, web");
        assertThat(values(report, 1)).containsExactly("2026-03", "2026-04");
        assertThat(values(report, 2)).containsExactly("(blank)");
    }

    @Test
    void whatIsFarBelowTheRestIsCalledLowerAndTooLittleIsNotJudged() {
        for (int i = 0; i < 240; i++) {
            if (i < 120 && i % 2 == 0) {
                won(i, "2026-03-01", "2026-03-05", "amount=1", "fair", "small");
            } else {
                open(i, "2026-03-01", i < 120 ? "fair" : i < 235 ? "web" : "few", i % 4 == 1 ? "small" : "large");
            }
        }

        ConversionReport report = measure(OptionalInt.empty(), "origin");

        assertThat(level(report, "web").verdict()).isEqualTo(Verdict.LOWER);
        assertThat(level(report, "fair").verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(level(report, "few").verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(report.attributes().getFirst().verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(requireNonNull(level(report, "web").difference()).interval().hi()).isNegative();
        assertThat(level(report, "few").q()).isCloseTo(requireNonNull(level(report, "few").fisherP()), within(1e-9));
    }

    private void open(int id, String day, String origin, String size) {
        world.put(
                "marketing.contacts/" + id,
                "handed_over=" + day + "T09:00:00Z",
                "email=" + id + "@a.example",
                "origin=" + origin,
                "size=" + size);
    }

    private void won(int id, String day, String end, String more, String origin, String size) {
        open(id, day, origin, size);
        deal(id, "stage=won", "_created_at=" + day + "T15:30:00Z", "currency=JPY", more);
        world.stages("d" + id, end + "T10:00:00Z won");
    }

    private void lost(int id, String day, String end) {
        open(id, day, "web", "small");
        deal(id, "stage=lost", "_created_at=2026-03-01T15:30:00Z");
        world.stages("d" + id, end + "T10:00:00Z lost");
    }

    private void deal(int id, String... values) {
        world.put("sales.Contact/c" + id, "email=" + id + "@a.example")
                .put("sales.Deal/d" + id, values)
                .put("sales.Role/r" + id, "deal=d" + id, "person=c" + id);
    }

    private ConversionReport measure(OptionalInt horizon, String... breakdowns) {
        new Rooms()
                .attribute("origin", "marketing.contacts.origin")
                .attribute("size", "marketing.contacts.size")
                .walk(world);
        ConversionRequest request = new ConversionRequest(
                horizon, NOW, Optional.empty(), Optional.empty(), List.of(breakdowns), ZoneId.of("UTC"));
        return world.work(session -> Conversion.measure(session, request));
    }

    private static Level level(ConversionReport report, String value) {
        return report.attributes().getFirst().levels().stream()
                .filter(level -> level.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> values(ConversionReport report, int attribute) {
        return report.attributes().get(attribute).levels().stream().map(Level::value).toList();
    }

    private static Point point(ConversionReport.Curve curve, int day) {
        return curve.points().stream().filter(point -> point.day() == day).findFirst().orElseThrow();
    }
}

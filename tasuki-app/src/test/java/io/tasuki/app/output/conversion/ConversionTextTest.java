package io.tasuki.app.output.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionReport.Amounts;
import io.tasuki.stage.measure.ConversionReport.Cohort;
import io.tasuki.stage.measure.ConversionReport.Curve;
import io.tasuki.stage.measure.ConversionReport.Days;
import io.tasuki.stage.measure.ConversionReport.Decided;
import io.tasuki.stage.measure.ConversionReport.Point;
import io.tasuki.stage.measure.ConversionReport.Rate;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.statistics.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// Word by word what is said of losses, horizons and months too young; the rest is said in the command's tests.
class ConversionTextTest {

    private static final Rate SOME = new Rate(
            1_000, 230, 600, 150, 20, 0.23, new Interval(0.205, 0.257), new Decided(850, 230 / 850.0, new Interval(0.242, 0.301)));
    private static final Rate NONE = new Rate(0, 0, 0, 0, 0, null, new Interval(0, 1), new Decided(0, null, new Interval(0, 1)));

    @Test
    void lossesAndTheHorizonAreTold() {
        assertThat(ConversionText.in(LabelLanguage.EN).apply(within180Days()))
                .isEqualTo(
                        """
                        Handoffs won within 180 days, as of 2026-09-30T23:59:59+09:00, known at 2026-10-01T00:00+09:00
                        overall: 230 of 1,000 handoffs = 23.0 % (20.5 - 25.7 %); 600 lost, 20 returned, 150 open
                        of the 850 that are decided: 27.1 % won (24.2 - 30.1 %); the open ones are left out, so it is no forecast
                        days to win: half within 58, nine of ten within 120.3, mean 63

                        won by day           rate  95 % interval    open    lost
                               180         22.9 %  20.4 - 25.4 %  17.0 %  60.1 %
                               365  not yet known
                        wins without a date, left out by day: 1,234

                        month    handoffs  won           rate  95 % interval
                        2026-03     1,000  230         23.0 %  20.5 - 25.7 %
                        2026-04         0    0  not yet known                 17 too young""");
    }

    @Test
    void theSameInJapanese() {
        assertThat(ConversionText.in(LabelLanguage.JA).apply(within180Days()))
                .isEqualTo(
                        """
                        引き渡しのうち、180 日以内に受注したもの（2026-09-30T23:59:59+09:00 時点）、2026-10-01T00:00+09:00 に分かっていた内容
                        全体: 1,000 件中 230 件 = 23.0 %（20.5 - 25.7 %）。失注 600、差し戻し 20、進行中 150
                        結果の出た 850 件だけで見ると 27.1 %（24.2 - 30.1 %）。進行中を除くため、見込みではありません
                        受注までの日数: 半数が 58 日以内、9 割が 120.3 日以内、平均 63 日

                        日数    受注率      95 % 区間  進行中    失注
                         180    22.9 %  20.4 - 25.4 %  17.0 %  60.1 %
                         365  まだ不明
                        日付がなく、日数別に含めない受注: 1,234

                        月        件数  受注    受注率      95 % 区間
                        2026-03  1,000   230    23.0 %  20.5 - 25.7 %
                        2026-04      0     0  まだ不明                 期間前 17""");
    }

    @Test
    void withoutAnyHandoffToCountThereIsOneLine() {
        ConversionReport report = report(1, NONE, new Curve("kaplan_meier", 0, List.of()), List.of());

        assertThat(ConversionText.in(LabelLanguage.EN).apply(report))
                .isEqualTo("Handoffs won within 1 day, as of 2026-09-30T23:59:59+09:00, known at 2026-10-01T00:00+09:00\n"
                        + "overall: no handoff to count; 0 are too young");
        assertThat(ConversionText.in(LabelLanguage.JA).apply(report))
                .isEqualTo("引き渡しのうち、1 日以内に受注したもの（2026-09-30T23:59:59+09:00 時点）、2026-10-01T00:00+09:00 に分かっていた内容\n"
                        + "全体: 数えられる引き渡しはまだありません（期間に満たないもの 0 件）");
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(words("words_ja.properties").keySet()).isEqualTo(words("words.properties").keySet());
    }

    private static ConversionReport within180Days() {
        return report(
                180,
                SOME,
                new Curve(
                        "aalen_johansen",
                        1_234,
                        List.of(
                                new Point(150, 0.2, new Interval(0.1, 0.3), 0.5, 0.3, true),
                                new Point(180, 0.229, new Interval(0.204, 0.254), 0.601, 0.17, true),
                                new Point(365, null, null, null, null, false))),
                List.of(new Cohort("2026-03", SOME, 0), new Cohort("2026-04", NONE, 17)));
    }

    private static ConversionReport report(int horizon, Rate overall, Curve curve, List<Cohort> cohorts) {
        OffsetDateTime asOf = OffsetDateTime.parse("2026-09-30T23:59:59+09:00");
        return new ConversionReport(
                asOf,
                asOf.plusSeconds(1),
                "5f1a",
                horizon,
                overall,
                curve,
                null,
                overall.won() == 0 ? new Days(null, null, null) : new Days(58.0, 63.04, 120.3),
                new Amounts(null, null),
                cohorts,
                List.of(),
                List.of());
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(ConversionText.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}

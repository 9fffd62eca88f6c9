package io.tasuki.app.cli;

import io.tasuki.attribution.AttributionReport;
import io.tasuki.attribution.AttributionReport.LearntChannel;
import io.tasuki.attribution.AttributionReport.Level;
import io.tasuki.attribution.AttributionReport.Totals;
import io.tasuki.attribution.cost.CampaignCosts;
import io.tasuki.run.document.AttributionExport;
import io.tasuki.statistics.Interval;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/// What attribution may come to.
final class Credits {

    private Credits() {}

    static AttributionExport exported(String file) {
        return new AttributionExport(
                file,
                "csv",
                8,
                null,
                new AttributionReport(
                        OffsetDateTime.parse("2026-11-24T09:00:00+09:00"),
                        "until_handoff",
                        List.of("linear", "markov_1"),
                        new Totals(40, 4, 1, 70, 8, new BigDecimal("4000000")),
                        "JPY",
                        List.of(new LearntChannel("markov_1", "event", 3.0, 0.75)),
                        List.of(level("linear", "event", 3.0), level("linear", "(none)", 1.0)),
                        List.of(new CampaignCosts.LeftOut(3, "Fair", "no campaign has this id or name"))));
    }

    private static Level level(String model, String channel, double wins) {
        return new Level(
                "channel", channel, channel, model, 30, 20, 3, wins, new Interval(0.5, 5.25), new BigDecimal("3000000"), 1_000_000.0, 2.0,
                1_000_000 / wins);
    }
}

package io.tasuki.attribution;

import io.tasuki.attribution.cost.CampaignCosts;
import io.tasuki.statistics.Interval;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What attribution came to. Credit says how a model shares wins; none of the models is causal.
///
/// @param touches until when touches count: `until_handoff` or `until_outcome`
/// @param currency of all amounts; null: nobody named it, or there are several
/// @param channels what models that learn have learnt
/// @param summary by what was asked for
/// @param costsLeftOut lines of the file of costs that count nowhere
public record AttributionReport(
        OffsetDateTime asOf,
        String touches,
        List<String> models,
        Totals totals,
        @Nullable String currency,
        List<LearntChannel> channels,
        List<Level> summary,
        List<CampaignCosts.LeftOut> costsLeftOut) {

    /// @param untouched won handoffs that nothing touched: credited to `(none)`
    /// @param wonRevenue null: unknown, or in several currencies
    public record Totals(
            long handoffs, long won, long untouched, long touches, long rows, @Nullable BigDecimal wonRevenue) {}

    /// What a model that learns says of one channel, over all journeys together.
    ///
    /// @param creditedWins null: there is nothing to learn from
    /// @param removalEffect of a chain: how much less is won where the channel leads nowhere; null: the model knows none
    public record LearntChannel(
            String model, String channel, @Nullable Double creditedWins, @Nullable Double removalEffect) {}

    /// One level of a breakdown by one model.
    ///
    /// @param id of a campaign: the address of its record, or its name where there is none
    /// @param roi what came in for what was spent, less what was spent, in proportion to it; null: one of them is unknown or 0
    public record Level(
            String by,
            String name,
            String id,
            String model,
            long leads,
            long handoffs,
            long wonHandoffs,
            double creditedWins,
            Interval creditedWinsInterval,
            @Nullable BigDecimal wonRevenue,
            @Nullable Double cost,
            @Nullable Double roi,
            @Nullable Double costPerWonDeal) {}
}

package io.tasuki.run.query;

import io.tasuki.attribution.cost.CostLine;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.journey.TouchSpan;
import io.tasuki.attribution.summary.Breakdown;
import io.tasuki.export.table.TableTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody asks of attribution, and where it is to be written.
///
/// @param asOf empty: the CRM's now at the last run
/// @param since only handoffs on or after this day
/// @param until only handoffs on or before this day
/// @param summary where sums go; empty: nowhere but into the report
public record AttributionQuery(
        Optional<Instant> asOf,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        TouchSpan span,
        List<CreditModel> models,
        List<Breakdown> breakdowns,
        List<CostLine> costs,
        TableTarget to,
        Optional<TableTarget> summary) {

    public AttributionQuery {
        models = List.copyOf(models);
        breakdowns = List.copyOf(breakdowns);
        costs = List.copyOf(costs);
    }
}

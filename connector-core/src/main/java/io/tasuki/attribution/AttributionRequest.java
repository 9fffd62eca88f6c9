package io.tasuki.attribution;

import io.tasuki.attribution.cost.CostLine;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.journey.JourneyRequest;
import io.tasuki.attribution.summary.Breakdown;
import io.tasuki.attribution.touch.TouchSettings;
import java.util.List;

/// What to credit.
///
/// @param touches what is a touch
/// @param models in the order in which they are told, each once
/// @param costs what somebody wrote down beside what the CRMs know
/// @param breakdowns by what the credits are added up
public record AttributionRequest(
        JourneyRequest journeys,
        TouchSettings touches,
        List<CreditModel> models,
        List<CostLine> costs,
        List<Breakdown> breakdowns) {

    public AttributionRequest {
        models = List.copyOf(models);
        costs = List.copyOf(costs);
        breakdowns = List.copyOf(breakdowns);
    }
}

/// What campaigns cost: as the CRMs tell it, or as somebody wrote it down.
/// Start with [io.tasuki.attribution.cost.CampaignCosts], which makes the session's table `campaign_cost`;
/// [io.tasuki.attribution.cost.CostFile] reads a file of costs, offline campaigns included. What a cost is compared with lies
/// in [io.tasuki.attribution.summary].
@NullMarked
package io.tasuki.attribution.cost;

import org.jspecify.annotations.NullMarked;

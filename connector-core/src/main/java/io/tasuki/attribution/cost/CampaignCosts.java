package io.tasuki.attribution.cost;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What each campaign cost, in the currency that won amounts are told in.
///
/// 1. A CRM's cost is in that currency already, as far as anybody says.
/// 2. A line of a file takes the place of what the CRM says of its campaign. It names the campaign by address or id, else by
///    name, whatever the case; a campaign may be one that no CRM keeps a record of, and touches name.
/// 3. A line that names no campaign, or several, or whose currency has no rate, counts nowhere and is told.
public final class CampaignCosts {

    private CampaignCosts() {}

    /// A line that counts nowhere.
    ///
    /// @param reason a sentence for people, with the remedy
    public record LeftOut(long line, String campaign, String reason) {}

    /// Makes `campaign_cost`; [io.tasuki.attribution.touch.Touches#find] comes first.
    ///
    /// @param asOf foreign costs are told at the rate of that day
    public static List<LeftOut> price(Session session, List<CostLine> lines, Instant asOf, ZoneId zone) {
        session.script(load("cost_line"));
        lines.forEach(line -> session.execute(
                "insert into cost_line values (?, ?, cast(? as decimal(38, 6)), ?)",
                line.line(),
                line.campaign(),
                line.cost().toPlainString(),
                line.currency()));
        session.execute(load("cost_match"), asOf, zone.getId());
        session.execute(load("campaign_cost"), asOf);
        return session.query(
                load("cost_left_out"), row -> new LeftOut(row.number(1), row.text(2), row.text(3)));
    }

    private static String load(String name) {
        return Sql.load(CampaignCosts.class, name);
    }
}

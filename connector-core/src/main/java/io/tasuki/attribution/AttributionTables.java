package io.tasuki.attribution;

import static io.tasuki.export.table.Column.moment;
import static io.tasuki.export.table.Column.money;
import static io.tasuki.export.table.Column.real;
import static io.tasuki.export.table.Column.text;
import static io.tasuki.export.table.Column.whole;

import io.tasuki.attribution.journey.TouchSpan;
import io.tasuki.export.table.Table;
import io.tasuki.store.Sql;
import java.util.List;

/// The two tables that attribution is told by; [Attribution#work] comes first, in the same session.
public final class AttributionTables {

    private AttributionTables() {}

    /// One row for each won handoff, touch and model, in the order of handoffs, models and touches.
    ///
    /// @param span as it was asked for: every row says it
    public static Table credits(TouchSpan span) {
        return new Table(
                load("credits").replace("{touches}", Sql.literal(span.word())),
                List.of(
                        text("handoff_id"), text("lead"), text("deal"), text("touch_id"), moment("touched_at"),
                        text("channel"), text("campaign"), text("model"), real("credit"), money("won_revenue"),
                        text("currency"), real("cost"), text("campaign_id"), text("kind"), text("details"),
                        moment("handoff_at"), moment("won_at"), whole("touch_number"), whole("touch_count"), text("touches")));
    }

    /// One row for each level of each breakdown and each model.
    public static Table summary() {
        return new Table(
                load("levels"),
                List.of(
                        text("by"), text("name"), text("id"), text("model"), whole("leads"), whole("handoffs"),
                        whole("won_handoffs"), real("credited_wins"), real("credited_wins_lo"), real("credited_wins_hi"),
                        money("won_revenue"), text("currency"), real("cost"), real("roi"), real("cost_per_won_deal")));
    }

    private static String load(String name) {
        return Sql.load(AttributionTables.class, name);
    }
}

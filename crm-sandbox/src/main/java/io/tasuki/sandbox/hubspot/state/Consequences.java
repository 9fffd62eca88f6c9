package io.tasuki.sandbox.hubspot.state;

import io.tasuki.sandbox.hubspot.wire.Moments;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What HubSpot sets by itself when a lifecycle stage or a deal's stage changes.
public final class Consequences {

    private static final String SOURCE = "CALCULATED";

    private final ObjectTable table;
    private final CrmRecord record;
    private final Instant now;

    private Consequences(ObjectTable table, CrmRecord record, Instant now) {
        this.table = table;
        this.record = record;
        this.now = now;
    }

    static void follow(Portal portal, ObjectTable table, CrmRecord record, Collection<Property> written, Instant now) {
        Consequences consequences = new Consequences(table, record, now);
        if (writes(written, LifecycleStages.PROPERTY)) {
            consequences.enterLifecycleStage();
        }
        if (table.type().isDeals() && writes(written, "dealstage")) {
            portal.stage("deals", consequences.value("dealstage"))
                    .ifPresent(stage -> consequences.enterDealStage(stage, writes(written, "closedate")));
        }
    }

    /// Fills what a data set leaves out about a deal's stage; no history comes of it.
    public static void complete(Portal portal, ObjectTable deals, CrmRecord deal) {
        Consequences consequences = new Consequences(deals, deal, Instant.ofEpochMilli(deal.createdMillis()));
        if (consequences.value("hs_is_closed") == null) {
            portal.stage("deals", consequences.value("dealstage")).ifPresent(consequences::showState);
        }
    }

    private void enterLifecycleStage() {
        String stage = value(LifecycleStages.PROPERTY);
        if (stage != null && value("hs_lifecyclestage_" + stage + "_date") == null) {
            set("hs_lifecyclestage_" + stage + "_date", Moments.text(now));
        }
    }

    private void enterDealStage(Pipeline.Stage stage, boolean closeDateGiven) {
        boolean wasClosed = "true".equals(value("hs_is_closed"));
        showState(stage);
        set(entered(stage), Moments.text(now));
        if (stage.closed() && !wasClosed && !closeDateGiven) {
            set("closedate", Moments.text(now));
        }
    }

    /// The property that tells when a deal came into the stage.
    public static String entered(Pipeline.Stage stage) {
        return "hs_v2_date_entered_" + stage.id();
    }

    private void showState(Pipeline.Stage stage) {
        set("hs_is_closed", Boolean.toString(stage.closed()));
        set("hs_is_closed_won", Boolean.toString(stage.closed() && Double.parseDouble(stage.probability()) == 1.0));
        set("hs_deal_stage_probability", stage.probability());
    }

    private static boolean writes(Collection<Property> written, String name) {
        return written.stream().anyMatch(property -> property.name().equals(name));
    }

    private @Nullable String value(String name) {
        return table.properties().find(name).map(record::value).orElse(null);
    }

    private void set(String name, String value) {
        table.properties().find(name).ifPresent(property -> record.set(property, value, now, SOURCE));
    }
}

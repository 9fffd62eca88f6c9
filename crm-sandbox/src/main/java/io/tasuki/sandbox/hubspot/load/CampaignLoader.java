package io.tasuki.sandbox.hubspot.load;

import io.tasuki.sandbox.data.Row;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.hubspot.state.Campaign;
import io.tasuki.sandbox.hubspot.state.Portal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Fills a portal's campaigns from a data set, and the contacts they met.
record CampaignLoader(Side data, Portal portal) {

    private static final String PROPERTIES = "hs_";

    void load() {
        data.table("campaigns").ifPresent(table -> table.forEachRow(row -> campaign(table, row)));
        data.table("campaign_contacts").ifPresent(table -> table.forEachRow(this::met));
    }

    private void campaign(Table table, Row row) {
        Map<String, String> properties = new LinkedHashMap<>();
        table.columns().stream()
                .filter(name -> name.startsWith(PROPERTIES))
                .forEach(name -> row.get(name).ifPresent(value -> properties.put(name, value)));
        Instant created = row.moment("createdAt").orElseThrow(() -> row.wrong("createdAt", "must not be blank"));
        Instant updated = row.moment("updatedAt").orElse(created);
        String id = row.required("id");
        portal.campaigns().put(id, new Campaign(id, properties, created, updated, new HashMap<>()));
    }

    private void met(Row row) {
        Campaign campaign = portal.campaigns().get(row.required("campaignId"));
        String way = row.required("contactType");
        if (campaign == null || !Campaign.WAYS.contains(way)) {
            throw row.wrong("campaignId", "no such campaign, or no such way to meet it");
        }
        campaign.contacts().computeIfAbsent(way, first -> new ArrayList<>()).add(PortalLoader.id(row, "contactId"));
    }
}

package io.tasuki.sandbox.salesforce.load;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.OrgIdentity;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The one row of Organization, told by the data set's description.
final class OrganizationRecord {

    /// Since when what nobody dated has been there.
    static final String FOUNDED = "2015-01-01T00:00:00.000Z";

    private OrganizationRecord() {}

    static void addTo(Org org) {
        ObjectTable table = Objects.requireNonNull(org.find("Organization"));
        if (!table.rows().isEmpty()) {
            return;
        }
        OrgIdentity identity = org.identity();
        Row row = new Row(new @Nullable String[table.definition().fields().size()]);
        Map<String, String> values = Map.ofEntries(
                Map.entry("Id", identity.organizationId()),
                Map.entry("Name", "Sandbox"),
                Map.entry("TimeZoneSidKey", identity.zone().getId()),
                Map.entry("LanguageLocaleKey", "ja"),
                Map.entry("DefaultLocaleSidKey", "ja_JP"),
                Map.entry("DefaultCurrencyIsoCode", identity.currency()),
                Map.entry("FiscalYearStartMonth", "4"),
                Map.entry("OrganizationType", "Enterprise Edition"),
                Map.entry("InstanceName", "JP5"),
                Map.entry("CreatedDate", FOUNDED),
                Map.entry("LastModifiedDate", FOUNDED),
                Map.entry("SystemModstamp", FOUNDED));
        values.forEach((field, value) -> row.set(table.definition().column(field), value));
        table.add(row);
    }
}

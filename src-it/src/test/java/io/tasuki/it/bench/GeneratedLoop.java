package io.tasuki.it.bench;

import io.tasuki.it.support.Loop;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;

/// The product over a generated world of any size, without limits, so that only its own work is measured.
final class GeneratedLoop {

    private static final long SEED = 1;

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            connections:
              marketing: {adapter: hubspot, base_url: "{marketing}", access_token: "${HUBSPOT_TOKEN}", burst_limit_per_10s: "1000000", search_per_second: "100000", associations_limit_per_10s: "1000000", daily_floor: "0"}
              sales: {adapter: salesforce, login_url: "{sales}", client_id: "${SALESFORCE_CLIENT_ID}", client_secret: "${SALESFORCE_CLIENT_SECRET}"}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
                lead_source: marketing.contacts.lead_source
                industry: marketing.contacts.industry
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            write_back:
              marketing.contacts: [outcome, outcome_at, stage]
            """;

    private GeneratedLoop() {}

    static Loop of(int leads, Path folder) {
        return of(leads, folder, "");
    }

    /// @param more further keys of `tasuki.yaml`
    static Loop of(int leads, Path folder, String more) {
        Sandbox sandbox =
                Sandbox.start(SandboxOptions.of(WorldGenerator.generate(leads, SEED).data()).withLimits(Limits.OFF));
        return Loop.over(sandbox, folder, CONFIGURATION + more);
    }
}

package io.tasuki.it.bench;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A process that reads a portal's companies into a store, as they stand: nobody asks for their former values.
final class CompanyReader {

    private static final PollTarget COMPANIES = new PollTarget(
            new ObjectName("marketing", "companies"),
            RecordKind.COMPANY,
            Map.of(FieldRole.OWNER, "hubspot_owner_id", FieldRole.MERGED_FROM, "hs_merged_object_ids"),
            ManyRecords.PROPERTIES,
            List.of());

    private CompanyReader() {}

    /// @param arguments the store's file, the portal's address and its token
    public static void main(String[] arguments) {
        Map<String, String> portal = Map.of(
                "adapter", "hubspot",
                "base_url", arguments[1],
                "access_token", arguments[2],
                "burst_limit_per_10s", "1000000",
                "search_per_second", "100000",
                "associations_limit_per_10s", "1000000",
                "daily_floor", "0");
        PolledStore.fill(Path.of(arguments[0]), "hubspot", portal, COMPANIES);
    }
}

package io.tasuki.it.bench;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.time.Time;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A process that reads a portal's companies into a store or to nowhere, as they stand: nobody asks for their former values.
final class CompanyReader {

    private static final PollTarget COMPANIES = new PollTarget(
            new ObjectName("marketing", "companies"),
            RecordKind.COMPANY,
            Map.of(FieldRole.OWNER, "hubspot_owner_id", FieldRole.MERGED_FROM, "hs_merged_object_ids"),
            ManyRecords.PROPERTIES,
            List.of());

    private CompanyReader() {}

    /// @param arguments the portal's address and its token; the store's file, without which rows are read and dropped
    public static void main(String[] arguments) throws CrmException {
        Map<String, String> portal = Map.of(
                "adapter", "hubspot",
                "base_url", arguments[0],
                "access_token", arguments[1],
                "burst_limit_per_10s", "1000000",
                "search_per_second", "100000",
                "associations_limit_per_10s", "1000000",
                "daily_floor", "0");
        if (arguments.length > 2) {
            PolledStore.fill(Path.of(arguments[2]), "hubspot", portal, COMPANIES);
        } else {
            drop(portal);
        }
    }

    private static void drop(Map<String, String> portal) throws CrmException {
        Time time = Time.system();
        String companies = COMPANIES.name().object();
        PollRequest request = new PollRequest(companies, COMPANIES.requested(), List.of());
        DroppedRows rows = new DroppedRows();
        try (CrmAdapter adapter = PolledStore.adapter("hubspot", COMPANIES.name().connection(), portal, time)) {
            adapter.schema(companies);
            for (Cursor cursor : adapter.changes().begin(request)) {
                if (cursor.pass() == Pass.CHANGES) {
                    adapter.changes().poll(request, cursor, rows);
                }
            }
        }
        System.out.println(rows.count());
    }
}

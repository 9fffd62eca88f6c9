package io.tasuki.it.bench;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A process that reads an org's leads into a store.
final class LeadReader {

    private static final PollTarget LEADS = new PollTarget(
            new ObjectName("sales", "Lead"),
            RecordKind.PERSON,
            Map.of(FieldRole.EMAIL, "Email", FieldRole.STATUS, "Status", FieldRole.OWNER, "OwnerId"),
            ManyLeads.FIELDS,
            List.of());

    private LeadReader() {}

    /// @param arguments the store's file, the org's address, client id and secret
    public static void main(String[] arguments) {
        Map<String, String> org = Map.of(
                "adapter", "salesforce",
                "login_url", arguments[1],
                "client_id", arguments[2],
                "client_secret", arguments[3]);
        PolledStore.fill(Path.of(arguments[0]), "salesforce", org, LEADS);
    }
}

package io.tasuki.it.bench;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollControl;
import io.tasuki.stage.poll.PollReport;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.poll.Poller;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import io.tasuki.time.Time;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// A process that polls an org's leads into a store as the product does, and nothing behind it: who a lead is, and what
/// became of it, is no part of reading.
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
        Time time = Time.system();
        ConnectionSettings settings = new ConnectionSettings(Map.of(
                "adapter", "salesforce",
                "login_url", arguments[1],
                "client_id", arguments[2],
                "client_secret", arguments[3]));
        StoreSettings engine = StoreSettings.defaults().withMemory("300MB");
        try (Store store = Store.open(Path.of(arguments[0]), engine);
                CrmAdapter adapter = salesforce().open("sales", settings, new SecretsInMemory(), time)) {
            store.change(session -> CrmViews.create(session, List.of(LEADS)));
            PollReport report = new Poller(store, time).poll(Map.of("sales", adapter), List.of(LEADS), new UntilTheEnd(time.now()));
            if (report.status() != PollReport.Status.SUCCEEDED) {
                throw new IllegalStateException(report.problems().toString());
            }
        }
    }

    private static CrmAdapterFactory salesforce() {
        return ServiceLoader.load(CrmAdapterFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.platform().equals("salesforce"))
                .findFirst()
                .orElseThrow();
    }

    private record UntilTheEnd(Instant moment) implements PollControl {

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void progress(ObjectName object, long rows) {
            // Nobody looks.
        }
    }
}

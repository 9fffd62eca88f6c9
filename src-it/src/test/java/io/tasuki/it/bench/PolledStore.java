package io.tasuki.it.bench;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.model.ObjectName;
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

/// Polls one object into a store as the product does, and nothing behind it: who a lead is, and what became of it, is no part
/// of reading.
final class PolledStore {

    private PolledStore() {}

    /// @param settings of the connection that the target names
    static void fill(Path file, String platform, Map<String, String> settings, PollTarget target) {
        Time time = Time.system();
        String connection = target.name().connection();
        try (Store store = Store.open(file, StoreSettings.defaults().withMemory("300MB"));
                CrmAdapter adapter = adapter(platform, connection, settings, time)) {
            store.change(session -> CrmViews.create(session, List.of(target)));
            PollReport report = new Poller(store, time)
                    .poll(Map.of(connection, adapter), List.of(target), new UntilTheEnd(time.now()));
            if (report.status() != PollReport.Status.SUCCEEDED) {
                throw new IllegalStateException(report.problems().toString());
            }
        }
    }

    static CrmAdapter adapter(String platform, String connection, Map<String, String> settings, Time time) {
        return factory(platform).open(connection, new ConnectionSettings(settings), new SecretsInMemory(), time);
    }

    private static CrmAdapterFactory factory(String platform) {
        return ServiceLoader.load(CrmAdapterFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.platform().equals(platform))
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

package io.tasuki.stage.poll;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import io.tasuki.time.ManualTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A store and the poller over it, with the fake CRM's people and deals as targets.
final class PollScene implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final PollTarget PEOPLE = new PollTarget(
            new ObjectName("sales", "Person"),
            RecordKind.PERSON,
            Map.of(FieldRole.EMAIL, "email", FieldRole.STATUS, "status"),
            List.of("origin"),
            List.of("status"));
    static final PollTarget DEALS = new PollTarget(
            new ObjectName("sales", "Deal"),
            RecordKind.DEAL,
            Map.of(FieldRole.STAGE, "stage"),
            List.of("name"),
            List.of("stage"));

    final Store store;
    private final ErasedPeople erased;
    final ManualTime time = new ManualTime(START);
    Supplier<Instant> crmNow = () -> START;
    BooleanSupplier stop = () -> false;

    PollScene() {
        this(Store.inMemory(StoreSettings.defaults()));
    }

    PollScene(Path file) {
        this(Store.open(file, StoreSettings.defaults()));
    }

    PollScene(ErasedPeople erased) {
        this(Store.inMemory(StoreSettings.defaults()), erased);
    }

    private PollScene(Store store) {
        this(store, ErasedPeople.NOBODY);
    }

    private PollScene(Store store, ErasedPeople erased) {
        this.store = store;
        this.erased = erased;
    }

    PollReport poll(CrmAdapter adapter, PollTarget... targets) {
        return new Poller(store, time, erased).poll(Map.of("sales", adapter), List.of(targets), new Control());
    }

    List<String> lines(String sql) {
        return StoreDump.lines(store, sql);
    }

    @Override
    public void close() {
        store.close();
    }

    private final class Control implements PollControl {

        private final Instant moment = crmNow.get();

        @Override
        public Instant moment() {
            return moment;
        }

        @Override
        public boolean stopRequested() {
            return stop.getAsBoolean();
        }

        @Override
        public void progress(ObjectName object, long rows) {
            // Nobody looks.
        }
    }
}

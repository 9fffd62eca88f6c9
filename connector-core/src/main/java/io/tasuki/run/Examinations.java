package io.tasuki.run;

import io.tasuki.doctor.Examination;
import io.tasuki.doctor.Examination.Hindrances;
import io.tasuki.doctor.Examination.Telling;
import io.tasuki.erase.ErasedRegister;
import io.tasuki.erase.LostKeyException;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.configuration.Connection;
import io.tasuki.run.configuration.GuardSettings;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lays out for the doctor what a configuration says, which connections it has, and what stands in the way here.
final class Examinations {

    private Examinations() {}

    static Examination of(Configuration configuration, Connections connections, Store store, Instant now) {
        Map<String, Examination.Connection> open = new LinkedHashMap<>();
        connections.adapters().forEach((name, adapter) -> open.put(
                name,
                new Examination.Connection(adapter, configuration.connection(name).vocabulary())));
        return new Examination(
                new Examination.Settings(
                        configuration.polls(),
                        configuration.links(),
                        configuration.handoffs(),
                        configuration.writeBack(),
                        new OwnFields(configuration.writeBack(), connections.namings()),
                        configuration.schedule(),
                        new Telling(
                                !configuration.promises().none(), configuration.alerts().channelNames()),
                        hindrances(configuration, store, now),
                        now),
                open,
                store);
    }

    private static Hindrances hindrances(Configuration configuration, Store store, Instant now) {
        GuardSettings guards = configuration.guards();
        return new Hindrances(
                guards.dryRun(),
                guards.stopFile().filter(file -> guards.stopFileExists()).map(Path::toString),
                lostKey(configuration, store, now));
    }

    private static Optional<String> lostKey(Configuration configuration, Store store, Instant now) {
        try {
            ErasedRegister.ofPoll(store, configuration.store(), configuration.polls(), now);
            return Optional.empty();
        } catch (LostKeyException lost) {
            return Optional.of(String.valueOf(lost.getMessage()));
        }
    }
}

package io.tasuki.run;

import io.tasuki.doctor.Examination;
import io.tasuki.stage.plan.OwnFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lays out for the doctor what a configuration says and which connections it has.
final class Examinations {

    private Examinations() {}

    static Examination of(Configuration configuration, Connections connections, Instant now) {
        Map<String, Examination.Connection> open = new LinkedHashMap<>();
        connections.adapters().forEach((name, adapter) -> open.put(
                name,
                new Examination.Connection(adapter, configuration.connection(name).vocabulary())));
        return new Examination(
                new Examination.Settings(
                        configuration.polls(),
                        configuration.handoffs(),
                        configuration.writeBack(),
                        new OwnFields(configuration.writeBack(), connections.namings()),
                        configuration.schedule(),
                        now),
                open);
    }
}

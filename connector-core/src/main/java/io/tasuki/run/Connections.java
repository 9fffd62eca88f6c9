package io.tasuki.run;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmVocabulary.OwnFieldNaming;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingException;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.configuration.ConfigurationException;
import io.tasuki.run.configuration.ConfigurationProblem;
import io.tasuki.run.configuration.Connection;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.store.Session;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The open adapters of a configuration.
final class Connections implements AutoCloseable {

    private final Map<String, CrmAdapter> adapters = new LinkedHashMap<>();
    private final Map<String, OwnFieldNaming> namings = new LinkedHashMap<>();

    private Connections() {}

    /// Opens every adapter; nothing is sent yet.
    static Connections open(Configuration configuration, Time time) {
        Connections opened = new Connections();
        List<ConfigurationProblem> problems = new ArrayList<>();
        KeptSecrets secrets = KeptSecrets.beside(configuration.store());
        for (Connection connection : configuration.connections()) {
            try {
                SecretKeeper keeper = secrets.of(connection.name());
                CrmAdapter adapter = connection.factory().open(connection.name(), connection.settings(), keeper, time);
                opened.adapters.put(connection.name(), SmallBatches.of(adapter, connection.writeBatch()));
                opened.namings.put(connection.name(), connection.vocabulary().ownFields());
            } catch (SettingException problem) {
                problems.add(problem(configuration, connection, problem));
            }
        }
        if (!problems.isEmpty()) {
            opened.close();
            throw new ConfigurationException(problems);
        }
        return opened;
    }

    private static ConfigurationProblem problem(
            Configuration configuration, Connection connection, SettingException problem) {
        return new ConfigurationProblem(
                String.valueOf(configuration.file().getFileName()),
                connection.line(),
                "connections." + connection.name() + "." + problem.key(),
                String.valueOf(problem.getMessage()),
                problem.remedy());
    }

    Map<String, CrmAdapter> adapters() {
        return adapters;
    }

    Map<String, OwnFieldNaming> namings() {
        return namings;
    }

    /// The latest of the CRMs' clocks; empty when none of them answers.
    Optional<Instant> now(List<CallProblem> problems) {
        Optional<Instant> latest = Optional.empty();
        for (Map.Entry<String, CrmAdapter> entry : adapters.entrySet()) {
            try {
                Instant clock = entry.getValue().clock();
                latest = latest.filter(clock::isBefore).or(() -> Optional.of(clock));
            } catch (CrmException problem) {
                problems.add(CallProblem.of(entry.getKey(), problem));
            }
        }
        return latest;
    }

    /// Calls made since the adapters were opened.
    Map<String, Long> callsMade() {
        Map<String, Long> calls = new TreeMap<>();
        adapters.forEach((name, adapter) -> calls.put(name, adapter.budget().callsMade()));
        return calls;
    }

    /// Keeps each allowance for `status`, which asks no CRM.
    void writeReadings(Session session, Instant now, Map<String, Long> callsOfRun) {
        adapters.forEach((name, adapter) -> {
            BudgetReading reading = adapter.budget();
            session.execute(
                    "insert or replace into connection_reading values (?, ?, ?, ?, ?)",
                    name,
                    now,
                    callsOfRun.getOrDefault(name, 0L),
                    boxed(reading.dailyLimit()),
                    boxed(reading.dailyRemaining()));
        });
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    @Override
    public void close() {
        adapters.values().forEach(CrmAdapter::close);
    }
}

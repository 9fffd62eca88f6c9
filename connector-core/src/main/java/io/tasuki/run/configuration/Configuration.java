package io.tasuki.run.configuration;

import io.tasuki.alert.AlertSettings;
import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.goal.GoalSettings;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.stage.promise.PromiseSettings;
import io.tasuki.store.StoreSettings;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// What `tasuki.yaml` says, cut into the settings that each stage takes.
///
/// @param file where it was read from
/// @param fingerprint a hash of its text: another one means that what was derived may have to be derived anew
/// @param planFingerprint a hash of what plans depend on: a stored plan is not applied under another one
/// @param engine how the store may use the machine
/// @param zone where days are cut
/// @param conversionHorizon what `conversion` uses when it is not told otherwise
/// @param exports what ad platforms may be told
/// @param touches what attribution takes for touches
/// @param promises what sales promised of every handoff
/// @param alerts what somebody is told when something goes wrong
/// @param schedule a cron expression of five fields
/// @param serve where `serve` answers, and to whom
public record Configuration(
        Path file,
        String fingerprint,
        String planFingerprint,
        Path store,
        StoreSettings engine,
        ZoneId zone,
        List<Connection> connections,
        List<PollTarget> polls,
        LinkSettings links,
        HandoffSettings handoffs,
        WriteBackSettings writeBack,
        GuardSettings guards,
        RetentionSettings retention,
        Horizon conversionHorizon,
        ScoreSettings score,
        OutcomeSettings exports,
        GoalSettings goal,
        TouchSettings touches,
        PromiseSettings promises,
        AlertSettings alerts,
        String schedule,
        ServeSettings serve) {

    /// Reads a file with the adapters on the class path and this process's environment.
    ///
    /// @throws ConfigurationException with everything that is wrong with it
    public static Configuration load(Path file) {
        return load(file, System.getenv(), adaptersFound());
    }

    /// @param environment what `${NAME}` stands for
    /// @throws ConfigurationException with everything that is wrong with it
    public static Configuration load(
            Path file, Map<String, String> environment, List<CrmAdapterFactory> adapters) {
        return new ConfigurationReader(file, environment, adapters).read();
    }

    /// The adapters on the class path, in the order of their names.
    public static List<CrmAdapterFactory> adaptersFound() {
        return ServiceLoader.load(CrmAdapterFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(CrmAdapterFactory::platform))
                .toList();
    }

    /// @param name one that the file gives; the reader has checked every mention
    public Connection connection(String name) {
        return connections.stream()
                .filter(connection -> connection.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

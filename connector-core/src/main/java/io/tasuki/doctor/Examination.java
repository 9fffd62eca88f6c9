package io.tasuki.doctor;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.poll.PollTarget;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the checks look at: the settings, the open connections and the CRMs' fields, each asked for once.
public final class Examination {

    private final Settings settings;
    private final Map<String, Connection> connections;
    private final Map<ObjectName, Optional<ObjectSchema>> schemas = new HashMap<>();

    /// @param connections by name, in the order of the configuration
    public Examination(Settings settings, Map<String, Connection> connections) {
        this.settings = settings;
        this.connections = connections;
    }

    /// What the configuration says, as far as the doctor looks at it.
    ///
    /// @param fields the fields of ours, spelled
    /// @param schedule cron's five fields
    /// @param now this machine's now
    public record Settings(
            List<PollTarget> polls,
            HandoffSettings handoffs,
            WriteBackSettings writeBack,
            OwnFields fields,
            String schedule,
            Instant now) {}

    /// An open connection, with the words of its CRM.
    public record Connection(CrmAdapter adapter, CrmVocabulary vocabulary) {}

    Settings settings() {
        return settings;
    }

    Map<String, Connection> connections() {
        return connections;
    }

    CrmAdapter adapter(ObjectName object) {
        return Optional.ofNullable(connections.get(object.connection())).orElseThrow().adapter();
    }

    /// The object's fields; empty when the CRM does not answer or hides the object, which a check of its own tells.
    Optional<ObjectSchema> schema(ObjectName object) {
        return schemas.computeIfAbsent(object, this::ask);
    }

    private Optional<ObjectSchema> ask(ObjectName object) {
        try {
            return Optional.of(adapter(object).schema(object.object()));
        } catch (CrmException unanswered) {
            return Optional.empty();
        }
    }
}

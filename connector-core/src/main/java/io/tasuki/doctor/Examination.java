package io.tasuki.doctor;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the checks look at: the settings, the store, the open connections and the CRMs' fields, each asked for once.
public final class Examination {

    private final Settings settings;
    private final Map<String, Connection> connections;
    private final Store store;
    private final Map<ObjectName, Schema> schemas = new HashMap<>();
    private final Map<String, String> silent = new HashMap<>();
    private Optional<Coverage> coverage = Optional.empty();

    /// @param connections by name, in the order of the configuration
    /// @param store with links and ledger as far as they are up to date
    public Examination(Settings settings, Map<String, Connection> connections, Store store) {
        this.settings = settings;
        this.connections = connections;
        this.store = store;
    }

    /// What the configuration says, as far as the doctor looks at it.
    ///
    /// @param fields the fields of ours, spelled
    /// @param schedule cron's five fields
    /// @param telling who is told when something goes wrong
    /// @param now this machine's now
    public record Settings(
            List<PollTarget> polls,
            LinkSettings links,
            HandoffSettings handoffs,
            WriteBackSettings writeBack,
            OwnFields fields,
            String schedule,
            Telling telling,
            Hindrances hindrances,
            Instant now) {}

    /// What is promised, and where people are told that it is about to be broken.
    ///
    /// @param promised true when sales promised something
    /// @param channels none: nobody is told
    public record Telling(boolean promised, List<String> channels) {

        public static final Telling NOBODY = new Telling(false, List.of());
    }

    /// What stands here, on this machine, between a run and its work.
    ///
    /// @param dryRun true when plans are made and never applied
    /// @param stopFile the file that stops writing, when it is there
    /// @param lostKey what to say when erased people can no longer be recognised
    public record Hindrances(boolean dryRun, Optional<String> stopFile, Optional<String> lostKey) {

        public static final Hindrances NONE = new Hindrances(false, Optional.empty(), Optional.empty());
    }

    /// An open connection, with the words of its CRM.
    public record Connection(CrmAdapter adapter, CrmVocabulary vocabulary) {}

    /// What a CRM answers when it is asked for an object's fields.
    sealed interface Schema {
        record Seen(ObjectSchema fields) implements Schema {}

        /// @param missing the permission, in the CRM's words
        record Denied(String missing) implements Schema {}

        /// @param reason what came instead of an answer
        record Unanswered(String reason) implements Schema {}
    }

    Settings settings() {
        return settings;
    }

    Map<String, Connection> connections() {
        return connections;
    }

    CrmAdapter adapter(ObjectName object) {
        return Optional.ofNullable(connections.get(object.connection())).orElseThrow().adapter();
    }

    <T> T read(Function<Session, T> question) {
        return store.read(question);
    }

    /// How well deals, leads and handoffs are tied.
    Coverage coverage() {
        Coverage known = coverage.orElseGet(() -> read(session -> Coverage.read(session, settings.links().deals())));
        coverage = Optional.of(known);
        return known;
    }

    /// The object's fields; empty when the CRM does not answer or hides the object, which a check of its own tells.
    Optional<ObjectSchema> schema(ObjectName object) {
        return switch (askedSchema(object)) {
            case Schema.Seen seen -> Optional.of(seen.fields());
            case Schema.Denied denied -> Optional.empty();
            case Schema.Unanswered unanswered -> Optional.empty();
        };
    }

    /// A CRM does not answer, so nothing more is asked of it: each question would wait as long as the first.
    void foundSilent(String connection, String reason) {
        silent.put(connection, reason);
    }

    /// The CRM's own time; empty when it does not answer, which a check of its own tells.
    Optional<Instant> clock(String connection) {
        Connection asked = connections.get(connection);
        if (asked == null || silent.containsKey(connection)) {
            return Optional.empty();
        }
        try {
            return Optional.of(asked.adapter().clock());
        } catch (CrmException unanswered) {
            return Optional.empty();
        }
    }

    Schema askedSchema(ObjectName object) {
        return schemas.computeIfAbsent(object, this::ask);
    }

    private Schema ask(ObjectName object) {
        String silence = silent.get(object.connection());
        if (silence != null) {
            return new Schema.Unanswered(silence);
        }
        try {
            return new Schema.Seen(adapter(object).schema(object.object()));
        } catch (CrmException.AccessDenied denied) {
            return new Schema.Denied(denied.missing());
        } catch (CrmException unanswered) {
            return new Schema.Unanswered(CallProblem.of(object.toString(), unanswered).reason());
        }
    }

    /// True when the CRM itself can tell what stood in the field before.
    boolean keepsHistoryOf(FieldPath field) {
        return Optional.ofNullable(connections.get(field.object().connection()))
                .flatMap(connection -> connection.vocabulary().object(field.object().object()))
                .filter(object -> object.keepsHistoryOf(field.field()))
                .isPresent();
    }
}

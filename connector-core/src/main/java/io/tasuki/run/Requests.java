package io.tasuki.run;

import io.tasuki.model.ObjectName;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.stage.apply.Sentence;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;

/// Refuses, in a sentence, what cannot be done, before a run begins.
final class Requests {

    private final Configuration configuration;
    private final OwnFields fields;

    Requests(Configuration configuration, OwnFields fields) {
        this.configuration = configuration;
        this.fields = fields;
    }

    private record StoredPlan(String configuration, boolean ordinary) {}

    /// @throws RequestException when the plan does not exist or was made for another configuration
    void applicable(Session session, String planId) {
        List<StoredPlan> plans = session.query(
                "select configuration, reverts is null from plan where plan_id = ?",
                row -> new StoredPlan(row.text(1), row.truth(2)),
                planId);
        if (plans.isEmpty()) {
            throw refused(Sentence.NO_SUCH_PLAN, planId, configuration.retention().planDays());
        }
        // A reversal writes what the journal says, whatever the configuration says by now.
        if (plans.getFirst().ordinary()) {
            checkDeclared(session, planId);
            if (!plans.getFirst().configuration().equals(configuration.planFingerprint())) {
                throw refused(Sentence.OTHER_CONFIGURATION, planId);
            }
        }
    }

    private void checkDeclared(Session session, String planId) {
        session.query(
                        "select distinct connection, object, field from plan_change where plan_id = ? and batch is not null order by all",
                        row -> Map.entry(new ObjectName(row.text(1), row.text(2)), row.text(3)),
                        planId)
                .stream()
                .filter(target -> !fields.declares(target.getKey(), target.getValue()))
                .findFirst()
                .ifPresent(target -> {
                    throw refused(Sentence.FIELD_NOT_DECLARED, planId, target.getKey() + "." + target.getValue());
                });
    }

    private record PastRun(boolean saidSo, boolean journalled) {}

    /// @throws RequestException when there is no such run, it wrote nothing, or what it overwrote is forgotten
    void revertible(Session session, String run) {
        List<PastRun> runs = session.query(
                Sql.load(Requests.class, "written_by_run"), row -> new PastRun(row.truth(1), row.truth(2)), run);
        if (runs.isEmpty()) {
            throw refused(Sentence.NO_SUCH_RUN, run);
        }
        if (!runs.getFirst().journalled() && runs.getFirst().saidSo()) {
            throw refused(Sentence.BEFORE_IMAGES_GONE, run, configuration.retention().journalDays());
        }
        if (!runs.getFirst().journalled()) {
            throw refused(Sentence.RUN_WROTE_NOTHING, run);
        }
    }

    private static RequestException refused(Sentence sentence, Object... parts) {
        return new RequestException(sentence.with(parts));
    }
}

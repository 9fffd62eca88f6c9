package io.tasuki.stage.apply;

import static io.tasuki.stage.apply.ToTheEnd.TO_THE_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.plan.PlanResult;
import io.tasuki.stage.plan.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random ledgers, CRMs that refuse some records at random, and syncs at random moments: a refused record is tried again exactly when
/// it is due, is never forgotten while something of it is to be written, and keeps nobody else from being written.
class RandomRefusalTest {

    private static final List<String> NAMES = List.of("outcome", "stage");
    private static final List<String> OUTCOMES = List.of("open", "won", "lost");
    private static final List<String> STAGES = List.of("Meeting", "Proposal", "Contract");
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofHours(3), Duration.ofHours(25));

    /// What a plain loop knows of the records, by id.
    private final Map<String, Map<String, String>> wanted = new TreeMap<>();
    private final Map<String, Map<String, String>> standing = new HashMap<>();
    private final Map<String, Waiting> waiting = new TreeMap<>();

    private int runs;

    /// A record that was refused: how often in a row, the values it would not take, and since when it is due again.
    private record Waiting(int attempts, Map<String, String> values, Instant due) {

        boolean holds(Map<String, String> differing, Instant now) {
            return due.isAfter(now) && values.entrySet().containsAll(differing.entrySet());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aRefusedRecordIsTriedAgainWhenItIsDueAndNeverForgotten(long seed) {
        Random random = new Random(seed);
        try (Scene scene = new Scene(NAMES.toArray(String[]::new))) {
            scene.fieldsExist();
            List<String> ids = scene.leads(8);
            ids.forEach(id -> wanted.put(id, Map.of("own_outcome", "open", "own_stage", "Meeting")));
            for (int round = 0; round < 14; round++) {
                String where = "seed " + seed + ", round " + round;
                for (int step = random.nextInt(3); step > 0; step--) {
                    ledger(scene, random, ids.get(random.nextInt(ids.size())));
                }
                scene.later(PAUSES.get(random.nextInt(PAUSES.size())));
                sync(scene, where, refusing(random, ids));
            }
            scene.later(Duration.ofDays(2));
            sync(scene, "seed " + seed + ", at the end", Set.of());

            assertThat(standing).as("seed %d: all is written in the end", seed).isEqualTo(wanted);
            assertThat(waiting).as("seed %d: nobody waits in the end", seed).isEmpty();
        }
    }

    private static Set<String> refusing(Random random, List<String> ids) {
        Set<String> refusing = new HashSet<>();
        ids.stream().filter(id -> random.nextInt(3) == 0).forEach(refusing::add);
        return refusing;
    }

    private void ledger(Scene scene, Random random, String id) {
        String outcome = OUTCOMES.get(random.nextInt(3));
        String stage = STAGES.get(random.nextInt(3));
        scene.ledgerSays("outcome = '" + outcome + "', stage = '" + stage + "'", id);
        scene.stale(id);
        wanted.put(id, Map.of("own_outcome", outcome, "own_stage", stage));
        if (differing(id).isEmpty()) {
            waiting.remove(id);
        }
    }

    /// A plan of what changed, written while some records refuse all writes.
    private void sync(Scene scene, String where, Set<String> refusing) {
        Instant now = scene.crm.now();
        Map<String, Map<String, String>> due = due(now);

        PlanResult plan = scene.planChanges();
        assertThat(plan.toChange()).as("%s, values to change", where).isEqualTo(due.values().stream().mapToInt(Map::size).sum());
        assertThat(plan.conflicts()).as("%s, values that wait", where).isEqualTo(waitingValues(now));

        refusing.forEach(id -> scene.crm.lock("Person", id, true));
        runs++;
        ApplyResult applied = new Applier(scene.store, scene.adapters(), scene.fields())
                .apply(new ApplyRequest(plan.planId(), "run" + runs, now, false), TO_THE_END);
        refusing.forEach(id -> scene.crm.lock("Person", id, false));

        due.forEach((id, values) -> {
            if (refusing.contains(id)) {
                waiting.merge(id, refusedOnce(values, now), (former, first) -> refusedAgain(former, values, now));
            } else {
                waiting.remove(id);
                standing.put(id, wanted(id));
                assertThat(scene.stored(id, "outcome")).as("%s, %s", where, id).isEqualTo(wanted(id).get("own_outcome"));
            }
        });
        assertThat(applied.records()).as("%s, records written", where)
                .isEqualTo(due.keySet().stream().filter(id -> !refusing.contains(id)).count());
        assertThat(new TreeSet<>(scene.rows("select id || ' ' || attempts from write_retry"))).as("%s, who waits", where)
                .isEqualTo(waits());
        if (waiting.isEmpty()) {
            scene.settled();
        }
    }

    private static Waiting refusedOnce(Map<String, String> values, Instant now) {
        return new Waiting(1, values, now);
    }

    // The fake CRM refuses for good, as for a rule of its own.
    private static Waiting refusedAgain(Waiting former, Map<String, String> values, Instant now) {
        return new Waiting(former.attempts() + 1, values, now.plus(Duration.ofDays(1)));
    }

    private Map<String, Map<String, String>> due(Instant now) {
        Map<String, Map<String, String>> due = new TreeMap<>();
        wanted.keySet().forEach(id -> {
            Map<String, String> differing = differing(id);
            if (!differing.isEmpty() && !isWaiting(id, differing, now)) {
                due.put(id, differing);
            }
        });
        return due;
    }

    private long waitingValues(Instant now) {
        return wanted.keySet().stream()
                .filter(id -> isWaiting(id, differing(id), now))
                .mapToLong(id -> differing(id).size())
                .sum();
    }

    private boolean isWaiting(String id, Map<String, String> differing, Instant now) {
        return waiting.containsKey(id) && waiting.get(id).holds(differing, now);
    }

    private Map<String, String> differing(String id) {
        Map<String, String> differing = new TreeMap<>(wanted(id));
        differing.entrySet().removeAll(standing.getOrDefault(id, Map.of()).entrySet());
        return differing;
    }

    private Map<String, String> wanted(String id) {
        return wanted.getOrDefault(id, Map.of());
    }

    private Set<String> waits() {
        Set<String> waits = new TreeSet<>();
        waiting.forEach((id, one) -> waits.add(id + " " + one.attempts()));
        return waits;
    }
}

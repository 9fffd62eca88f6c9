package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random ledgers against random CRMs: a value is planned exactly when it differs and nobody objects, and a plan of what
/// changed comes to the same as a plan of everybody. Edits that were found before are counted, and listed by the latter.
class RandomPlanTest {

    private static final List<String> NAMES = List.of("outcome", "stage");
    private static final List<String> OUTCOMES = List.of("open", "won", "lost");
    private static final List<String> STAGES = List.of("Meeting", "Proposal", "");

    /// What a plain loop knows of the fields: wanted, standing and written last, by record and field.
    private final Map<String, String> wanted = new TreeMap<>();
    private final Map<String, String> standing = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final List<String> locked = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aValueIsPlannedExactlyWhenItDiffersAndNobodyObjects(long seed) {
        Random random = new Random(seed);
        try (Scene scene = new Scene(NAMES.toArray(String[]::new))) {
            scene.fieldsExist();
            List<String> ids = scene.leads(12);
            ids.forEach(id -> remember(id, "open", "Meeting"));
            for (int round = 0; round < 6; round++) {
                for (int step = 0; step < 8; step++) {
                    happen(scene, random, ids.get(random.nextInt(ids.size())));
                }
                PlanResult changed = scene.planChanges();
                List<String> asChanged = scene.changes();
                PlanResult full = scene.plan();
                List<String> asFull = scene.changes();

                assertThat(asFull).as("seed %d, round %d, everybody", seed, round).isEqualTo(expected());
                assertThat(asFull).as("seed %d, round %d, what changed", seed, round).containsAll(asChanged);
                assertThat(asChanged)
                        .as("seed %d, round %d, conflicts that wait for news are only counted", seed, round)
                        .containsAll(asFull.stream().filter(change -> !change.endsWith(" !EDITED")).toList());
                assertThat(List.of(changed.toChange(), changed.unchanged(), changed.conflicts()))
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(List.of(full.toChange(), full.unchanged(), full.conflicts()));
                if (random.nextBoolean()) {
                    carryOut(scene);
                }
            }
        }
    }

    private void happen(Scene scene, Random random, String id) {
        switch (random.nextInt(4)) {
            case 0 -> ledger(scene, id, OUTCOMES.get(random.nextInt(3)), STAGES.get(random.nextInt(3)));
            case 1 -> edit(scene, id, NAMES.get(random.nextInt(2)), "theirs" + random.nextInt(2));
            case 2 -> edit(scene, id, NAMES.get(random.nextInt(2)), "");
            default -> lock(scene, id);
        }
    }

    private void ledger(Scene scene, String id, String outcome, String stage) {
        scene.ledgerSays("outcome = '" + outcome + "', stage = '" + stage + "'", id);
        scene.stale(id);
        remember(id, outcome, stage);
    }

    private void remember(String id, String outcome, String stage) {
        wanted.put(id + " own_outcome", outcome);
        wanted.put(id + " own_stage", stage);
    }

    // A poll tells of every edit, and marks the belief it contradicts.
    private void edit(Scene scene, String id, String name, String value) {
        scene.crm.edit("Person", id, Map.of("own_" + name, value));
        scene.doubt(id);
        standing.put(id + " own_" + name, value);
    }

    private void lock(Scene scene, String id) {
        boolean locks = !locked.remove(id);
        if (locks) {
            locked.add(id);
        }
        scene.crm.lock("Person", id, locks);
    }

    private List<String> expected() {
        List<String> expected = new ArrayList<>();
        wanted.forEach((field, value) -> {
            String stands = standing.getOrDefault(field, "");
            if (!stands.equals(value)) {
                expected.add(field + ": " + stands + " -> " + value + objection(field, stands));
            }
        });
        return expected;
    }

    private String objection(String field, String stands) {
        boolean neverOurs = !written.containsKey(field) && wanted.getOrDefault(field, "").isEmpty();
        if (neverOurs || (written.containsKey(field) && !written.get(field).equals(stands))) {
            return " !EDITED";
        }
        return locked.contains(field.substring(0, field.indexOf(' '))) ? " !LOCKED" : "";
    }

    /// Writes what the last plan says, as an apply does.
    private void carryOut(Scene scene) {
        for (String change : scene.changes()) {
            if (!change.contains(" !")) {
                String field = change.substring(0, change.indexOf(':'));
                String value = change.substring(change.indexOf(" -> ") + 4);
                String id = field.substring(0, field.indexOf(' '));
                String name = field.substring(field.indexOf(' ') + 1);
                scene.crm.edit("Person", id, Map.of(name, value));
                scene.store.change(session -> session.execute(
                        "update crm_value set value = ?, written_value = ? where id = ? and field = ?", value, value, id, name));
                standing.put(field, value);
                written.put(field, value);
            }
        }
        scene.settled();
    }
}

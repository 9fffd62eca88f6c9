package io.tasuki.stage.poll;

import static io.tasuki.stage.poll.PollScene.DEALS;
import static io.tasuki.stage.poll.PollScene.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.fake.FakeCrm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A poll that dies anywhere, and the next one: the store ends as if nothing had happened.
class PollCrashTest {

    private static final int ROUNDS = 4;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPollThatDiesAnywhereEndsInTheSameStoreAfterTheNextOne(long seed, @TempDir Path folder) {
        List<String> undisturbed = play(seed, folder.resolve("calm.duckdb"), new Random(0), false);

        List<String> disturbed = play(seed, folder.resolve("crashed.duckdb"), new Random(seed), true);

        assertThat(disturbed).as("store after crashes, seed " + seed).isEqualTo(undisturbed);
        assertThat(undisturbed).hasSizeGreaterThan(ROUNDS * 10);
    }

    private static List<String> play(long seed, Path file, Random crashes, boolean crash) {
        FakeCrm crm = new FakeCrm(PollScene.START);
        Random edits = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            edit(crm, edits);
            if (crash) {
                crashOnce(crm, file, crashes);
            }
            pollOnce(crm, file);
            crm.advance(Duration.ofHours(1));
        }
        crm.forget();
        try (PollScene scene = new PollScene(file)) {
            return StoreDump.of(scene.store);
        }
    }

    private static void pollOnce(FakeCrm crm, Path file) {
        try (PollScene scene = new PollScene(file)) {
            scene.crmNow = crm::now;
            scene.poll(crm.open(), PEOPLE, DEALS);
        }
    }

    private static void crashOnce(FakeCrm crm, Path file, Random crashes) {
        try (PollScene scene = new PollScene(file)) {
            scene.crmNow = crm::now;
            scene.poll(new CrashingAdapter(crm.open(), crashes, scene.time), PEOPLE, DEALS);
        } catch (CrashingAdapter.Crash expected) {
            // The store is left as it is; nothing was told to it any more.
        }
    }

    private static void edit(FakeCrm crm, Random random) {
        for (int i = 0; i < 60; i++) {
            act(crm, random);
            if (random.nextInt(5) == 0) {
                crm.advance(Duration.ofSeconds(random.nextInt(3)));
            }
        }
    }

    private static void act(FakeCrm crm, Random random) {
        String value = "v" + random.nextInt(4);
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> crm.create("Person", Map.of("email", value + "@example.com", "status", value));
            case 3 -> crm.create("Deal", Map.of("name", value, "stage", value));
            case 4, 5 -> crm.edit("Person", anyOf(crm, "Person", random), Map.of("status", value, "origin", value));
            case 6 -> crm.edit("Deal", anyOf(crm, "Deal", random), Map.of("stage", value));
            case 7 -> crm.link(anyOf(crm, "Deal", random), anyOf(crm, "Person", random), random.nextBoolean());
            default -> leave(crm, random);
        }
    }

    private static void leave(FakeCrm crm, Random random) {
        String loser = anyOf(crm, "Person", random);
        String winner = anyOf(crm, "Person", random);
        if (!loser.equals(winner) && random.nextBoolean()) {
            crm.merge("Person", loser, winner);
        } else {
            crm.delete("Person", loser);
        }
    }

    private static String anyOf(FakeCrm crm, String object, Random random) {
        TreeSet<String> ids = new TreeSet<>(crm.ids(object));
        if (ids.size() < 3) {
            return crm.create(object, Map.of());
        }
        return List.copyOf(ids).get(random.nextInt(ids.size()));
    }
}

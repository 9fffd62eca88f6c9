package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.run.document.RevertReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits by people between a run and its revert, by chance.
class RandomRevertTest {

    private static final int WORLDS = 12;
    private static final List<String> FIELDS = List.of("own_outcome", "own_stage", "own_won_amount", "own_days_to_win");

    @TempDir
    Path folder;

    @Test
    void everyValueIsPutBackExceptThoseThatAreNotOursAnyMoreAndTheseAreListed() throws IOException {
        for (int world = 0; world < WORLDS; world++) {
            long seed = 20261124L + world;
            try (Loop loop = new Loop(Files.createDirectory(folder.resolve("world" + world)));
                    Tasuki tasuki = loop.open()) {
                check(loop, tasuki, new Random(seed), "seed " + seed);
            }
        }
    }

    private static void check(Loop loop, Tasuki tasuki, Random random, String seed) {
        List<String> people = IntStream.range(0, 60).mapToObj(any -> loop.lead("web")).toList();
        people.forEach(person -> loop.deal(person, "Meeting", "10"));
        tasuki.sync(Optional.empty());
        Values before = Values.of(loop, people);
        loop.later(Duration.ofDays(1));
        people.forEach(person -> loop.deal(person, random.nextBoolean() ? "Won" : "Lost", Integer.toString(random.nextInt(900))));
        String run = tasuki.sync(Optional.empty()).runId();
        Values after = Values.of(loop, people);
        edit(loop, people, random, before, after);
        Values between = Values.of(loop, people);

        RevertReport reverted = tasuki.revert(run, false);

        Values end = Values.of(loop, people);
        Set<String> kept = new TreeSet<>();
        for (String where : before.values.keySet()) {
            boolean written = !before.at(where).equals(after.at(where));
            boolean ours = written && between.at(where).equals(after.at(where));
            assertThat(end.at(where)).as(where + ", " + seed).isEqualTo(ours ? before.at(where) : between.at(where));
            if (written && !ours && !between.at(where).equals(before.at(where))) {
                kept.add(where);
            }
        }
        assertThat(reverted.kept()).extracting(value -> value.id() + "." + value.field()).as(seed).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(tasuki.sync(Optional.empty()).applied()).as("a sync afterwards, " + seed).isZero();
    }

    private static void edit(Loop loop, List<String> people, Random random, Values before, Values after) {
        for (int i = 0; i < 25; i++) {
            String person = people.get(random.nextInt(people.size()));
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            String where = person + "." + field;
            String value = switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> before.at(where);
                case 2 -> after.at(where);
                default -> "by hand " + i;
            };
            loop.crm.edit("Person", person, Map.of(field, value));
        }
    }

    /// What stands in the fields that the run writes, by `id.field`.
    private record Values(Map<String, String> values) {

        static Values of(Loop loop, List<String> people) {
            Map<String, String> values = new TreeMap<>();
            for (String person : people) {
                Map<String, String> stored = loop.crm.stored("Person", person);
                FIELDS.forEach(field -> values.put(person + "." + field, stored.getOrDefault(field, "")));
            }
            return new Values(values);
        }

        String at(String where) {
            return values.getOrDefault(where, "");
        }
    }
}

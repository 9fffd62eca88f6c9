package io.tasuki.stage.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.RecordSink;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.poll.PollReport.Landed;
import io.tasuki.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many records at once. Times are printed, not judged: a busy machine is no bug.
class PollVolumeTest {

    private static final int ROWS = 100_000;
    private static final int PAGE = 200;
    private static final List<String> FIELDS =
            IntStream.range(0, 20).mapToObj(number -> "field_" + number).toList();
    private static final PollTarget TARGET =
            new PollTarget(new ObjectName("sales", "Person"), RecordKind.PERSON, Map.of(), FIELDS, List.of());

    @Test
    void aHundredThousandRecordsLandOnceHoweverOftenTheyAreTold(@TempDir Path folder) {
        try (PollScene scene = new PollScene(folder.resolve("a.duckdb"))) {
            Landed first = timed("first telling", scene, sink -> tell(sink, ROWS, 0));
            Landed again = timed("the same again", scene, sink -> tell(sink, ROWS, 0));
            Landed changed = timed("1,000 changed", scene, sink -> tell(sink, 1_000, 1));

            assertThat(first).isEqualTo(new Landed(ROWS, ROWS, 0, 0, 0, 0));
            assertThat(again).isEqualTo(new Landed(ROWS, 0, 0, 0, 0, 0));
            assertThat(changed).isEqualTo(new Landed(1_000, 0, 1_000, 0, 0, 0));
            assertThat(scene.lines("select count(*) from crm.\"sales.Person\"")).containsExactly("100000");
            assertThat(scene.lines("select count(*) from crm_past.\"sales.Person\"")).containsExactly("1000");
        }
    }

    private static Landed timed(String what, PollScene scene, ScriptedAdapter.Script script) {
        Duration before = Time.system().uptime();
        PollReport report = scene.poll(new ScriptedAdapter(FIELDS.toArray(String[]::new)).then(script), TARGET);
        System.out.printf("%s: %d ms%n", what, Time.system().uptime().minus(before).toMillis());
        return report.objects().getOrDefault(TARGET.name(), Landed.NOTHING);
    }

    private static void tell(RecordSink sink, int rows, int generation) {
        for (int i = 0; i < rows; i++) {
            sink.row(row(i, generation));
            if (i % PAGE == PAGE - 1) {
                sink.checkpoint(new Cursor(Pass.CHANGES, "after " + i));
            }
        }
    }

    private static CrmRow row(int number, int generation) {
        List<@Nullable String> values = new ArrayList<>();
        for (int field = 0; field < FIELDS.size(); field++) {
            values.add("value " + (number % (field + 2)) + " of " + generation);
        }
        return new CrmRow(
                "Person", Integer.toString(number), PollScene.START, PollScene.START.plusSeconds(generation), values);
    }
}

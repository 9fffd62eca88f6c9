package io.tasuki.stage.poll;

import static io.tasuki.stage.poll.PollScene.PEOPLE;
import static io.tasuki.stage.poll.PollScene.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.crm.RowFile;
import io.tasuki.crm.RowFile.Column;
import io.tasuki.crm.RowFile.Shape;
import io.tasuki.crm.contract.RowByRow;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.PollReport.Landed;
import io.tasuki.store.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of records lands as the same records told one by one.
class RowLoadTest {

    private static final long SEED = Long.getLong("tasuki.seed", 20261128);
    private static final List<Column> COLUMNS = List.of(
            new Column.Id(),
            new Column.Field("email", Shape.TEXT),
            new Column.Ignored(),
            new Column.ModifiedAt(),
            new Column.Field("status", Shape.MOMENT),
            new Column.CreatedAt(),
            new Column.Field("origin", Shape.NUMBER));
    private static final String HEAD = "Id,Email,Other,SystemModstamp,Status,CreatedDate,Origin\n";
    private static final String PERSON = "select concat_ws('|', _id, email, status, origin) from crm.\"sales.Person\" order by _id";

    private final PollScene scene = new PollScene();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aFileLandsAsItsRowsWould() {
        Random random = new Random(SEED);
        for (int round = 0; round < 20; round++) {
            RowFile first = file(lines(random));
            RowFile second = file(lines(random));
            try (PollScene files = new PollScene();
                    PollScene rows = new PollScene()) {
                Landed byFile = landed(tell(files, sink -> {
                    sink.rows(first);
                    sink.rows(second);
                }));
                Landed byRow = landed(tell(rows, sink -> {
                    RowByRow.each(first, sink::row);
                    RowByRow.each(second, sink::row);
                }));

                assertThat(StoreDump.of(files.store))
                        .as("seed " + SEED + ", round " + round)
                        .isEqualTo(StoreDump.of(rows.store));
                assertThat(byFile).isEqualTo(byRow);
            }
        }
    }

    // Half of the ids come twice, so that a file meets itself and what an earlier one told.
    private static String lines(Random random) {
        List<String> texts = List.of(
                "plain",
                "",
                "  Ken@B.Example ",
                "ＫＥＮ＠b.example",
                "ǅ@b.example",
                "a,\"b\"\r\nc",
                "ｶﾝﾘｮｳ",
                "\u2003x\u2003",
                "\tTab@b.example\u001f",
                "ß@B.example");
        List<String> moments = List.of("2024-09-24T03:26:07.000Z", "2024-09-24", "", "Z");
        List<String> numbers = List.of("1000.0", "1.0E7", "-2.5e-3", "1e25", "", "12");
        StringBuilder lines = new StringBuilder(HEAD);
        for (int i = 0; i < 40; i++) {
            lines.append(quoted("r" + random.nextInt(60)))
                    .append(',')
                    .append(quoted(any(texts, random)))
                    .append(',')
                    .append(quoted(any(texts, random)))
                    .append(',')
                    .append(quoted(START.plusSeconds(random.nextInt(5)).toString()))
                    .append(',')
                    .append(quoted(any(moments, random)))
                    .append(',')
                    .append(quoted(START.toString()))
                    .append(',')
                    .append(any(numbers, random))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Test
    void aFieldWithoutAColumnWasNotRead() {
        tell(scene, sink -> sink.row(new CrmRow("Person", "1", START, START, List.of("a@b.example", "new", "web"))));

        tell(
                scene,
                sink -> sink.rows(new RowFile(
                        "Person",
                        write("Id,SystemModstamp,Status\n1,2026-03-02T09:00:05.000Z,\"\"\n"),
                        List.of(new Column.Id(), new Column.ModifiedAt(), new Column.Field("status", Shape.TEXT)))));

        assertThat(scene.lines(PERSON)).containsExactly("1|a@b.example||web");
    }

    @Test
    void whatIsNotTheCsvItShouldBeIsRefusedAndNothingOfItTaken() {
        String good = "1,a@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1\n";
        for (String bad : List.of(
                "2,a@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z\n",
                "2,a@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1,more\n",
                "2,a@b.example,,yesterday,new,2026-03-02T09:00:00Z,1\n",
                "2,a@b.example,,,new,2026-03-02T09:00:00Z,1\n",
                ",a@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1\n",
                "2,\"a@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1\n",
                "2,\"a\"b,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1\n")) {
            PollReport report = tell(scene, sink -> sink.rows(file(HEAD + good + bad)));

            assertThat(report.problems())
                    .as(bad)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.finding().message())
                            .isEqualTo("a file of Person records is not the CSV it should be"));
            assertThat(scene.lines(PERSON)).as(bad).isEmpty();
        }
    }

    @Test
    void bytesOfAnotherCharsetAreRefused() throws IOException {
        String line = "1,木村@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1\n";
        Path file = Files.write(folder.resolve("sjis.csv"), (HEAD + line).getBytes(Charset.forName("Shift_JIS")));

        PollReport report = tell(scene, sink -> sink.rows(new RowFile("Person", file, COLUMNS)));

        assertThat(report.problems()).hasSize(1);
        assertThat(scene.lines(PERSON)).isEmpty();
    }

    // This is how a feed that counts keeps a half-told page out: it does not make the checkpoint.
    @Test
    void whatIsTakenBackBeforeTheCheckpointNeverLands() {
        RowFile whole = file(HEAD + "1,a@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1\n");
        RowFile half = file(HEAD + "2,c@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1\n");

        tell(scene, sink -> {
            assertThat(sink.rows(whole)).isEqualTo(1);
            sink.checkpoint(new Cursor(Pass.CHANGES, "one"));
            sink.rows(half);
            throw new CrmException.Unreadable("promised two records, got one");
        });

        assertThat(scene.lines(PERSON)).containsExactly("1|a@b.example|new|1");
    }

    @Test
    void erasedPeopleAreTurnedAway() {
        String lines =
                """
                1,Gone@B.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1
                2,stays@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1
                3,also@b.example,,2026-03-02T09:00:00Z,new,2026-03-02T09:00:00Z,1
                """;
        PollScene register = new PollScene(new Erased(Set.of("3"), Set.of("gone@b.example")));
        try (register) {
            Landed landed = landed(tell(register, sink -> sink.rows(file(HEAD + lines))));

            assertThat(register.lines(PERSON)).containsExactly("2|stays@b.example|new|1");
            assertThat(landed.withheld()).isEqualTo(2);
            assertThat(landed.rows()).isEqualTo(1);
        }
    }

    private record Erased(Set<String> ids, Set<String> keys) implements ErasedPeople {

        @Override
        public boolean holds(ObjectName object, String id) {
            return ids.contains(id);
        }

        @Override
        public boolean named(String connection, String id) {
            return false;
        }

        @Override
        public boolean bear(String uniqueKey) {
            return keys.contains(uniqueKey);
        }

        @Override
        public void returned(ObjectName object, String id) {
            assertThat(id).isEqualTo("1");
        }

        @Override
        public void save(Session session) {
            // Who returns is asserted above.
        }
    }

    private PollReport tell(PollScene scene, ScriptedAdapter.Script script) {
        scene.store.change(session -> CrmViews.create(session, List.of(PEOPLE)));
        return scene.poll(new ScriptedAdapter("email", "status", "origin").then(script), PEOPLE);
    }

    private static Landed landed(PollReport report) {
        return report.objects().getOrDefault(PEOPLE.name(), Landed.NOTHING);
    }

    private RowFile file(String text) {
        return new RowFile("Person", write(text), COLUMNS);
    }

    private final List<Path> written = new ArrayList<>();

    private Path write(String text) {
        try {
            Path file =
                    Files.writeString(folder.resolve("rows-" + written.size() + ".csv"), text, StandardCharsets.UTF_8);
            written.add(file);
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

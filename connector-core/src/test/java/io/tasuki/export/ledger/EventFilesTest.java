package io.tasuki.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.export.ledger.EventFile.Draft;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.outcome.PersonField;
import io.tasuki.export.platform.Action;
import io.tasuki.export.platform.Clue;
import io.tasuki.export.platform.Event;
import io.tasuki.export.platform.Limits;
import io.tasuki.export.platform.Part;
import io.tasuki.export.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFilesTest {

    @TempDir
    private Path folder;

    @Test
    void moreRowsThanAPlatformTakesGoIntoNumberedFiles() throws IOException {
        List<Draft> drafts = written("meta", new Limits(Optional.empty(), 2, Long.MAX_VALUE), 5);

        assertThat(drafts).extracting(draft -> draft.target().getFileName().toString() + " " + draft.events())
                .containsExactly("won.out 2", "won-2.out 2", "won-3.out 1");
        assertThat(Files.readAllLines(drafts.getLast().draft())).hasSize(3).first().isEqualTo("{\"data\":[");
    }

    @Test
    void noFileGrowsLargerThanAPlatformTakes() throws IOException {
        List<Draft> drafts = written("linkedin", new Limits(Optional.empty(), Long.MAX_VALUE, 700), 20);

        assertThat(drafts).hasSizeGreaterThan(2);
        assertThat(drafts.stream().mapToLong(Draft::events).sum()).isEqualTo(20);
        for (Draft draft : drafts) {
            String text = Files.readString(draft.draft());
            assertThat(text.length() - text.indexOf('\n')).as("without its headers").isLessThanOrEqualTo(700);
            assertThat(text).startsWith("email,");
        }
    }

    @Test
    void whatIsNotKeptIsGone() throws IOException {
        Part part = part("linkedin");
        try (EventFiles files = EventFiles.begin(ExportName.of(folder.resolve("won.csv"), "x"), Limits.none(), part)) {
            files.write(event(1), part);
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private List<Draft> written(String platform, Limits limits, int events) {
        Part part = part(platform);
        try (EventFiles files = EventFiles.begin(ExportName.of(folder.resolve("won.out"), "x"), limits, part)) {
            IntStream.range(0, events).forEach(number -> files.write(event(number), part));
            return files.keep();
        }
    }

    private static Part part(String platform) {
        return Platform.all().stream()
                .filter(one -> one.name().equals(platform))
                .findFirst()
                .orElseThrow()
                .parts(OutcomeSettings.none(), ZoneOffset.UTC)
                .getFirst();
    }

    private static Event event(int number) {
        Person person = new Person(Map.of(PersonField.EMAIL, "p" + number + "@example.test", PersonField.COMPANY, "a \"b\", c"), OutcomeSettings.none());
        Clue clue = new Clue(PersonField.EMAIL, "");
        Instant at = Instant.parse("2026-03-05T00:00:00Z");
        return new Event(Action.REPORT, "h" + number, "Won deal", at, clue, Optional.empty(), "JPY", at, person);
    }
}

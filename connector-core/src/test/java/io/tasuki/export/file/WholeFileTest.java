package io.tasuki.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void nothingStandsUnderTheNameBeforeTheEnd() throws IOException {
        Path target = folder.resolve("rows.csv");

        try (WholeFile file = WholeFile.open(target)) {
            write(file, "all of it");
            file.seal();
            assertThat(target).doesNotExist();
            file.stand();
        }

        assertThat(target).hasContent("all of it");
        assertThat(names()).containsExactly("rows.csv");
    }

    @Test
    void whatFailsHalfWayLeavesWhatStoodThere() throws IOException {
        Path target = Files.writeString(folder.resolve("rows.csv"), "the week before");

        assertThatThrownBy(() -> {
                    try (WholeFile file = WholeFile.open(target)) {
                        write(file, "half of");
                        throw new IllegalStateException("the store broke");
                    }
                })
                .hasMessage("the store broke");

        assertThat(target).hasContent("the week before");
        assertThat(names()).containsExactly("rows.csv");
    }

    @Test
    void theDraftOfAKilledProcessGivesWayToTheNextOne() throws IOException {
        Path target = folder.resolve("rows.csv");
        Files.writeString(folder.resolve(".rows.csv.tasuki-draft"), "much more than there will be, and cut off in the mid");

        try (WholeFile file = WholeFile.open(target)) {
            write(file, "whole");
            file.stand();
        }

        assertThat(target).hasContent("whole");
        assertThat(names()).containsExactly("rows.csv");
    }

    @Test
    void aKeptDraftStandsWhenSomebodySaysSo() throws IOException {
        Path target = folder.resolve("rows.csv");
        Path draft;
        try (WholeFile file = WholeFile.open(target, "20261128-1")) {
            write(file, "kept");
            file.keep();
            draft = file.draft();
        }
        assertThat(target).doesNotExist();

        WholeFile.stand(draft, target);

        assertThat(target).hasContent("kept");
        assertThat(draft).doesNotExist();
    }

    @Test
    void aPlaceWhereNoFileCanBeIsRefusedByName() {
        assertThatThrownBy(() -> WholeFile.open(folder.resolve("nowhere/rows.csv")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("nowhere/rows.csv")
                .hasMessageContaining("its folder does not exist");
        assertThatThrownBy(() -> WholeFile.open(folder)).hasMessageContaining("it is a folder");
    }

    private static void write(WholeFile file, String text) throws IOException {
        file.out().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

package io.tasuki.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store does with files, beside other processes and after their death.
class StoreFileTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondProcessIsToldInASentenceAndMayOpenOnceTheFirstHasDied() throws IOException, InterruptedException {
        Path file = folder.resolve("a.duckdb");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.io.tmpdir=" + temporary,
                        "--enable-native-access=ALL-UNNAMED",
                        StoreHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("open");

            assertThatThrownBy(() -> Store.open(file, StoreSettings.defaults()))
                    .isInstanceOf(StoreBusyException.class)
                    .hasMessageContaining(file + " open")
                    .hasNoCause();
        } finally {
            holder.destroyForcibly().waitFor();
        }

        try (Store store = Store.open(file, StoreSettings.defaults())) {
            assertThat(count(store, "select count(*) from lead")).isEqualTo(1);
        }
        try (var left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.toString().endsWith(".so")))
                    .as("unpacked libraries that the killed process left")
                    .hasSize(Files.isReadable(Path.of("/proc/self/maps")) ? 0 : 1);
        }
    }

    @Test
    void oldCopiesOfTheLibraryAreDeletedAndYoungOnesOfOtherProcessesStay() throws IOException {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        Path old = copy("libduckdb_java1.so", now.minusSeconds(601));
        Path young = copy("libduckdb_java2.so", now.minusSeconds(599));
        Path newest = copy("libduckdb_java3.so", now);
        Path other = copy("somebody-else.so", now.minusSeconds(9999));

        UnpackedLibrary.tidy(folder);

        assertThat(old).doesNotExist();
        assertThat(List.of(young, newest, other)).allSatisfy(file -> assertThat(file).exists());
    }

    private Path copy(String name, Instant at) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    @Test
    void aClosedStoreIsOneFile() throws IOException {
        Path file = folder.resolve("a.duckdb");
        try (Store store = Store.open(file, StoreSettings.defaults())) {
            store.change(session -> session.script("create table many as select range as n from range(1000000)"));
        }

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void moreThanTheMemoryIsSpilledBesideTheFileAndWhatAKilledProcessLeftThereIsDeleted() throws IOException {
        Path file = folder.resolve("a.duckdb");
        Path left = Files.createFile(Files.createDirectory(folder.resolve("a.duckdb.tmp")).resolve("duckdb_temp_storage-0.tmp"));
        try (Store store = Store.open(file, new StoreSettings("100MB", 2, "5GB"))) {
            assertThat(left).doesNotExist();

            assertThat(count(store, "select count(distinct md5(range::varchar)) from range(1500000)")).isEqualTo(1_500_000);
        }
    }

    @Test
    void nothingIsFetchedFromTheNetwork() {
        try (Store store = Store.open(folder.resolve("a.duckdb"), StoreSettings.defaults())) {
            assertThat(count(
                            store,
                            "select count(*) from duckdb_settings() where name in "
                                    + "('autoinstall_known_extensions', 'autoload_known_extensions') and value = 'false'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void aStoreOfANewerVersionIsRefusedWithARemedy() {
        Path file = folder.resolve("a.duckdb");
        try (Store store = Store.open(file, StoreSettings.defaults())) {
            store.change(session -> session.execute("insert into schema_version values ('V999__future')"));
        }

        assertThatThrownBy(() -> Store.open(file, StoreSettings.defaults()))
                .hasMessageContaining("newer version of this program; use that version");
    }

    @Test
    void scratchTablesVanishWithTheStore() {
        Path file = folder.resolve("a.duckdb");
        try (Store store = Store.open(file, StoreSettings.defaults())) {
            store.change(session -> session.script("create table scratch.notes (note varchar)"));
            store.change(session -> session.appendScratch("notes", rows -> rows.row("x")));
            assertThat(count(store, "select count(*) from scratch.notes")).isEqualTo(1);
        }

        try (Store store = Store.open(file, StoreSettings.defaults())) {
            assertThat(count(store, "select count(*) from duckdb_tables() where table_name = 'notes'")).isZero();
        }
    }

    private static long count(Store store, String sql) {
        return store.read(session -> session.query(sql, row -> row.number(1)).getFirst());
    }
}

package io.tasuki.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void aMomentComesBackAsItWentIn() {
        try (Store store = Store.inMemory(StoreSettings.defaults())) {
            store.change(session -> session.append("run", rows -> rows.row("r1", "sync", MOMENT, null, null, "running", null)));

            assertThat(rows(store, session -> session.query("select started_at from run", row -> row.moment(1)))).containsExactly(Optional.of(MOMENT));
        }
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        try (Store store = Store.inMemory(StoreSettings.defaults())) {
            assertThatThrownBy(() -> store.change(session -> {
                        session.execute("insert into lead values ('a', 'b', 'c', 'd', true)");
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");

            assertThat(rows(store, session -> session.query("select count(*) from lead", row -> row.number(1)))).containsExactly(0L);
        }
    }

    @Test
    void twoSessionsThatReadTogetherSeeTheSameWhateverIsWrittenBeside() throws Exception {
        try (Store store = Store.inMemory(StoreSettings.defaults());
                ExecutorService beside = Executors.newSingleThreadExecutor()) {
            store.change(session -> session.execute("insert into lead values ('0', 'b', 'c', 'd', true)"));
            AtomicBoolean enough = new AtomicBoolean();
            Future<?> writer = beside.submit(() -> {
                while (!enough.get()) {
                    store.change(session -> session.execute("update lead set lead = cast(cast(lead as integer) + 1 as varchar)"));
                }
            });

            String last = "";
            for (int i = 0; i < 300 || last.equals("0"); i++) {
                List<String> seen = store.readTogether(readers -> Stream.of(readers.first(), readers.second())
                        .flatMap(session -> session.query("select lead from lead", row -> row.text(1)).stream())
                        .toList());
                assertThat(seen.getFirst()).isEqualTo(seen.getLast());
                last = seen.getFirst();
            }
            enough.set(true);
            writer.get();
        }
    }

    @Test
    void whatIsMadeForBothSessionsIsGoneWithThem() {
        try (Store store = Store.inMemory(StoreSettings.defaults())) {
            List<String> seen = store.readTogether(readers -> {
                String table = readers.database() + ".made";
                Stream.of(readers.first(), readers.second())
                        .forEach(session -> session.query("from duckdb_columns()", row -> row.text(1)));
                readers.make(session -> session.execute("create table " + table + " as select 'here' as told"));
                return Stream.of(readers.first(), readers.second())
                        .flatMap(session -> session.query("from " + table, row -> row.text(1)).stream())
                        .toList();
            });

            assertThat(seen).containsExactly("here", "here");
            assertThat(rows(store, session -> session.query("select database_name from duckdb_databases()", row -> row.text(1))))
                    .noneMatch(database -> database.startsWith("readers"));
        }
    }

    @Test
    void aStoreKeepsItsRowsBetweenOpenings(@TempDir Path folder) {
        Path file = folder.resolve("a.duckdb");
        try (Store store = Store.open(file, StoreSettings.defaults())) {
            store.change(session -> session.execute("insert into lead values (?, 'b', 'c', 'd', true)", "x"));
        }

        try (Store store = Store.open(file, StoreSettings.defaults())) {
            assertThat(rows(store, session -> session.query("select lead from lead", row -> row.text(1)))).containsExactly("x");
        }
    }

    @Test
    void aCheckpointWaitsForReadersOfAnOlderSnapshotAndThenEmptiesTheLog(@TempDir Path folder) {
        Path file = folder.resolve("a.duckdb");
        try (Store store = Store.open(file, StoreSettings.defaults())) {
            store.change(session -> session.execute("insert into lead values ('x', 'b', 'c', 'd', true)"));

            List<Boolean> beside = rows(store, session -> session.query("select lead from lead", row -> {
                store.change(writer -> writer.execute("update lead set lead = 'y'"));
                return store.checkpoint();
            }));

            assertThat(beside).containsExactly(false);
            assertThat(folder.resolve("a.duckdb.wal").toFile().length()).isPositive();
            assertThat(store.checkpoint()).isTrue();
            assertThat(folder.resolve("a.duckdb.wal").toFile().length()).isZero();
            assertThat(rows(store, session -> session.query("select lead from lead", row -> row.text(1)))).containsExactly("y");
        }
    }

    @Test
    void whatTheEngineHasNoRoomForIsToldWithTheRemedy() {
        try (Store store = Store.inMemory(new StoreSettings("40MB", 1, "1MB"))) {
            String large = "create table large as select list(md5(i::varchar)) as texts from range(3000000) as t(i)";

            assertThatThrownBy(() -> store.change(session -> session.script(large)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageEndingWith("; raise memory_limit in the configuration, and see that the disk beside the store has room");
        }
    }

    private static <T> List<T> rows(Store store, Function<Session, List<T>> work) {
        return store.read(work);
    }
}

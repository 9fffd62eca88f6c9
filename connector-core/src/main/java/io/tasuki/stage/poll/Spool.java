package io.tasuki.stage.poll;

import static java.util.stream.Collectors.joining;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What was told and is not merged yet: a thousand or two rows in memory, the rest in the scratch database.
final class Spool {

    // What the engine takes at once; more would outlive the collector's nursery and pile up behind it.
    private static final int MOST_IN_MEMORY = 2_048;

    private final Store store;
    private final String emptyTables;
    private final Map<LandingTable, List<@Nullable Object[]>> buffers = new EnumMap<>(LandingTable.class);
    private final Map<LandingTable, Long> counts = new EnumMap<>(LandingTable.class);
    private long number;
    private int inMemory;
    private boolean tablesMade;

    Spool(Store store, List<String> fields) {
        this.store = store;
        this.emptyTables = Sql.load(Spool.class, "landing_tables")
                .replace("{fields}", fields.stream().map(field -> ", " + Sql.quoted(field) + " varchar").collect(joining()));
    }

    /// The number of the last thing added; numbers grow.
    long number() {
        return number;
    }

    /// True when something for this table was added since the spool was cleared.
    boolean holds(LandingTable table) {
        return counts.containsKey(table);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /// Rows of one thing that was told share its number.
    void next() {
        number++;
    }

    /// @param cells the columns of the landing table after its number
    void add(LandingTable table, @Nullable Object... cells) {
        @Nullable Object[] row = new @Nullable Object[cells.length + 1];
        row[0] = number;
        System.arraycopy(cells, 0, row, 1, cells.length);
        buffers.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
        counts.merge(table, 1L, Long::sum);
        inMemory++;
        if (inMemory >= MOST_IN_MEMORY) {
            spill();
        }
    }

    /// Lets rows be put straight into a landing table, behind everything that was told before.
    ///
    /// @param work gets the number of the thing told last and returns how many more there are now
    long load(LandingTable table, BiFunction<Session, Long, Long> work) {
        spill();
        long loaded = store.write(session -> work.apply(session, number));
        number += loaded;
        if (loaded > 0) {
            counts.merge(table, loaded, Long::sum);
        }
        return loaded;
    }

    /// Moves everything into the scratch database, whose tables exist from then on.
    void spill() {
        if (inMemory > 0 || !tablesMade) {
            store.change(this::spill);
            buffers.clear();
            inMemory = 0;
            tablesMade = true;
        }
    }

    private void spill(Session session) {
        if (!tablesMade) {
            session.script(emptyTables);
        }
        buffers.forEach((table, rows) -> session.appendScratch(table.table, appender -> {
            for (@Nullable Object[] row : rows) {
                appender.row(row);
            }
        }));
    }

    void clear() {
        buffers.clear();
        counts.clear();
        inMemory = 0;
        tablesMade = false;
    }
}

package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.Ledger;
import io.tasuki.stage.measure.Conversion;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.measure.ConversionRequest;
import io.tasuki.stage.measure.guard.Guards;
import io.tasuki.stage.poll.CrmViews;
import io.tasuki.stage.poll.PollTarget;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversion of many handoffs by ten attributes, in this process, beside the bare grouping-sets query over one wide table of
/// the same facts: CPU and wall of the second of two calls each.
///
/// Size by `-Dtasuki.bench.handoffs`; ten million take about 10 GB of disk.
class ConversionBench {

    private static final int HANDOFFS = Integer.getInteger("tasuki.bench.handoffs", 10_000_000);
    private static final int SLICES = 1 + HANDOFFS / 500_000;
    private static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");
    private static final String ZONE = "UTC";
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final List<PollTarget> TARGETS = List.of(new PollTarget(
            ObjectName.parse("sales.Deal"),
            RecordKind.DEAL,
            Map.of(
                    FieldRole.STAGE, "stage",
                    FieldRole.IS_CLOSED, "closed",
                    FieldRole.IS_WON, "won",
                    FieldRole.AMOUNT, "amount",
                    FieldRole.CLOSE_DATE, "close_date"),
            List.of(),
            List.of()));

    @TempDir
    private Path folder;

    @Test
    void countsAreComparedWithTheBareQuery() {
        try (Store store = Store.open(folder.resolve("bench.duckdb"), StoreSettings.defaults())) {
            store.change(ConversionBench::fill);
            store.checkpoint();
            Cost bare = store.read(session -> cost("bare grouping sets", session, own("conversion_bare")));
            List<Cost> others = List.of(
                    store.read(session -> cost("the same with a horizon", session, own("conversion_wide"))),
                    store.read(session -> cost("what became of each handoff", session, ConversionBench::outcomes)),
                    store.read(session -> cost("whole document", session, ConversionBench::measure)),
                    store.read(ConversionBench::counts),
                    store.read(ConversionBench::wins),
                    store.read(ConversionBench::guards),
                    store.read(ConversionBench::curve));
            others.forEach(other -> System.out.printf(
                    "%s: CPU %.2f times, wall %.2f times the bare query%n", other.what, other.cpu / bare.cpu, other.wall / bare.wall));
        }
    }

    private static void fill(Session session) {
        CrmViews.create(session, TARGETS);
        Ledger.defineMacros(session);
        session.script(Sql.load(ConversionBench.class, "conversion_fill").replace("{handoffs}", Integer.toString(HANDOFFS)));
        session.script(Sql.load(Ledger.class, "levelled_all"));
        for (int slice = 0; slice < SLICES; slice++) {
            session.execute(Sql.load(Ledger.class, "handoff_level"), SLICES, slice);
        }
    }

    private static ToLongFunction<Session> own(String query) {
        return session -> counted(session, Sql.load(ConversionBench.class, query));
    }

    private static long counted(Session session, String query, Object... arguments) {
        long[] handoffs = {0};
        session.stream(query, row -> handoffs[0] += row.number(3), arguments);
        assertThat(handoffs[0]).isEqualTo(10L * HANDOFFS);
        return handoffs[0];
    }

    private static long outcomes(Session session) {
        return session.query(Sql.load(ConversionBench.class, "conversion_outcomes"), row -> row.number(1), NOW).getFirst();
    }

    // The document's own queries, over what the document has selected.
    private static Cost counts(Session session) {
        measure(session);
        return cost("counts by level", session, again -> {
            again.stream(Sql.load(Conversion.class, "row_counts"), row -> {});
            return counted(again, Sql.load(Conversion.class, "column_counts"), 0);
        });
    }

    private static Cost wins(Session session) {
        measure(session);
        return cost("medians and prices by level", session, again -> again.query(Sql.load(Conversion.class, "wins"), row -> row.number(4))
                .size());
    }

    private static Cost guards(Session session) {
        measure(session);
        return cost("guards", session, again -> Guards.judge(again, List.of()).size());
    }

    private static Cost curve(Session session) {
        measure(session);
        String ends = Sql.load(Conversion.class, "ends");
        return cost("curve", session, again -> again.query(ends, row -> row.number(3)).size());
    }

    private static long measure(Session session) {
        ConversionReport report = Conversion.measure(
                session,
                new ConversionRequest(OptionalInt.empty(), NOW, Optional.empty(), Optional.empty(), List.of(), ZoneId.of(ZONE)));
        assertThat(report.overall().handoffs()).isEqualTo(HANDOFFS);
        return report.overall().won();
    }

    private static Cost cost(String what, Session session, ToLongFunction<Session> work) {
        long warm = work.applyAsLong(session);
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        assertThat(work.applyAsLong(session)).isEqualTo(warm);
        Cost cost = new Cost(what, (PROCESS.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
        System.out.printf("%,d handoffs, %s: CPU %.2f s, wall %.2f s%n", HANDOFFS, what, cost.cpu, cost.wall);
        return cost;
    }

    private record Cost(String what, double cpu, double wall) {}
}

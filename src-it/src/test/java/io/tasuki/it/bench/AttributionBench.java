package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.credit.Crediting;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Credits of very many journeys by every model, beside the bare query that reads the same ways: CPU and wall. Then how that
/// grows with journeys and channels, and what each model takes, chains of each order among them.
///
/// Size by `-Dtasuki.bench.paths`; a million take about ten minutes on two cores.
class AttributionBench {

    private static final int PATHS = Integer.getInteger("tasuki.bench.paths", 1_000_000);
    private static final int CHANNELS = 12;
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    private Path folder;

    @Test
    void modelsAreComparedWithTheBareQuery() {
        try (Store store = Store.open(folder.resolve("bench.duckdb"), StoreSettings.defaults())) {
            store.read(session -> measured(session, PATHS / 20, CHANNELS, "warm"));
            store.read(session -> measured(session, PATHS, CHANNELS, "all models"));
            for (int part : List.of(8, 4, 2)) {
                store.read(session -> measured(session, PATHS / part, CHANNELS, "all models"));
            }
            for (int channels : List.of(3, 6, 24, 48)) {
                store.read(session -> measured(session, PATHS / 4, channels, "all models"));
            }
            store.read(session -> eachModel(session, PATHS / 4));
        }
    }

    private static boolean eachModel(Session session, int paths) {
        Cost bare = bare(session, paths, CHANNELS);
        for (CreditModel model : CreditModel.ALL) {
            cost(model.word(), session, again -> credited(again, List.of(model))).tell(paths, CHANNELS, bare);
        }
        return true;
    }

    private static boolean measured(Session session, int paths, int channels, String what) {
        Cost bare = bare(session, paths, channels);
        cost(what, session, again -> credited(again, CreditModel.ALL)).tell(paths, channels, bare);
        return true;
    }

    private static Cost bare(Session session, int paths, int channels) {
        session.script(Sql.load(AttributionBench.class, "attribution_fill")
                .replace("{paths}", Integer.toString(paths))
                .replace("{channels}", Integer.toString(channels)));
        Cost bare = cost("bare query of the ways", session, again -> read(again, paths));
        bare.tell(paths, channels, bare);
        return bare;
    }

    private static long read(Session session, int paths) {
        long[] rows = {0};
        session.stream(Sql.load(AttributionBench.class, "attribution_bare"), row -> rows[0] += row.text(2).isEmpty() ? 0 : 1);
        assertThat(rows[0]).isEqualTo(paths);
        return rows[0];
    }

    private static long credited(Session session, List<CreditModel> models) {
        Crediting.give(session, models);
        double sum = session.query("select sum(credit) from credit", row -> row.real(1)).getFirst();
        long won = session.query("select count(*) from journey where won", row -> row.number(1)).getFirst();
        assertThat(sum / models.size()).isCloseTo((double) won, within(1e-3));
        return won;
    }

    private static Cost cost(String what, Session session, ToLongFunction<Session> work) {
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        assertThat(work.applyAsLong(session)).isPositive();
        return new Cost(what, (PROCESS.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    private record Cost(String what, double cpu, double wall) {

        void tell(int paths, int channels, Cost bare) {
            System.out.printf(
                    "%,d journeys, %d channels, %s: CPU %.2f s, wall %.2f s; %.1f times the bare query's CPU%n",
                    paths, channels, what, cpu, wall, cpu / bare.cpu);
        }
    }
}

package io.tasuki.stage.measure.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.store.RowAppender;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Worlds in which every attribute was known at the handoff, some with an effect: no guard may fire. `-Dtasuki.guard.worlds`
/// plays more of them.
class HonestWorldsTest {

    private static final int WORLDS = Integer.getInteger("tasuki.guard.worlds", 200);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void noAttributeOfAnHonestWorldIsGuarded() {
        try (Store store = Store.inMemory(StoreSettings.defaults())) {
            for (int seed = 1; seed <= WORLDS; seed++) {
                Random random = new Random(seed);
                List<Judgement> judgements = store.write(session -> judge(session, random));
                assertThat(judgements).as("seed " + seed).isEmpty();
            }
        }
    }

    private static List<Judgement> judge(Session session, Random random) {
        session.script("delete from handoff; delete from handoff_attribute;"
                + "create or replace temp table guarded_handoff (handoff varchar, won boolean)");
        int handoffs = 60 + random.nextInt(740);
        double usual = Math.log(0.03 + 0.47 * random.nextDouble());
        double[] odds = new double[handoffs];
        session.append("handoff_attribute", rows -> {
            for (Trait trait : Trait.values()) {
                trait.write(rows, odds, random);
            }
        });
        session.append("handoff", rows -> {
            for (int i = 0; i < handoffs; i++) {
                rows.row("h" + i, "l" + i, 1, START.plusSeconds(i), "at", "t", "", "", "", true, false);
            }
        });
        session.append("guarded_handoff", rows -> {
            for (int i = 0; i < handoffs; i++) {
                rows.row("h" + i, random.nextDouble() < 1 / (1 + Math.exp(-usual - odds[i])));
            }
        });
        return Guards.judge(session, List.of());
    }

    /// Kinds of honest attributes: how many levels, how much they matter, and what is known of them.
    private enum Trait {
        FEW_LEVELS(4, 0.6, "history", 0.2),
        MANY_LEVELS(400, 0.6, "history", 0.3),
        READ_BEFORE(7, 0.5, "observed", 0.3),
        READ_LATE(5, 0.0, "observed", 0.0),
        CURRENT(6, 0.5, "current", 0.02);

        private final int levels;
        private final double weight;
        private final String basis;
        private final double changes;

        Trait(int levels, double weight, String basis, double changes) {
            this.levels = levels;
            this.weight = weight;
            this.basis = basis;
            this.changes = changes;
        }

        void write(RowAppender rows, double[] odds, Random random) throws SQLException {
            double[] effects = new double[levels];
            for (int level = 0; level < levels; level++) {
                effects[level] = weight * random.nextGaussian();
            }
            double blanks = 0.6 * random.nextDouble();
            for (int i = 0; i < odds.length; i++) {
                boolean blank = random.nextDouble() < blanks;
                int level = random.nextInt(levels);
                odds[i] += blank ? 0 : effects[level];
                rows.row("h" + i, name(), blank ? "" : "v" + level, basis, afterwards(blank, random));
            }
        }

        private String afterwards(boolean blank, Random random) {
            if (random.nextDouble() < changes) {
                return blank ? "filled" : "changed";
            }
            return this == READ_LATE ? "unseen" : "same";
        }
    }
}

package io.tasuki.stage.measure.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.statistics.ranking.LevelAuc;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Three attributes of 700 handoffs: one that was filled with the outcome, one that was not, one that is out of the question.
class GuardsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Store store = Store.inMemory(StoreSettings.defaults());
    private final List<String> leaking = new ArrayList<>();
    private final boolean[] won = new boolean[700];

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onlyTheLeakingOneIsRefusedAndRanksAsItDoesInMemory() {
        List<Judgement> judgements = judge(Set.of());

        assertThat(judgements).hasSize(1);
        Judgement judgement = judgements.getFirst();
        assertThat(judgement.attribute()).isEqualTo("leaking");
        assertThat(judgement.reason()).isEqualTo(Reason.TELLS_THE_OUTCOME);
        assertThat(judgement.barsScore()).isTrue();
        assertThat(judgement.evidence().auc()).isCloseTo(LevelAuc.of(leaking, won).orElseThrow(), within(1e-12));
    }

    @Test
    void theLeakingOneIsUsedOnceSomebodyVouchesForIt() {
        List<Judgement> judgements = judge(Set.of("leaking", "honest"));

        assertThat(judgements).extracting(Judgement::attribute).containsExactly("leaking");
        assertThat(judgements.getFirst().confirmed()).isTrue();
        assertThat(judgements.getFirst().refused()).isFalse();
        assertThat(judgements.getFirst().barsScore()).isFalse();
    }

    private List<Judgement> judge(Set<String> confirmed) {
        return store.write(session -> {
            fill(session, new Random(7));
            return Guards.judge(session, confirmed);
        });
    }

    private void fill(Session session, Random random) {
        session.script("create or replace temp table guarded_handoff (handoff varchar, won boolean)");
        session.append("handoff", rows -> {
            for (int i = 0; i < won.length; i++) {
                rows.row("h" + i, "l" + i, 1, START.plusSeconds(i), "at", "t", "", "", "", true, false);
            }
        });
        session.append("guarded_handoff", rows -> {
            for (int i = 0; i < won.length; i++) {
                won[i] = random.nextInt(4) == 0;
                rows.row("h" + i, won[i]);
            }
        });
        session.append("handoff_attribute", rows -> {
            for (int i = 0; i < won.length; i++) {
                leaking.add((won[i] == random.nextInt(20) > 0 ? "signed " : "talking ") + random.nextInt(9));
                rows.row("h" + i, "leaking", leaking.getLast(), "history", "changed");
                rows.row("h" + i, "honest", "level " + random.nextInt(5), "history", "changed");
            }
            // Of a handoff that is not judged.
            rows.row("other", "elsewhere", "x", "current", "changed");
        });
    }
}

package io.tasuki.stage.measure.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.statistics.ranking.LevelAuc;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Attributes of 700 handoffs: one that was filled with the outcome, one that was not, one that is out of the question.
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
        List<Judgement> judgements = judge(List.of());

        assertThat(judgements).hasSize(1);
        Judgement judgement = judgements.getFirst();
        assertThat(judgement.attribute()).isEqualTo("leaking");
        assertThat(judgement.reason()).isEqualTo(Reason.TELLS_THE_OUTCOME);
        assertThat(judgement.barsScore()).isTrue();
        assertThat(judgement.evidence().auc()).isCloseTo(LevelAuc.of(leaking, won).orElseThrow(), within(1e-12));
    }

    @Test
    void theLeakingOneIsUsedOnceSomebodyVouchesForIt() {
        List<Judgement> judgements = judge(List.of(vouched("leaking"), vouched("honest")));

        assertThat(judgements).extracting(Judgement::attribute).containsExactly("leaking");
        assertThat(judgements.getFirst().confirmed()).isTrue();
        assertThat(judgements.getFirst().refused()).isFalse();
        assertThat(judgements.getFirst().barsScore()).isFalse();
    }

    @Test
    void whatIsReadFromAFieldOfTheLatestIsWarnedOfUnlessItsHistoryDatesIt() {
        List<AttributeRule> rules = List.of(
                read("touch", "sales.Lead.Score__c", "sales.Lead.LastActivityDate"), read("surname", "sales.Lead.LastName"));

        List<Judgement> judgements = store.write(session -> {
            fill(session, new Random(7));
            session.script("delete from handoff_attribute where attribute = 'leaking'");
            levels(session, "touch", "observed", "unseen");
            levels(session, "latest_source", "current", "same");
            levels(session, "Last Dated", "history", "changed");
            levels(session, "surname", "current", "same");
            return Guards.judge(session, rules);
        });

        assertThat(judgements)
                .extracting(Judgement::attribute, Judgement::reason, Judgement::effect)
                .containsExactly(
                        tuple("latest_source", Reason.TELLS_THE_LATEST, Effect.WARNED),
                        tuple("touch", Reason.TELLS_THE_LATEST, Effect.WARNED));
        assertThat(judgements.getLast().evidence().firstReadAfterHandoff()).isEqualTo(1);
    }

    private List<Judgement> judge(List<AttributeRule> rules) {
        return store.write(session -> {
            fill(session, new Random(7));
            return Guards.judge(session, rules);
        });
    }

    private static AttributeRule vouched(String name) {
        List<FieldPath> fields = List.of(FieldPath.parse("sales.Lead." + name));
        return new AttributeRule(name, fields, List.of(), Map.of(), AttributeRule.Source.AT_HANDOFF, true);
    }

    private static AttributeRule read(String name, String... fields) {
        List<FieldPath> paths = Stream.of(fields).map(FieldPath::parse).toList();
        return new AttributeRule(name, paths, List.of(), Map.of(), AttributeRule.Source.AT_HANDOFF);
    }

    private void levels(Session session, String attribute, String basis, String afterwards) {
        session.append("handoff_attribute", rows -> {
            for (int i = 0; i < won.length; i++) {
                rows.row("h" + i, attribute, "level " + i % 3, basis, afterwards);
            }
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

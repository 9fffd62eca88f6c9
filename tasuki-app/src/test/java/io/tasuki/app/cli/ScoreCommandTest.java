package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void thePublishedScoreIsToldWithItsTrial() {
        assertThat(typist.type("score")).isZero();

        assertThat(typist.out())
                .isEqualTo(
                        """
                        Score: published
                        on later handoffs the best tenth won 2.00 times the average (95 %: 1.50 - 2.60)

                          model        20260331-1a2b3c4d, l2_logistic, promoted 2026-11-24T08:15Z by itself
                          learnt from  handoffs of 2026-01-01 to 2026-03-31: 4,000, 900 won within 180 days
                          tried on     handoffs of 2026-01-01 to 2026-03-31: 1,000, 200 won; learnt from 2025-01-01 to 2025-07-01 for it
                          ranking      AUC 0.660 (error 0.021); the best tenth won 40.0 %, 2.000 times the average (95 %: 1.500 - 2.600)
                          chances      Brier skill 0.060; calibration intercept 0.010, slope 0.980, error 0.020
                          also tried   boosted_trees: AUC 0.670, log loss 0.004 less (error 0.003), no gain beyond doubt
                          attributes   source, industry
                          refused      product: in 31.0 % of 4,000 handoffs it was filled or changed after the handoff
                          drift (PSI)  source 0.020, industry -
                        """);
    }

    @Test
    void thatThereIsNoSignalIsSaidInJapaneseToo() {
        typist.loop.score = Scorings.withoutSignal();

        typist.type("score", "--lang", "ja");

        assertThat(typist.out())
                .startsWith("スコア: 使える傾向なし（何も書き込みません）\n後の期間の引き渡しで、モデルは一律の確率より正確ではありません。\n")
                .contains("除外した属性  product: 4,000 件の引き渡しのうち 31.0 % で、引き渡しの後に入力または変更されています\n");
    }

    @Test
    void theDocumentHasTheNamesThatScriptsRead() throws IOException {
        typist.type("score", "--output", "json");

        JsonNode document = new ObjectMapper().readTree(typist.out());
        assertThat(document.fieldNames())
                .toIterable()
                .contains("status", "reason", "model", "backtest", "attributes_used", "attributes_refused", "drift");
        assertThat(document.path("gate").asText()).isEqualTo("passed");
        assertThat(document.path("model").fieldNames()).toIterable().contains("id", "kind", "horizon_days", "trained_on");
        assertThat(document.path("backtest").fieldNames())
                .toIterable()
                .contains(
                        "from", "to", "handoffs", "won", "auc", "brier", "brier_constant", "brier_skill", "top_decile_lift",
                        "calibration");
        assertThat(document.path("backtest").path("calibration").fieldNames())
                .toIterable()
                .containsExactly("intercept", "slope", "ece");
        assertThat(document.path("drift").path(0).path("psi").asDouble()).isEqualTo(0.02);
    }

    @ParameterizedTest
    @CsvSource({
        "score, Show[]",
        "score --backtest, Backtest[]",
        "score --train, Train[]",
        "score --promote m-1, Promote[id=m-1]",
        "score --train --horizon 60, OptionalInt[60]",
        "score --train --min-level 20, OptionalInt[20]",
        "score --train --train-since 2024-01-01, 'trainSince=Optional[2024-01-01]'",
        "score --train --test-until 2025-03-31, 'testUntil=Optional[2025-03-31]'"
    })
    void whatIsAskedForIsPassedOn(String words, String call) {
        assertThat(typist.type(words.split(" ", -1))).isZero();

        assertThat(typist.loop.calls.getFirst()).contains(call);
    }

    @ParameterizedTest
    @CsvSource({
        "score --train --promote m-1, mutually exclusive",
        "score --horizon 0, --horizon 0 is less than 1",
        "score --train-since 2025-01-01 --train-until 2024-01-01, --train-since 2025-01-01 is after --train-until 2024-01-01",
        "score --train-until 2025-06-01 --test-since 2025-01-01, --train-until 2025-06-01 is after --test-since 2025-01-01"
    })
    void whatCannotBeMeantIsRefused(String words, String complaint) {
        assertThat(typist.type(words.split(" ", -1))).isEqualTo(64);

        assertThat(typist.err()).contains(complaint);
    }
}

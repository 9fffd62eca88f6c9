package io.tasuki.app.output.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.output.Words;
import io.tasuki.stage.measure.guard.Effect;
import io.tasuki.stage.measure.guard.Evidence;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.stage.measure.guard.Reason;
import io.tasuki.stage.plan.LabelLanguage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnsafeTextTest {

    private static final Evidence EVIDENCE = new Evidence(2_000, 400, 0.9, 0.25, 0.1, 0.3, 0.9142);

    @Test
    void everyReasonIsSaidInWords() {
        List<String> said = Stream.of(Reason.values())
                .map(reason -> told(LabelLanguage.EN, judgement(reason, reason.effect())))
                .map(text -> text.lines().findFirst().orElseThrow())
                .toList();

        assertThat(said)
                .containsExactly(
                        "field stays out of scores: only handoffs with a deal have it.",
                        "field is left out: everybody who has it was won.",
                        "field is left out: in 10.0 % of 2,000 handoffs it was filled or changed after the handoff.",
                        "field is left out: alone it tells won handoffs from others nearly always (AUC 0.91).",
                        "field is left out: it is read as it stands now, nobody knows since when, and goes with the outcome.",
                        "Look at field: the CRM keeps no history of it, and it may have been filled with the outcome in sight.",
                        "Look at field: alone it tells won handoffs from others suspiciously well (AUC 0.91).",
                        "Look at field: it tells the latest of something, and nothing dates what it said at the handoff.");
    }

    @Test
    void theEvidenceStandsBelow() {
        assertThat(told(LabelLanguage.EN, judgement(Reason.ONLY_WON, Effect.REFUSED)).lines().skip(1))
                .containsExactly("  filled in 90.0 % of the won and 25.0 % of the others; changed after the handoff in 10.0 %,"
                        + " first read after it in 30.0 %; AUC alone: 0.91");
    }

    @Test
    void whoVouchesForAnAttributeIsToldNevertheless() {
        Judgement confirmed = new Judgement("field", Reason.ONLY_WON, Effect.WARNED, true, EVIDENCE);

        assertThat(told(LabelLanguage.EN, confirmed)).startsWith("field is confirmed by you, though everybody who has it was won.\n");
        assertThat(told(LabelLanguage.JA, confirmed)).startsWith("field は確認済みとして使っています: 値のある引き渡しはすべて受注しています。\n");
    }

    private static Judgement judgement(Reason reason, Effect effect) {
        return new Judgement("field", reason, effect, false, EVIDENCE);
    }

    private static String told(LabelLanguage language, Judgement judgement) {
        return new UnsafeText(new Words("conversion.words", language)).of(List.of(judgement)).findFirst().orElseThrow();
    }
}

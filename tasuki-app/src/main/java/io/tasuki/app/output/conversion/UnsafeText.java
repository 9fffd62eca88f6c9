package io.tasuki.app.output.conversion;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;

import io.tasuki.app.output.Lines;
import io.tasuki.app.output.Words;
import io.tasuki.stage.measure.guard.Evidence;
import io.tasuki.stage.measure.guard.Judgement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The attributes that cannot simply be trusted: what follows from it, why, and by which evidence.
final class UnsafeText {

    private final Words words;

    UnsafeText(Words words) {
        this.words = words;
    }

    /// Nothing when all can be trusted.
    Stream<String> of(List<Judgement> unsafe) {
        return unsafe.isEmpty()
                ? Stream.of()
                : Stream.of(unsafe.stream().map(this::sentences).collect(Collectors.joining("\n")));
    }

    private String sentences(Judgement judgement) {
        String effect = judgement.confirmed() ? "confirmed" : judgement.effect().code();
        return words.text(effect, Lines.value(judgement.attribute()), reason(judgement)) + "\n  " + evidence(judgement.evidence());
    }

    private String reason(Judgement judgement) {
        Evidence evidence = judgement.evidence();
        String key = judgement.reason().code();
        return switch (judgement.reason()) {
            case CHANGED_AFTER_HANDOFF -> words.text(key, percent(evidence.changedAfterHandoff()), count(evidence.handoffs()));
            case TELLS_THE_OUTCOME, NEARLY_TELLS_THE_OUTCOME -> words.text(key, ranks(evidence.auc()));
            case ONLY_WON, COMES_WITH_THE_DEAL, FILLED_WITH_THE_OUTCOME, MAYBE_FILLED_LATER -> words.text(key);
        };
    }

    private String evidence(Evidence evidence) {
        return words.text(
                "evidence",
                percent(evidence.filledOfWon()),
                percent(evidence.filledOfOthers()),
                percent(evidence.changedAfterHandoff()),
                percent(evidence.firstReadAfterHandoff()),
                ranks(evidence.auc()));
    }

    private String ranks(@Nullable Double auc) {
        return auc == null ? words.text("too_few") : String.format(Locale.ROOT, "%.2f", auc);
    }
}

package io.tasuki.app.output.conversion;

import static io.tasuki.app.output.Figures.percent;

import io.tasuki.app.output.GuardText;
import io.tasuki.app.output.Lines;
import io.tasuki.app.output.Words;
import io.tasuki.stage.measure.guard.Evidence;
import io.tasuki.stage.measure.guard.Judgement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The attributes that cannot simply be trusted: what follows from it, why, and by which evidence.
final class UnsafeText {

    private final Words words;
    private final GuardText guard;

    UnsafeText(Words words) {
        this.words = words;
        this.guard = new GuardText(words.language());
    }

    /// Nothing when all can be trusted.
    Stream<String> of(List<Judgement> unsafe) {
        return unsafe.isEmpty()
                ? Stream.of()
                : Stream.of(unsafe.stream().map(this::sentences).collect(Collectors.joining("\n")));
    }

    private String sentences(Judgement judgement) {
        String effect = judgement.confirmed() ? "confirmed" : judgement.effect().code();
        return words.text(effect, Lines.value(judgement.attribute()), guard.reason(judgement)) + "\n  " + evidence(judgement.evidence());
    }

    private String evidence(Evidence evidence) {
        return words.text(
                "evidence",
                percent(evidence.filledOfWon()),
                percent(evidence.filledOfOthers()),
                percent(evidence.changedAfterHandoff()),
                percent(evidence.firstReadAfterHandoff()),
                guard.ranks(evidence.auc()));
    }
}

package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;

import io.tasuki.stage.measure.guard.Evidence;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.stage.plan.LabelLanguage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why an attribute cannot simply be trusted, as half a sentence: the same wherever it is told.
public final class GuardText {

    private final Words words;

    public GuardText(LabelLanguage language) {
        words = new Words("guard", language);
    }

    public String reason(Judgement judgement) {
        Evidence evidence = judgement.evidence();
        String key = judgement.reason().code();
        return switch (judgement.reason()) {
            case CHANGED_AFTER_HANDOFF -> words.text(key, percent(evidence.changedAfterHandoff()), count(evidence.handoffs()));
            case TELLS_THE_OUTCOME, NEARLY_TELLS_THE_OUTCOME -> words.text(key, ranks(evidence.auc()));
            case ONLY_WON, COMES_WITH_THE_DEAL, FILLED_WITH_THE_OUTCOME, MAYBE_FILLED_LATER, TELLS_THE_LATEST -> words.text(key);
        };
    }

    /// @param auc null: there are too few to say
    public String ranks(@Nullable Double auc) {
        return auc == null ? words.text("too_few") : String.format(Locale.ROOT, "%.2f", auc);
    }
}

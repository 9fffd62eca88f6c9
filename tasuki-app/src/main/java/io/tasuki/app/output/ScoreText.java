package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;
import static io.tasuki.app.output.Figures.percent;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.score.ScoreReport;
import io.tasuki.stage.score.ScoreReport.Backtest;
import io.tasuki.stage.score.ScoreReport.Model;
import io.tasuki.stage.score.ScoreReport.Rival;
import io.tasuki.stage.score.ScoreReport.Trained;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The score for people: what was decided and why, then the model, its trial and its attributes.
public final class ScoreText {

    private final Words words;
    private final GuardText guard;
    private final boolean english;

    private ScoreText(LabelLanguage language) {
        english = language == LabelLanguage.EN;
        words = new Words("score", language);
        guard = new GuardText(language);
    }

    public static Function<ScoreReport, String> in(LabelLanguage language) {
        return new ScoreText(language)::of;
    }

    private String of(ScoreReport report) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT);
        Model model = report.model();
        if (model != null) {
            columns.line(words.text("model"), model(model));
            columns.line(words.text("learnt"), trained(model.trainedOn(), model.horizonDays()));
        }
        Backtest trial = report.backtest();
        if (trial != null) {
            columns.line(words.text("trial"), trial(trial));
            columns.line(words.text("ranking"), ranking(trial));
            columns.line(words.text("chances"), chances(trial));
            trial.rivals().forEach(rival -> columns.line(words.text("rivals"), rival(rival)));
        }
        columns.line(words.text("used"), list(report.attributesUsed(), Lines::value));
        report.attributesRefused()
                .forEach(refused -> columns.line(words.text("refused"), Lines.value(refused.attribute()) + ": " + guard.reason(refused)));
        columns.line(words.text("drift"), list(report.drift(), drift -> Lines.value(drift.attribute()) + " " + decimal(drift.psi())));
        return words.text(report.status()) + "\n" + reason(report) + "\n\n" + columns.render("  ");
    }

    // What decides is worded in English where it is decided; other languages have sentences without figures, which follow.
    private String reason(ScoreReport report) {
        return english ? report.reason() : words.text("gate." + report.gate());
    }

    private String model(Model model) {
        String promoted = model.promotedAt() == null
                ? words.text("not_promoted")
                : text("promoted", model.promotedAt(), words.text("by." + model.promotedBy()));
        return (model.id() == null ? words.text("not_kept") : model.id()) + ", " + model.kind() + ", " + promoted;
    }

    private String trained(Trained on, int horizon) {
        return text("trained", on.from(), on.to(), count(on.handoffs()), count(on.won()), horizon);
    }

    private String trial(Backtest trial) {
        return text(
                "tried", trial.from(), trial.to(), count(trial.handoffs()), count(trial.won()), trial.trainedOn().from(), trial.trainedOn().to());
    }

    private String ranking(Backtest trial) {
        List<Double> interval = trial.topDecileLiftInterval();
        return text(
                "ranked",
                decimal(trial.auc()),
                decimal(trial.aucError()),
                percent(trial.topDecileRate()),
                decimal(trial.topDecileLift()),
                decimal(interval == null ? null : interval.getFirst()),
                decimal(interval == null ? null : interval.getLast()));
    }

    private String chances(Backtest trial) {
        return text(
                "promised",
                decimal(trial.brierSkill()),
                decimal(trial.calibration().intercept()),
                decimal(trial.calibration().slope()),
                decimal(trial.calibration().ece()));
    }

    private String rival(Rival rival) {
        return rival.trouble() != null
                ? rival.kind() + ": " + rival.trouble()
                : text(
                        "rival",
                        rival.kind(),
                        decimal(rival.auc()),
                        decimal(rival.logLossGain()),
                        decimal(rival.logLossGainError()),
                        words.text("rival." + rival.used()));
    }

    private static <T> String list(List<T> items, Function<T, String> text) {
        return items.isEmpty() ? "-" : items.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String decimal(@Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%.3f", number);
    }

    private String text(String key, Object... parts) {
        return words.text(key, Stream.of(parts).map(String::valueOf).toArray(String[]::new));
    }
}

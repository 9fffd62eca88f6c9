package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ScoreText;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.ScoreQuery;
import io.tasuki.run.query.ScoreQuery.Action;
import io.tasuki.stage.score.AskedWindows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How likely a handoff is to be won, and whether that can be told at all.
@Command(
        name = "score",
        description = {
            "Tells of the model that gives handoffs their score, or that the data carries no usable signal.",
            "A model is tried on handoffs later than all it learnt from, and is published only when it passes."
        },
        footer = {
            "  tasuki score                     the model in use, its trial and its drift",
            "  tasuki score --backtest          tries a model as of now and keeps nothing",
            "  tasuki score --train             makes a model, and promotes it when it passes",
            "  tasuki score --promote 20260331-1a2b3c4d",
            "  tasuki score --backtest --train-until 2026-02-28 --test-since 2026-05-01"
        })
final class ScoreCommand extends ReadingCommand {

    @ArgGroup
    private Deed deed = new Deed();

    /// What to do; nothing said: only tell.
    static final class Deed {

        @Option(names = "--train", description = "Make a model and keep it; promote it when it passes and score.promote is automatic.")
        private boolean train;

        @Option(names = "--promote", paramLabel = "ID", description = "Have a kept model that passed give the scores.")
        private Optional<String> promote = Optional.empty();

        @Option(names = "--backtest", description = "Try a model on later handoffs; keep nothing.")
        private boolean backtest;

        private Action action() {
            if (promote.isPresent()) {
                return new Action.Promote(promote.get());
            }
            if (train) {
                return new Action.Train();
            }
            return backtest ? new Action.Backtest() : new Action.Show();
        }
    }

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Know nothing later: 2026-11-24 (the end of that day) or 2026-11-24T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    @Option(names = "--horizon", paramLabel = "DAYS", description = "Won within so many days of the handoff (default: the configuration's).")
    private Optional<Integer> horizon = Optional.empty();

    @Option(names = "--train-since", paramLabel = "DATE", description = "Learn from handoffs on or after this day.")
    private Optional<LocalDate> trainSince = Optional.empty();

    @Option(names = "--train-until", paramLabel = "DATE", description = "Learn from handoffs on or before this day; the model in use too.")
    private Optional<LocalDate> trainUntil = Optional.empty();

    @Option(names = "--test-since", paramLabel = "DATE", description = "Try it on handoffs on or after this day (default: the last quarter).")
    private Optional<LocalDate> testSince = Optional.empty();

    @Option(names = "--test-until", paramLabel = "DATE", description = "Try it on handoffs on or before this day.")
    private Optional<LocalDate> testUntil = Optional.empty();

    @Option(names = "--min-level", paramLabel = "N", description = "How many handoffs a value needs to count for itself (default: 30).")
    private Optional<Integer> minLevel = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    ScoreCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected boolean onlyReads() {
        return !deed.train && deed.promote.isEmpty();
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        check();
        ScoreQuery query = new ScoreQuery(
                deed.action(),
                asOf.map(moment -> moment.in(configuration.zone())),
                number(horizon),
                new AskedWindows(trainSince, trainUntil, testSince, testUntil),
                number(minLevel));
        root().printer().print(loop.score(query), ScoreText.in(language.or(configuration)));
        return ExitCode.OK;
    }

    private void check() {
        atLeastOne("--horizon", horizon);
        atLeastOne("--min-level", minLevel);
        inOrder("--train-since", trainSince, "--train-until", trainUntil);
        inOrder("--test-since", testSince, "--test-until", testUntil);
        inOrder("--train-until", trainUntil, "--test-since", testSince);
    }

    private void atLeastOne(String option, Optional<Integer> number) {
        if (number.orElse(1) < 1) {
            throw wrong(option + " " + number.orElse(0) + " is less than 1");
        }
    }

    private static OptionalInt number(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}

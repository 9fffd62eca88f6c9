package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.goal.GoalText;
import io.tasuki.goal.Change;
import io.tasuki.goal.GoalRequest.Assumption;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.GoalQuery;
import io.tasuki.stage.measure.Conversion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a revenue target asks of both teams.
@Command(
        name = "goal",
        description = {
            "Shows how many orders, meetings, handoffs and inquiries a revenue target needs, and what the period comes to.",
            "That is a forecast with ranges, from measured rates, prices and lead times."
        },
        footer = {
            "  tasuki goal",
            "  tasuki goal --target 60000000 --by service --lang ja",
            "  tasuki goal --price +10%% --win-rate 0.12",
            "  tasuki goal --from 2026-10-01 --until 2026-12-31 --output json"
        })
final class GoalCommand extends ReadingCommand {

    @Option(
            names = "--target",
            paramLabel = "AMOUNT",
            description = "The revenue to reach in the period, of handoffs that are won (default: the configuration's).")
    private Optional<Double> target = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of the period (default: of the fiscal period under way).")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "The last day of the period.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Split it by an attribute of the configuration too (default: the configuration's).")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--price",
            paramLabel = "CHANGE",
            converter = ChangeConverter.class,
            description = "What if the unit price were another one: +10%%, -5%% or an amount.")
    private Change price = Change.NONE;

    @Option(
            names = "--win-rate",
            paramLabel = "CHANGE",
            converter = ChangeConverter.class,
            description = "What if the win rate were another one: +10%%, 0.12 or 12%%.")
    private Change winRate = Change.NONE;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Stand at that moment: 2026-11-28 (the end of that day) or 2026-11-28T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    @Mixin
    private LanguageOption language = new LanguageOption();

    GoalCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        check(configuration);
        GoalQuery query = new GoalQuery(
                target.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                from,
                until,
                by,
                new Assumption(price, winRate),
                asOf.map(moment -> moment.in(configuration.zone())));
        root().printer().print(loop.goal(query), GoalText.in(language.or(configuration)));
        return ExitCode.OK;
    }

    private void check(Configuration configuration) {
        inOrder("--from", from, "--until", until);
        if (target.isPresent() && !(target.get() > 0)) {
            throw wrong("--target must be above 0");
        }
        if (winRate instanceof Change.Absolute rate && rate.value() >= 1) {
            throw wrong("--win-rate " + rate.value() + " is not below 1; write 0.12 or 12%");
        }
        List<String> known = Conversion.breakdowns(configuration.handoffs());
        if (by.isPresent() && !known.contains(by.get())) {
            throw wrong("'" + by.get() + "' is not an attribute of the configuration; known are: " + String.join(", ", known));
        }
    }
}

package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.ConversionText;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.ConversionQuery;
import io.tasuki.run.configuration.Horizon;
import io.tasuki.stage.measure.Conversion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Which handoffs win.
@Command(
        name = "conversion",
        description = "Shows how many handoffs were won, overall and by attribute.",
        footer = {
            "  tasuki conversion",
            "  tasuki conversion --attribute origin --horizon ever",
            "  tasuki conversion --since 2026-04-01 --until 2026-09-30 --output json"
        })
final class ConversionCommand extends ReadingCommand {

    @Option(
            names = "--attribute",
            paramLabel = "NAME",
            description = "An attribute of the configuration, 'definition', or 'criterion:' and its name; may be given several times (default: all).")
    private List<String> attributes = new ArrayList<>();

    @Option(
            names = "--horizon",
            paramLabel = "DAYS|ever",
            converter = HorizonConverter.class,
            description = "Count wins within so many days, of handoffs at least that old; or all so far (default: the configuration's).")
    private Optional<Horizon> horizon = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Count as things stood then: 2026-11-24 (the end of that day) or 2026-11-24T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "Count only what was known then, whatever has been learnt since (default as of: the same moment).")
    private Optional<MomentOption> knownAt = Optional.empty();

    @Option(names = "--since", paramLabel = "DATE", description = "Only handoffs on or after this day.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Only handoffs on or before this day.")
    private Optional<LocalDate> until = Optional.empty();

    ConversionCommand(RootCommand root) {
        super(root);
    }

    @Override
    ExitCode answer(Loop loop, Configuration configuration) {
        check(configuration);
        ConversionQuery query = new ConversionQuery(
                attributes,
                horizon,
                asOf.map(moment -> moment.in(configuration.zone())),
                knownAt.map(moment -> moment.in(configuration.zone())),
                since,
                until);
        root().printer().print(loop.conversion(query), ConversionText::of);
        return ExitCode.OK;
    }

    private void check(Configuration configuration) {
        List<String> known = Conversion.breakdowns(configuration.handoffs());
        for (String attribute : attributes) {
            if (!known.contains(attribute)) {
                throw wrong("'" + attribute + "' is not an attribute of the configuration; known are: "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw wrong("--since " + since.get() + " is after --until " + until.get());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec().commandLine(), message);
    }
}

package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.conversion.ConversionText;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.configuration.Horizon;
import io.tasuki.run.query.ConversionQuery;
import io.tasuki.stage.measure.Conversion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which handoffs win.
@Command(
        name = "conversion",
        description = "Shows how many handoffs were won, overall, by day, by month and by attribute, and how sure that is.",
        footer = {
            "  tasuki conversion",
            "  tasuki conversion --attribute origin --horizon ever",
            "  tasuki conversion --attribute industry,employees --attribute handoff_owner",
            "  tasuki conversion --horizon 90 --lang ja",
            "  tasuki conversion --since 2026-04-01 --until 2026-09-30 --output json"
        })
final class ConversionCommand extends ReadingCommand {

    @Option(
            names = "--attribute",
            paramLabel = "NAME",
            description = "An attribute of the configuration, 'definition', 'criterion:' and its name, handoff_weekday,"
                    + " handoff_month or handoff_owner; two with a comma between them are crossed; may be given several"
                    + " times (default: all of the configuration and its definition).")
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

    @Mixin
    private LanguageOption language = new LanguageOption();

    ConversionCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        check(configuration);
        ConversionQuery query = new ConversionQuery(
                attributes,
                horizon,
                asOf.map(moment -> moment.in(configuration.zone())),
                knownAt.map(moment -> moment.in(configuration.zone())),
                since,
                until);
        root().printer().print(loop.conversion(query), ConversionText.in(language.or(configuration)));
        return ExitCode.OK;
    }

    private void check(Configuration configuration) {
        List<String> known = Conversion.breakdowns(configuration.handoffs());
        for (String attribute : attributes) {
            for (String part : Conversion.parts(attribute, known)) {
                if (!known.contains(part)) {
                    throw wrong("'" + part + "' is not an attribute of the configuration; known are: "
                            + String.join(", ", known));
                }
            }
        }
        inOrder("--since", since, "--until", until);
    }
}

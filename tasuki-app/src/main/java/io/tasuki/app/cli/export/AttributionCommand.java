package io.tasuki.app.cli.export;

import io.tasuki.app.cli.ExitCode;
import io.tasuki.app.cli.LanguageOption;
import io.tasuki.app.cli.MomentOption;
import io.tasuki.app.cli.ReadingCommand;
import io.tasuki.app.cli.RootCommand;
import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.attribution.AttributionText;
import io.tasuki.attribution.cost.CostFile;
import io.tasuki.attribution.cost.CostFileException;
import io.tasuki.attribution.cost.CostLine;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.journey.TouchSpan;
import io.tasuki.attribution.summary.Breakdown;
import io.tasuki.export.table.TableFormat;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.query.AttributionQuery;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which touches the won deals are credited to.
@Command(
        name = "attribution",
        description = {
            "Shares each won handoff among the campaigns and other touches before it, by each of several models.",
            "It writes one row for each handoff, touch and model. A model says how credit is shared, not what a touch has caused."
        },
        footer = {
            "  tasuki export attribution --to attribution.csv",
            "  tasuki export attribution --format parquet --to attribution.parquet",
            "  tasuki export attribution --models linear,markov_1,shapley --to credit.csv",
            "  tasuki export attribution --to credit.csv --costs fairs.csv \\",
            "      --summary campaigns.csv --by campaign",
            "  tasuki export attribution --to credit.csv --encoding shift_jis \\",
            "      --since 2026-04-01 --until 2026-09-30"
        })
final class AttributionCommand extends ReadingCommand {

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path to = Path.of("");

    @Option(names = "--format", paramLabel = "csv|jsonl|parquet", description = "Its form (default: csv).")
    private TableFormat format = TableFormat.CSV;

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "NAME",
            description = "first, last, linear, u_shape (these four are the default), w_shape, full_path, j_shape, inverse_j,"
                    + " time_decay, markov_1, markov_2, markov_3, shapley or leave_one_out; several with commas between them.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--touches",
            paramLabel = "until_handoff|until_outcome",
            description = "Until when touches count (default: until_handoff); never after the outcome.")
    private TouchSpan touches = TouchSpan.UNTIL_HANDOFF;

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MomentOption.Converter.class,
            description = "As things stood then: 2026-11-24 (the end of that day) or 2026-11-24T09:00:00+09:00.")
    private Optional<MomentOption> asOf = Optional.empty();

    @Option(names = "--since", paramLabel = "DATE", description = "Only handoffs on or after this day.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--until", paramLabel = "DATE", description = "Only handoffs on or before this day.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "A CSV file with the columns campaign and cost, and perhaps currency: instead of the CRM's costs, and of offline campaigns.")
    private Optional<Path> costs = Optional.empty();

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Another file of the same form: leads, handoffs, wins, revenue, cost and return by what --by names.")
    private Optional<Path> summary = Optional.empty();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "NAME",
            description = "What to sum by: channel, campaign, kind, or a word of the configuration's touches (default: channel; in --summary also campaign).")
    private List<String> by = new ArrayList<>();

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    AttributionCommand(RootCommand root) {
        super(root);
    }

    @Override
    protected Stream<Path> files() {
        return Stream.of(Stream.of(to), costs.stream(), summary.stream()).flatMap(files -> files);
    }

    @Override
    protected ExitCode answer(Loop loop, Configuration configuration) {
        inOrder("--since", since, "--until", until);
        AttributionQuery query = new AttributionQuery(
                asOf.map(moment -> moment.in(configuration.zone())),
                since,
                until,
                touches,
                models(),
                breakdowns(configuration),
                costs(),
                csv.target(to, format, configuration),
                summary.map(file -> csv.target(file, format, configuration)));
        root().printer().print(loop.attribution(query), AttributionText.in(language.or(configuration)));
        return ExitCode.OK;
    }

    private List<CreditModel> models() {
        return models.isEmpty() ? CreditModel.USUAL : models.stream().distinct().map(this::model).toList();
    }

    private CreditModel model(String name) {
        return CreditModel.named(name)
                .orElseThrow(() -> wrong("'" + name + "' is not a model; known are: " + String.join(", ", CreditModel.words())));
    }

    private List<Breakdown> breakdowns(Configuration configuration) {
        List<String> known = Breakdown.names(configuration.touches());
        by.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw wrong("'" + name + "' is nothing that touches are told by; known are: " + String.join(", ", known));
        });
        if (by.isEmpty()) {
            return summary.isEmpty() ? List.of(Breakdown.CHANNEL) : List.of(Breakdown.CHANNEL, Breakdown.CAMPAIGN);
        }
        return by.stream().distinct().map(Breakdown::new).toList();
    }

    private List<CostLine> costs() {
        try {
            return costs.map(CostFile::read).orElse(List.of());
        } catch (CostFileException problem) {
            throw wrong(String.valueOf(problem.getMessage()));
        }
    }
}

package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.PlanText;
import io.tasuki.app.output.ProgressView;
import io.tasuki.run.document.PlanReport;
import io.tasuki.run.document.RunStatus;
import io.tasuki.stage.plan.PlanSelection;
import io.tasuki.stage.plan.Selector;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// What would be written.
@Command(
        name = "plan",
        description = "Shows which fields would change, against the CRMs' live values; writes nothing to them.",
        footer = {
            "  tasuki plan",
            "  tasuki plan --output json > plan.json",
            "  tasuki plan --detailed-exitcode      exits with 2 when something would change",
            "  tasuki plan --select marketing.contacts --select won_amount",
            "  tasuki plan --select sales.Contact/0035g00000Abcde --limit 10"
        })
final class PlanCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--detailed-exitcode", description = "Exit with 2 when something would change.")
    private boolean detailed;

    @Option(
            names = "--select",
            paramLabel = "WHAT",
            converter = SelectorConverter.class,
            description =
                    "Only these values: connection.object, connection.object.field, connection.object/id, or a field's neutral name; may be repeated.")
    private List<Selector> selectors = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "Change at most N records.")
    private long limit = -1;

    @Option(
            names = "--diff-limit",
            paramLabel = "LINES",
            defaultValue = "200",
            description = "How many changes and conflicts the text names, 0 for all (default: ${DEFAULT-VALUE}); JSON names all.")
    private long diffLimit;

    PlanCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PlanSelection selection = new PlanSelection(selectors, atMost());
        PlanText text = new PlanText(diffLimit == 0 ? Long.MAX_VALUE : diffLimit);
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, root.configuration(), progress)) {
            PlanReport plan = loop.plan(selection);
            progress.close();
            root.printer().print(plan, text::of);
            return exitCode(plan).number();
        }
    }

    private OptionalLong atMost() {
        if (limit == 0 || limit < -1 || diffLimit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit takes 1 or more, --diff-limit 0 or more");
        }
        return limit < 0 ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    private ExitCode exitCode(PlanReport plan) {
        if (plan.status() != RunStatus.SUCCEEDED) {
            return ExitCode.of(plan.status());
        }
        boolean changes = plan.summary().toChange() > 0 || !plan.newFields().isEmpty();
        return detailed && changes ? ExitCode.CHANGES : ExitCode.OK;
    }

    /// Refuses at once what can name nothing.
    static final class SelectorConverter implements ITypeConverter<Selector> {

        @Override
        public Selector convert(String text) {
            try {
                return Selector.parse(text);
            } catch (IllegalArgumentException problem) {
                throw new TypeConversionException(problem.getMessage());
            }
        }
    }
}

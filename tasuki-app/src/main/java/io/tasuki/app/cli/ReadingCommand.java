package io.tasuki.app.cli;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.output.Console;
import io.tasuki.app.output.ProgressView;
import io.tasuki.app.serve.Answer;
import io.tasuki.run.configuration.Configuration;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that lives off the store alone, so that a process that holds it can answer in our place.
public abstract class ReadingCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    protected ReadingCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public final Integer call() throws InterruptedException {
        Configuration configuration = root.configuration();
        Optional<Answer> answer = onlyReads()
                ? root.surroundings().neighbour().ask(configuration.store(), words())
                : Optional.empty();
        return answer.isPresent() ? repeat(answer.get()) : answerHere(configuration);
    }

    private int answerHere(Configuration configuration) {
        try (ProgressView progress = root.progress();
                Loop loop = OpenLoop.open(root, configuration, progress)) {
            return answer(loop, configuration).number();
        }
    }

    /// False when this time it does more, which nobody does in our place.
    protected boolean onlyReads() {
        return true;
    }

    /// Prints what the command is about.
    protected abstract ExitCode answer(Loop loop, Configuration configuration);

    protected final RootCommand root() {
        return root;
    }

    protected final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /// Refuses two days of which the first is the later.
    protected final void inOrder(String option, Optional<LocalDate> day, String laterOption, Optional<LocalDate> later) {
        if (day.isPresent() && later.isPresent() && day.get().isAfter(later.get())) {
            throw wrong(option + " " + day.get() + " is after " + laterOption + " " + later.get());
        }
    }

    private int repeat(Answer answer) {
        Console console = root.surroundings().console();
        console.out().print(answer.out());
        console.out().flush();
        console.err().print(answer.err());
        console.err().flush();
        return answer.exitCode();
    }

    /// The files that the command line names; who answers in our place may stand in another folder.
    protected Stream<Path> files() {
        return Stream.empty();
    }

    private List<String> words() {
        Map<String, String> whole = new HashMap<>();
        files().map(Path::toString).forEach(file -> whole.put(file, Path.of(file).toAbsolutePath().toString()));
        return spec.root().commandLine().getParseResult().originalArgs().stream()
                .map(word -> wordFromAnywhere(word, whole))
                .toList();
    }

    private static String wordFromAnywhere(String word, Map<String, String> whole) {
        int value = word.startsWith("--") ? word.indexOf('=') + 1 : 0;
        String file = word.substring(value);
        return word.substring(0, value) + whole.getOrDefault(file, file);
    }
}

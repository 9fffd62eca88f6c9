package io.tasuki.app.cli;

import io.tasuki.app.demo.Demo;
import io.tasuki.app.demo.DemoReport;
import io.tasuki.app.output.DemoText;
import io.tasuki.app.output.ProgressView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The guided tour.
@Command(
        name = "demo",
        description = "Shows the whole loop on this machine: both CRMs with 2,000 made-up leads, two syncs, what wins.",
        footer = {"  tasuki demo", "  tasuki demo --keep tour    keeps store, configuration and weekly page"})
final class DemoCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep the store, the configuration and the weekly page in this folder.")
    private Optional<Path> keep = Optional.empty();

    DemoCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (keep.isPresent()) {
            Path folder = keep.get();
            if (Files.exists(folder.resolve("tasuki.yaml"))) {
                throw new CommandException(folder + " holds a tasuki.yaml already; name another folder");
            }
            return run(Files.createDirectories(folder), true);
        }
        Path folder = Files.createTempDirectory("tasuki-demo");
        try {
            return run(folder, false);
        } finally {
            delete(folder);
        }
    }

    private int run(Path folder, boolean kept) throws IOException {
        Surroundings surroundings = root.surroundings();
        try (ProgressView progress = root.progress()) {
            Demo demo = new Demo(
                    folder,
                    surroundings.loops(),
                    surroundings.time(),
                    progress.progress(),
                    loop -> surroundings.stops().onStop(loop::stop));
            DemoReport report = demo.run(kept);
            progress.close();
            root.printer().print(report, DemoText::of);
            ExitCode first = ExitCode.of(report.firstSync().status());
            return (first == ExitCode.OK ? ExitCode.of(report.secondSync().status()) : first).number();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}

package io.tasuki.app.cli;

import io.tasuki.app.live.LatestStep;
import io.tasuki.app.live.LoopPages;
import io.tasuki.app.live.Pages;
import io.tasuki.app.live.Site;
import io.tasuki.app.live.Visitors;
import io.tasuki.app.log.LogLevel;
import io.tasuki.app.loop.Loop;
import io.tasuki.app.loop.SharedLoop;
import io.tasuki.app.output.Console;
import io.tasuki.app.output.SyncText;
import io.tasuki.app.serve.Answer;
import io.tasuki.app.serve.CronSchedule;
import io.tasuki.app.serve.Door;
import io.tasuki.app.serve.Service;
import io.tasuki.run.Progress;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.configuration.ServeSettings;
import io.tasuki.run.document.SyncReport;
import io.tasuki.time.Time;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The sync on its schedule, until a signal.
@Command(
        name = "serve",
        description = {
            "Runs the sync on its schedule until it is stopped; 'status', 'conversion', 'score' and others work meanwhile.",
            "In a browser it shows the weekly report, and how the service is doing, to whoever logs in."
        },
        footer = {"  tasuki serve", "  tasuki serve --port 7070 --log-format json", "  tasuki serve --once      one sync now, then end"})
final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final RootCommand root;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port for the pages, /healthz and other tasuki commands (default: serve.port, else any that is free).")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--once", description = "Run one sync now, then end with its exit code.")
    private boolean once;

    ServeCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        Configuration configuration = root.configuration();
        CronSchedule schedule = schedule(configuration);
        LatestStep step = new LatestStep();
        Time time = root.surroundings().time();
        String token = Door.newToken();
        Visitors visitors = new Visitors(configuration.serve().token().orElse(token), time);
        try (Loop loop = open(configuration, step)) {
            Pages pages = new LoopPages(loop, configuration, schedule, new LoopPages.Watch(time, step));
            Handler site = Site.of(pages, visitors, configuration.serve().hosts());
            try (Door door = Door.open(place(configuration, token), words -> read(configuration, loop, words), site)) {
                greet(door, visitors);
                SyncWork work = new SyncWork(loop, root, new TrainingTurn(configuration, time), step);
                return once ? once(work) : serve(schedule, work);
            }
        }
    }

    private Door.Place place(Configuration configuration, String token) {
        ServeSettings settings = configuration.serve();
        return new Door.Place(configuration.store(), settings.address(), port.orElse(settings.port()), token);
    }

    // What opens a session belongs on the screen of whoever started the service, and in no log.
    private void greet(Door door, Visitors visitors) {
        LOG.info("answering at {}", door.address());
        if (root.surroundings().console().terminal() && root.logLevel() != LogLevel.ERROR) {
            root.surroundings().console().err().println(
                    "open " + door.address() + "/login?once=" + visitors.invitation() + " for the weekly report (the link works once)");
        }
    }

    private int once(SyncWork work) {
        root.surroundings().stops().onStop(work::stop);
        return work.sync().number();
    }

    private int serve(CronSchedule schedule, SyncWork work) {
        Service service = new Service(schedule, root.surroundings().time(), work);
        root.surroundings().stops().onStop(service::stop);
        service.run();
        return ExitCode.OK.number();
    }

    private Loop open(Configuration configuration, Progress progress) {
        Surroundings surroundings = root.surroundings();
        return surroundings.loops().open(configuration, surroundings.time(), progress);
    }

    private static CronSchedule schedule(Configuration configuration) {
        try {
            return CronSchedule.of(configuration.schedule(), configuration.zone());
        } catch (IllegalArgumentException problem) {
            throw new CommandException("the schedule '" + configuration.schedule()
                    + "' is no cron expression of five fields: " + problem.getMessage());
        }
    }

    private record SyncWork(Loop loop, RootCommand root, TrainingTurn training, LatestStep step)
            implements Service.Work {

        @Override
        public void run() {
            try {
                sync();
                training.take(loop);
            } finally {
                step.end();
            }
        }

        ExitCode sync() {
            SyncReport report = loop.sync(Optional.empty());
            root.printer().print(report, SyncText::of);
            return ExitCode.of(report.status());
        }

        @Override
        public void idle() {
            loop.watch();
        }

        @Override
        public void stop() {
            loop.stop();
        }
    }

    /// Runs a read command of another process on the loop that is open here.
    private Answer read(Configuration configuration, Loop loop, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(printer(out), printer(err), false);
        Surroundings inside = new Surroundings(
                console,
                root.surroundings().time(),
                file -> configuration,
                (same, time, progress) -> new SharedLoop(loop),
                Neighbour.none(),
                StopRequests.never());
        int exitCode = CommandTree.reading(inside).execute(words.toArray(String[]::new));
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

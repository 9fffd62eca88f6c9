package io.tasuki.app.cli;

import io.tasuki.app.demo.Demo;
import io.tasuki.run.Documents;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.generate.World;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Both CRMs on this machine.
@Command(
        name = "sandbox",
        description = "Serves a HubSpot portal and a Salesforce organisation on loopback until it is stopped.",
        footer = {
            "  tasuki sandbox",
            "  tasuki sandbox --hubspot-port 18080 --salesforce-port 18081",
            "  tasuki sandbox --generate 10000 --seed 7 --to world      writes a data set and its truth",
            "  tasuki sandbox --data world --limits off"
        })
final class SandboxCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--data", paramLabel = "DIR", description = "Serve this data set (default: the bundled one).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--generate", paramLabel = "N", description = "Make a world of so many leads instead.")
    private Optional<Integer> generate = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same number of leads and seed make the same world (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--to", paramLabel = "DIR", description = "Write that world and its truth.json here, and end.")
    private Optional<Path> to = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--hubspot-port", paramLabel = "PORT", defaultValue = "0", description = "0: any that is free.")
    private int hubspotPort;

    @Option(names = "--salesforce-port", paramLabel = "PORT", defaultValue = "0", description = "0: any that is free.")
    private int salesforcePort;

    @Option(
            names = "--limits",
            paramLabel = "real|off",
            defaultValue = "real",
            description = "Whether calls count against the vendors' rate limits (default: ${DEFAULT-VALUE}).")
    private Limits limits = Limits.REAL;

    SandboxCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        if (to.isPresent()) {
            write(to.get());
        } else {
            serve();
        }
        return ExitCode.OK.number();
    }

    private void check() {
        if (data.isPresent() && generate.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--data and --generate exclude each other");
        }
        if (to.isPresent() && generate.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--to needs --generate");
        }
        if (generate.isPresent() && generate.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--generate needs a number of leads, 1 or more");
        }
    }

    private void write(Path folder) {
        World world = WorldGenerator.generate(generate.orElseThrow(), seed);
        world.writeTo(folder);
        root.printer()
                .print(
                        new Written(folder.toString(), world.data().name()),
                        written -> "Wrote the data set " + written.data() + " and its truth.json to " + written.written()
                                + ".\nServe it: tasuki sandbox --data " + written.written());
    }

    /// @param written the folder
    /// @param data the data set's name
    record Written(String written, String data) {}

    private void serve() throws InterruptedException {
        SandboxOptions options = SandboxOptions.of(dataSet())
                .withPorts(hubspotPort, salesforcePort)
                .withLimits(limits);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Sandbox sandbox = Sandbox.start(options)) {
            root.surroundings().console().out().println(Documents.json(sandbox.describe()));
            root.surroundings().stops().onStop(stopped::countDown);
            stopped.await();
        }
    }

    private DataSet dataSet() {
        if (data.isPresent()) {
            return DataSet.read(data.get());
        }
        return generate.isPresent()
                ? WorldGenerator.generate(generate.get(), seed).data()
                : Demo.bundledWorld();
    }
}

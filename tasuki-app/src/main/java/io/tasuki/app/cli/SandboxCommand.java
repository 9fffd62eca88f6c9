package io.tasuki.app.cli;

import io.tasuki.app.demo.Demo;
import io.tasuki.run.Documents;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.Topology;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
            "  tasuki sandbox --generate 10000 --seed 7 --to world   writes a data set",
            "  tasuki sandbox --generate 10000 --topology hubspot-alone --to world",
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

    @Option(
            names = "--topology",
            paramLabel = "NAME",
            description = "Who works where in that world: hubspot-to-salesforce (marketing in HubSpot, the default),"
                    + " salesforce-to-hubspot, hubspot-alone, salesforce-alone, two-portals.")
    private Optional<String> topology = Optional.empty();

    @Option(names = "--to", paramLabel = "DIR", description = "Write that world, its truth.json and a tasuki.yaml for it here, and end.")
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
        if (topology.isPresent() && generate.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--topology needs --generate");
        }
        topology.ifPresent(this::check);
        if (generate.isPresent() && generate.get() < 1) {
            throw new ParameterException(spec.commandLine(), "--generate needs a number of leads, 1 or more");
        }
    }

    private void check(String name) {
        try {
            Topology.named(name);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), "--topology: " + unknown.getMessage());
        }
    }

    private MessyWorld world(int leads) {
        Topology layout = topology.map(Topology::named).orElse(Topology.HUBSPOT_TO_SALESFORCE);
        return WorldGenerator.messy(WorldRecipe.of(leads, seed, layout));
    }

    private void write(Path folder) {
        MessyWorld world = world(generate.orElseThrow());
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
        Served served = served();
        SandboxOptions options = SandboxOptions.of(served.data())
                .withPorts(hubspotPort, salesforcePort)
                .withLimits(limits);
        try (Sandbox sandbox = Sandbox.start(options)) {
            if (served.west().isEmpty()) {
                announce(sandbox.describe());
                return;
            }
            SandboxOptions beside =
                    SandboxOptions.of(served.west().get()).withLimits(limits).withClock(options.clock());
            try (Sandbox west = Sandbox.start(beside)) {
                Map<String, Object> document = new LinkedHashMap<>(sandbox.describe());
                document.put("west", Map.of("base_url", west.hubspotUrl(), "access_token", west.accessToken()));
                announce(document);
            }
        }
    }

    /// Prints where everything answers, then waits for the end.
    private void announce(Map<String, Object> document) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        root.surroundings().console().out().println(Documents.json(document));
        root.surroundings().stops().onStop(stopped::countDown);
        stopped.await();
    }

    /// @param west a second portal's, where there is one
    private record Served(DataSet data, Optional<DataSet> west) {}

    private Served served() {
        if (data.isPresent()) {
            Path west = data.get().resolve("west");
            return new Served(
                    DataSet.read(data.get()),
                    Files.isDirectory(west) ? Optional.of(DataSet.read(west)) : Optional.empty());
        }
        return generate.map(this::world)
                .map(world -> new Served(world.data(), world.secondData()))
                .orElseGet(() -> new Served(Demo.bundledWorld(), Optional.empty()));
    }
}

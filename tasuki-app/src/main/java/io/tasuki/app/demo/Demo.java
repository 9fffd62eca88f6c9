package io.tasuki.app.demo;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.loop.LoopOpener;
import io.tasuki.app.page.ReportPage;
import io.tasuki.run.Progress;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.SyncReport;
import io.tasuki.run.query.ConversionQuery;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Station;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.time.Time;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The guided tour, in one folder.
///
/// @param stops hears of the opened loop, so that a signal can end it
public record Demo(Path folder, LoopOpener loops, Time time, Progress progress, Consumer<Loop> stops) {

    private static final int LEADS = 2_000;
    private static final long SEED = 7;
    private static final String TEMPLATE = "demo.yaml";

    /// The world that `demo` and `sandbox` show when nobody brings another.
    public static DataSet bundledWorld() {
        return WorldGenerator.generate(LEADS, SEED).data();
    }

    /// @param kept whether the folder stays, with the weekly page in it
    public DemoReport run(boolean kept) throws IOException {
        DataSet world = bundledWorld();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of(world))) {
            Path config = writeConfiguration(sandbox);
            Configuration configuration =
                    Configuration.load(config, secrets(sandbox), Configuration.adaptersFound());
            try (Loop loop = loops.open(configuration, time, progress)) {
                stops.accept(loop);
                SyncReport first = loop.sync(Optional.empty());
                Map<String, Long> written = written(sandbox);
                SyncReport second = loop.sync(Optional.empty());
                ConversionReport conversion = loop.conversion(ConversionQuery.everything());
                return new DemoReport(
                        world.name(), first, conversion, written, second, kept ? config.toString() : null, kept ? page(loop) : null);
            }
        }
    }

    private String page(Loop loop) {
        Path page = folder.resolve("week.html");
        ReportPage.of(loop.report(Optional.empty()), LabelLanguage.EN).write(page);
        return page.toString();
    }

    private Path writeConfiguration(Sandbox sandbox) throws IOException {
        String text;
        try (InputStream template = Demo.class.getResourceAsStream(TEMPLATE)) {
            text = new String(Objects.requireNonNull(template, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
        }
        return Files.writeString(
                folder.resolve("tasuki.yaml"),
                text.replace("@HUBSPOT_URL@", sandbox.hubspotUrl())
                        .replace("@SALESFORCE_URL@", sandbox.salesforceUrl())
                        .replace("@CLIENT_ID@", sandbox.clientId()));
    }

    private static Map<String, String> secrets(Sandbox sandbox) {
        return Map.of("HUBSPOT_TOKEN", sandbox.accessToken(), "SALESFORCE_CLIENT_SECRET", sandbox.clientSecret());
    }

    private static Map<String, Long> written(Sandbox sandbox) {
        Map<String, Long> written = new TreeMap<>();
        add(written, "marketing", sandbox.hubspot());
        add(written, "sales", sandbox.salesforce());
        return written;
    }

    private static void add(Map<String, Long> written, String connection, Station station) {
        station.journal().fieldsWritten().forEach((field, count) -> written.put(connection + "." + field, count));
    }
}

package io.tasuki.it.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tasuki.app.Program;
import io.tasuki.app.cli.Neighbour;
import io.tasuki.app.cli.Surroundings;
import io.tasuki.app.loop.LoopOpener;
import io.tasuki.app.output.Console;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.time.SteeredTime;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Both CRMs, a listener and a mail server, and the product's command line on the sandbox's standing clock.
final class Office implements AutoCloseable {

    static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            {connections}
            leads: {from: marketing.contacts, match: [crm_ids, email]}
            handoff: {at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date}
            deals: {from: sales.Opportunity, link: [conversion, contact_role]}
            schedule: "0 4 * * *"
            language: ja
            alerts:
              webhooks: {team: {url: "{listener}", secret: "${ALERT_SECRET}"}}
              email: {host: 127.0.0.1, port: {smtp}, security: none, from: tasuki@example.com, to: [sales@example.com]}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    final Listener listener = new Listener();
    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Sandbox sandbox;
    private final Path file;
    private final List<Runnable> stops = new ArrayList<>();

    /// @param now the clock's first moment
    /// @param more further keys of `tasuki.yaml`
    Office(Path folder, Instant now, String more) {
        mailServer.start();
        sandbox = Sandbox.start(SandboxOptions.of(WorldGenerator.generate(60, 5).data())
                .withLimits(Limits.OFF)
                .withClock(MovableClock.standing(now)));
        file = folder.resolve("tasuki.yaml");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, configuration() + more);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    String configuration() {
        return Loop.addressed(people(), CONFIGURATION)
                .replace("{listener}", listener.address())
                .replace("{smtp}", Integer.toString(mailServer.getSmtp().getPort()));
    }

    SandboxControl people() {
        return new SandboxControl(sandbox);
    }

    Path beside(String name) {
        return file.resolveSibling(name);
    }

    Instant now() {
        return sandbox.clock().instant();
    }

    void later(Duration step) {
        sandbox.clock().advance(step);
    }

    /// From now on sales' CRM refuses whatever it is asked, until [#letIn].
    void lockOut() {
        sandbox.salesforce().faults().arm(new Fault(Fault.Kind.STATUS, "*", 0, Long.MAX_VALUE / 2, 403, Duration.ZERO));
    }

    void letIn() {
        sandbox.salesforce().faults().clear();
    }

    /// What a command said and how it ended.
    record Said(int exitCode, String out, String err) {

        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (IOException problem) {
                throw new AssertionError("not one JSON document: " + out + "\n" + err, problem);
            }
        }
    }

    Said run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new Console(printer(out), printer(err), false),
                new SteeredTime(sandbox.clock(), sandbox.clock()::advance),
                path -> Configuration.load(path, environment(), Configuration.adaptersFound()),
                LoopOpener.ofCore(),
                Neighbour.none(),
                stops::add);
        String[] line = Stream.concat(Stream.of("--config", file.toString(), "--output", "json"), Stream.of(words))
                .toArray(String[]::new);
        int exitCode = new Program(surroundings).run(line);
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Asks what is running to end.
    void stop() {
        stops.forEach(Runnable::run);
    }

    private Map<String, String> environment() {
        return Map.of(
                "HUBSPOT_TOKEN", sandbox.accessToken(),
                "SALESFORCE_CLIENT_ID", sandbox.clientId(),
                "SALESFORCE_CLIENT_SECRET", sandbox.clientSecret(),
                "ALERT_SECRET", Listener.SECRET);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// The mails that came, each as its subject and the event it tells of.
    List<String> mails() {
        return Stream.of(mailServer.getReceivedMessages()).map(Office::told).toList();
    }

    private static String told(MimeMessage mail) {
        try {
            return mail.getSubject() + " " + mail.getMessageID();
        } catch (MessagingException problem) {
            throw new AssertionError(problem);
        }
    }

    @Override
    public void close() {
        sandbox.close();
        listener.close();
        mailServer.stop();
    }
}

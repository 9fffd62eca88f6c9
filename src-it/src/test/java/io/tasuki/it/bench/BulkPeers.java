package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.it.support.Product;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Programs that fetch all leads of an org by a bulk job: ours into a store, the others into a file.
final class BulkPeers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CURLED = "curl.csv";
    private static final String JOBS = "/services/data/v62.0/jobs/query";
    private static final List<String> QUIET = List.of(
            "SF_DISABLE_TELEMETRY", "SF_AUTOUPDATE_DISABLE", "SF_SKIP_NEW_VERSION_CHECK", "SF_DISABLE_DNS_CHECK",
            "SF_DISABLE_LOG_FILE", "SF_USE_GENERIC_UNIX_KEYCHAIN");

    private final SandboxControl org;
    private final Path folder;
    private final Path packages;
    private final int leads;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    /// @param folder for what they write
    /// @param packages where the acceptance scripts install theirs
    /// @param leads how many the org has
    BulkPeers(Sandbox sandbox, Path folder, Path packages, int leads) {
        this.org = new SandboxControl(sandbox);
        this.folder = folder;
        this.packages = packages.toAbsolutePath();
        this.leads = leads;
        this.token = login();
    }

    /// Our own poll into a store, with the launcher's settings.
    Meter.Reading product(Path store) {
        return java(LeadReader.class, store.toString(), org.sales(), org.clientId(), org.clientSecret());
    }

    /// The file that curl fetched last, into a store's table by the engine alone.
    Meter.Reading engine(Path store) {
        return java(BareEngine.class, store.toString(), folder.resolve(CURLED).toString());
    }

    private Meter.Reading java(Class<?> program, String... arguments) {
        return done(Product.command(program.getName(), arguments));
    }

    /// `sf data export bulk` to CSV.
    Meter.Reading commandLine() {
        String program = packages.resolve("salesforce-sf/node_modules/@salesforce/cli/bin/run.js").toString();
        return whole("sf.csv", List.of(
                node(), program, "data", "export", "bulk", "--query", ManyLeads.SOQL, "--output-file", fresh("sf.csv"),
                "--result-format", "csv", "--wait", "20", "--target-org", token));
    }

    /// jsforce's stream of records to CSV.
    Meter.Reading jsforce() {
        Path script = folder.resolve("bulk-jsforce.mjs");
        try (InputStream text = BulkPeers.class.getResourceAsStream("bulk-jsforce.mjs")) {
            Files.write(script, text.readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Path modules = packages.resolve("salesforce-jsforce");
        return whole("jsforce.csv", List.of(
                node(), script.toString(), modules.toString(), org.sales(), ManyLeads.SOQL, onePage(),
                fresh("jsforce.csv")));
    }

    /// The bytes of a job that is over, all in one page.
    Meter.Reading curl() {
        String results = org.sales() + JOBS + "/" + job() + "/results?maxRecords=" + onePage();
        return whole(CURLED, List.of(
                "curl", "--silent", "--fail", "--compressed", "--header", "Authorization: Bearer " + token, "--output",
                fresh(CURLED), results));
    }

    // Rows to ask for so that one page holds all.
    private String onePage() {
        return Integer.toString(leads + 1);
    }

    // A peer that fetches a part of them only would seem to be cheap.
    private Meter.Reading whole(String file, List<String> command) {
        Meter.Reading fetch = done(command);
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            assertThat(lines.count()).as("lines of " + file).isEqualTo(leads + 1);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return fetch;
    }

    private Meter.Reading done(List<String> command) {
        Meter.Reading reading = Meter.of(() -> start(command));
        assertThat(reading.result().exitCode()).as(reading.result().errors() + reading.result().output()).isZero();
        return reading;
    }

    private Product.Started start(List<String> command) {
        Path output = folder.resolve("peer-stdout.txt");
        Path errors = folder.resolve("peer-stderr.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        QUIET.forEach(name -> builder.environment().put(name, "true"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("SF_ORG_INSTANCE_URL", org.sales());
        builder.environment().put("SALESFORCE_TOKEN", token);
        try {
            return new Product.Started(builder.start(), output, errors);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String node() {
        Path own = packages.resolve("node/node_modules/node/bin/node");
        return Files.isExecutable(own) ? own.toString() : "node";
    }

    private String fresh(String name) {
        try {
            Path file = folder.resolve(name);
            Files.deleteIfExists(file);
            return file.toString();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private String login() {
        String form = "grant_type=client_credentials&client_id=" + encoded(org.clientId()) + "&client_secret="
                + encoded(org.clientSecret());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(org.sales() + "/services/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return sent(request).get("access_token").asText();
    }

    private String job() {
        String order = JSON.createObjectNode().put("operation", "query").put("query", ManyLeads.SOQL).toString();
        HttpRequest.Builder request = authorized(JOBS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order));
        String id = sent(request).get("id").asText();
        while (!sent(authorized(JOBS + "/" + id)).get("state").asText().equals("JobComplete")) {
            Thread.onSpinWait();
        }
        return id;
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(org.sales() + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode sent(HttpRequest.Builder request) {
        try {
            return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

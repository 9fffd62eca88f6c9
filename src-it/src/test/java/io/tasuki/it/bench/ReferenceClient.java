package io.tasuki.it.bench;

import io.tasuki.it.support.Product;
import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Programs that read the same pages of records: ours, the official client on Node, and curl, which looks at nothing.
final class ReferenceClient {

    private final ManyRecords records;
    private final Sandbox sandbox;
    private final Path folder;

    /// @param folder for what they write
    ReferenceClient(ManyRecords records, Sandbox sandbox, Path folder) {
        this.records = records;
        this.sandbox = sandbox;
        this.folder = folder;
    }

    /// Our own poll of the portal's companies into a store.
    Product.Started product(Path store) {
        return start(Product.command(
                CompanyReader.class.getName(), sandbox.hubspotUrl(), sandbox.accessToken(), store.toString()));
    }

    /// The same without a store: every row is dropped.
    Product.Started reading() {
        return start(Product.command(CompanyReader.class.getName(), sandbox.hubspotUrl(), sandbox.accessToken()));
    }

    /// The same rows from a file into one table, by the store's engine alone.
    ///
    /// @param file as [ManyRecords#write] leaves it
    Product.Started engine(Path store, Path file) {
        return start(Product.command(BareEngine.class.getName(), store.toString(), file.toString()));
    }

    /// @param packages a folder in which `npm install @hubspot/api-client` was run
    Product.Started node(Path packages) {
        Path script = folder.resolve("list-records.mjs");
        copy("list-records.mjs", script);
        Path own = packages.resolve("node_modules/node/bin/node").toAbsolutePath();
        return start(List.of(
                Files.isExecutable(own) ? own.toString() : "node",
                script.toString(),
                packages.toAbsolutePath().toString(),
                sandbox.hubspotUrl(),
                records.object(),
                String.join(",", ManyRecords.PROPERTIES)));
    }

    /// Takes the same pages over one connection.
    Product.Started curl(int page) {
        StringBuilder wanted = new StringBuilder();
        String list = sandbox.hubspotUrl() + "/crm/v3/objects/" + records.object() + "?limit=" + page
                + "&archived=false&properties=" + String.join("%2C", ManyRecords.PROPERTIES);
        for (String after : records.cursors(page)) {
            wanted.append("url = \"").append(list);
            wanted.append(after.isEmpty() ? "" : "&after=" + after).append("\"\noutput = /dev/null\n");
        }
        Path pages = folder.resolve("curl.txt");
        try {
            Files.writeString(pages, wanted);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        String token = "Authorization: Bearer " + sandbox.accessToken();
        return start(List.of("curl", "--silent", "--fail", "--compressed", "--header", token, "--config", pages.toString()));
    }

    private Product.Started start(List<String> command) {
        Path output = folder.resolve("reference-stdout.txt");
        Path errors = folder.resolve("reference-stderr.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("HUBSPOT_TOKEN", sandbox.accessToken());
        try {
            return new Product.Started(builder.start(), output, errors);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void copy(String resource, Path target) {
        try (InputStream script = ReferenceClient.class.getResourceAsStream(resource)) {
            Files.write(target, script.readAllBytes());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

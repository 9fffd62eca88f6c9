package io.tasuki.it.bench;

import io.tasuki.it.support.Product;
import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Other programs that read the same pages of contacts: the official client on Node, and curl, which looks at nothing.
final class ReferenceClient {

    private final Sandbox sandbox;
    private final Path folder;

    /// @param folder for what they write
    ReferenceClient(Sandbox sandbox, Path folder) {
        this.sandbox = sandbox;
        this.folder = folder;
    }

    /// @param packages a folder in which `npm install @hubspot/api-client` was run
    Product.Started node(Path packages) {
        Path script = folder.resolve("list-contacts.mjs");
        copy("list-contacts.mjs", script);
        Path own = packages.resolve("node_modules/node/bin/node").toAbsolutePath();
        return start(List.of(
                Files.isExecutable(own) ? own.toString() : "node",
                script.toString(),
                packages.toAbsolutePath().toString(),
                sandbox.hubspotUrl(),
                String.join(",", Contacts.PROPERTIES)));
    }

    /// Takes the pages that begin behind these ids, over one connection.
    Product.Started curl(List<String> cursors) {
        StringBuilder wanted = new StringBuilder();
        for (String after : cursors) {
            String query = "?limit=100&archived=false&properties=" + String.join("%2C", Contacts.PROPERTIES);
            wanted.append("url = \"").append(sandbox.hubspotUrl()).append("/crm/v3/objects/contacts").append(query);
            wanted.append(after.isEmpty() ? "" : "&after=" + after).append("\"\noutput = /dev/null\n");
        }
        Path list = folder.resolve("curl.txt");
        try {
            Files.writeString(list, wanted);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        String token = "Authorization: Bearer " + sandbox.accessToken();
        return start(List.of("curl", "--silent", "--fail", "--compressed", "--header", token, "--config", list.toString()));
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

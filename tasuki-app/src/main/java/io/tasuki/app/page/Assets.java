package io.tasuki.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a page carries in itself, and the rule that lets the browser use that and nothing else.
///
/// @param style the style sheet
/// @param charts the library that draws; empty: the page draws nothing
/// @param script what draws the page's tables with it; empty: the page draws nothing
public record Assets(String style, String charts, String script) {

    /// Of a page with charts.
    public static Assets drawing() {
        return new Assets(text("page.css"), text("echarts/echarts.common.min.js"), text("charts.js"));
    }

    /// Of a page without.
    public static Assets plain() {
        return new Assets(text("page.css"), "", "");
    }

    /// The content security policy: style and scripts by their hashes, pictures only from within the page, nothing over
    /// the network, no frames. A form may be sent to where the page came from.
    public String policy() {
        return "default-src 'none'; style-src " + hashes(style) + "; script-src " + hashes(charts, script)
                + "; img-src data:; form-action 'self'; base-uri 'none'";
    }

    private static String hashes(String... texts) {
        String hashes = Arrays.stream(texts)
                .filter(text -> !text.isEmpty())
                .map(Assets::hash)
                .collect(Collectors.joining(" "));
        return hashes.isEmpty() ? "'none'" : hashes;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String text(String name) {
        try (InputStream stream = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

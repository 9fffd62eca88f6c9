package io.tasuki.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One request, as the adapter words it.
///
/// @param pathTemplate what stands in logs and errors: the path with `{}` where `pathValues` go, which may name records
/// @param pathValues encoded into the places of the template, in order
/// @param query name and value pairs, encoded when sent, never logged
/// @param headers sent besides what the caller adds (token, user agent)
/// @param budgets the names of each [Budget] it draws on
/// @param expected the content type that a successful answer with a body must have
/// @param failures how often the CRM may fail at it before the caller gives up, where the settings would go on longer
public record Call(
        String method,
        String pathTemplate,
        List<String> pathValues,
        List<Pair> query,
        List<Pair> headers,
        Optional<Payload> payload,
        List<String> budgets,
        String expected,
        int failures) {

    private static final String JSON = "application/json";

    public Call {
        pathValues = List.copyOf(pathValues);
        query = List.copyOf(query);
        headers = List.copyOf(headers);
        budgets = List.copyOf(budgets);
    }

    /// A name with its value.
    public record Pair(String name, String value) {}

    public static Call get(String pathTemplate, String... pathValues) {
        return of("GET", pathTemplate, pathValues);
    }

    public static Call of(String method, String pathTemplate, String... pathValues) {
        return new Call(
                method,
                pathTemplate,
                Arrays.asList(pathValues),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                JSON,
                Integer.MAX_VALUE);
    }

    public Call query(String name, String value) {
        return new Call(
                method,
                pathTemplate,
                pathValues,
                and(query, name, value),
                headers,
                payload,
                budgets,
                expected,
                failures);
    }

    public Call header(String name, String value) {
        return new Call(
                method,
                pathTemplate,
                pathValues,
                query,
                and(headers, name, value),
                payload,
                budgets,
                expected,
                failures);
    }

    public Call json(byte[] body) {
        return payload(JSON, body);
    }

    public Call payload(String contentType, byte[] body) {
        Optional<Payload> sent = Optional.of(new Payload(contentType, body));
        return new Call(method, pathTemplate, pathValues, query, headers, sent, budgets, expected, failures);
    }

    /// An `application/x-www-form-urlencoded` body.
    public Call form(List<Pair> fields) {
        List<String> parts = fields.stream()
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .toList();
        return payload(
                "application/x-www-form-urlencoded", String.join("&", parts).getBytes(StandardCharsets.UTF_8));
    }

    public Call drawingOn(String... names) {
        return new Call(method, pathTemplate, pathValues, query, headers, payload, List.of(names), expected, failures);
    }

    /// Takes a content type other than JSON; empty takes any.
    public Call expecting(String contentType) {
        return new Call(method, pathTemplate, pathValues, query, headers, payload, budgets, contentType, failures);
    }

    /// Not worth insisting on, for the caller can ask for less.
    public Call failingAtMost(int times) {
        return new Call(method, pathTemplate, pathValues, query, headers, payload, budgets, expected, times);
    }

    /// Method and path template: safe to show, it names no record.
    @Override
    public String toString() {
        return method + " " + pathTemplate;
    }

    private static List<Pair> and(List<Pair> pairs, String name, String value) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(name, value));
        return more;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

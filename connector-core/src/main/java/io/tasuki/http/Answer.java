package io.tasuki.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One reply, read whole; it never grows past the cap of [HttpSettings#maximumBytes].
public final class Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    public Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body.clone();
    }

    // The transport hands over an array that nobody else holds, so pages are not copied.
    private Answer(byte[] body, int status, Map<String, String> headers) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer owning(int status, SortedMap<String, String> headers, byte[] body) {
        return new Answer(body, status, headers);
    }

    public int status() {
        return status;
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// The bytes themselves, not a copy: treat them as read-only.
    public byte[] body() {
        return body;
    }

    /// True when the content type is `type` or a `+json` kin of it; parameters do not matter.
    public boolean hasType(String type) {
        String actual = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String bare = actual.split(";", 2)[0].strip();
        return bare.equals(type) || (type.endsWith("/json") && bare.endsWith("+json"));
    }

    /// What `Retry-After` asks for, given as seconds or as a date.
    public Optional<Duration> retryAfter(Instant now) {
        return header("Retry-After").flatMap(text -> waitOf(text.strip(), now));
    }

    /// The moment the server wrote into `Date`; whole seconds.
    public Optional<Instant> date() {
        return header("Date").flatMap(Answer::moment);
    }

    private static Optional<Duration> waitOf(String text, Instant now) {
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(Character::isDigit)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return moment(text)
                .map(until -> Duration.between(now, until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}

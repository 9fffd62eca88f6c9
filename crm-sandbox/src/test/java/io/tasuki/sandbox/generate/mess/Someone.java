package io.tasuki.sandbox.generate.mess;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// A person record as the naive reader sees it, with what its fields held over time.
final class Someone {

    /// What a field held from a moment on.
    record Held(Instant at, String value) {}

    final String connection;
    final String object;
    final String id;
    final Line row;
    final Instant created;
    final boolean living;
    final Map<String, List<Held>> histories = new HashMap<>();

    Someone(String connection, String object, Line row) {
        boolean hubspot = object.equals("contacts");
        this.connection = connection;
        this.object = object;
        this.id = row.get(hubspot ? "id" : "Id");
        this.row = row;
        this.created = row.moment(hubspot ? "createdAt" : "CreatedDate");
        this.living = !row.is(hubspot ? "archived" : "IsDeleted");
    }

    String address() {
        return connection + "." + object + "/" + id;
    }

    String email() {
        String address = object.equals("contacts") ? row.get("email") : row.get("Email");
        return Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    List<Held> held(String field) {
        return histories.getOrDefault(field, List.of(new Held(created, row.get(field))));
    }

    String at(String field, Instant moment) {
        String value = "";
        for (Held held : held(field)) {
            value = held.at().isAfter(moment) ? value : held.value();
        }
        return value;
    }

    /// When the field came to hold a value that `wanted` likes, after one that it does not.
    List<Instant> entered(String field, Predicate<String> wanted) {
        List<Instant> moments = new ArrayList<>();
        boolean before = false;
        for (Held held : held(field)) {
            boolean now = wanted.test(held.value());
            if (now && !before) {
                moments.add(held.at());
            }
            before = now;
        }
        return moments;
    }

    boolean filled(String field, boolean date, Instant moment) {
        String value = at(field, moment);
        return date ? isDate(value) : !value.isEmpty();
    }

    private static boolean isDate(String value) {
        try {
            return !value.isEmpty() && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException impossible) {
            return false;
        }
    }
}

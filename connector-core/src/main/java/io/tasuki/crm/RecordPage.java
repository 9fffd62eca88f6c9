package io.tasuki.crm;

import io.tasuki.model.SafeAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where people look at the records of one object in their browser: an address with a place for the id. Names no person
/// and holds no secret, so it may be kept.
///
/// 1. It is https; plain http only on this very machine, where pretended CRMs answer.
/// 2. An id never leaves its place in the address, whatever it is made of.
///
/// @param template for instance `https://crm.example/record/{id}`, with the place exactly once and behind the host
public record RecordPage(String template) {

    private static final String PLACE = "{id}";

    /// @throws IllegalArgumentException when people should not be sent there
    public RecordPage {
        int place = template.indexOf(PLACE);
        if (place != template.lastIndexOf(PLACE) || !trusted(template, place)) {
            throw new IllegalArgumentException("not the address of a record: it is to be https with one " + PLACE);
        }
    }

    /// The same of an address that was made of what a CRM tells; empty when people should not be sent there.
    public static Optional<RecordPage> found(String template) {
        try {
            return Optional.of(new RecordPage(template));
        } catch (IllegalArgumentException untrusted) {
            return Optional.empty();
        }
    }

    /// The address of one record; empty for what can be no id.
    public Optional<URI> of(String id) {
        // Dots alone mean a step upwards in a path, however they are encoded.
        return id.isBlank() || id.chars().allMatch(letter -> letter == '.')
                ? Optional.empty()
                : Optional.of(URI.create(template.replace(PLACE, encoded(id))));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean trusted(String template, int place) {
        int path = template.indexOf('/', template.indexOf("//") + 2);
        return path > 0 && path < place && SafeAddress.is(URI.create(template.replace(PLACE, "0")));
    }
}

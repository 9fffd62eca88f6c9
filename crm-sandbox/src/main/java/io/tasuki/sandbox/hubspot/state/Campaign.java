package io.tasuki.sandbox.hubspot.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A marketing campaign, which is not an object like the others: its id is a text, and nothing searches it.
///
/// @param contacts ids by the way they met it: `contactFirstTouch`, `contactLastTouch`, `influencedContacts`
public record Campaign(
        String id,
        Map<String, String> properties,
        Instant createdAt,
        Instant updatedAt,
        Map<String, List<Long>> contacts) {

    public static final List<String> WAYS = List.of("contactFirstTouch", "contactLastTouch", "influencedContacts");

    public List<Long> contacts(String way) {
        return contacts.getOrDefault(way, List.of());
    }

    public String value(String property, String otherwise) {
        return properties.getOrDefault(property, otherwise);
    }
}

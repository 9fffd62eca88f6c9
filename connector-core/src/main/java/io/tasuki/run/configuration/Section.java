package io.tasuki.run.configuration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A mapping in the configuration file that remembers which of its keys somebody asked for.
final class Section {

    private final Item item;
    private final YamlNode.Mapping mapping;
    private final Set<String> known = new LinkedHashSet<>();

    Section(Item item, YamlNode.Mapping mapping) {
        this.item = item;
        this.mapping = mapping;
    }

    Item item() {
        return item;
    }

    Optional<Item> find(String key) {
        known.add(key);
        return Optional.ofNullable(mapping.entries().get(key)).map(entry -> item(key, entry));
    }

    /// As [#find], complaining when the key is left out.
    Optional<Item> require(String key, String remedy) {
        Optional<Item> found = find(key);
        if (found.isEmpty()) {
            complainAt(key, "is missing", remedy);
        }
        return found;
    }

    /// Every key with its value, for mappings whose keys are the user's own words.
    List<Map.Entry<String, Item>> all() {
        known.addAll(mapping.entries().keySet());
        List<Map.Entry<String, Item>> all = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> all.add(Map.entry(key, item(key, entry))));
        return all;
    }

    /// Complains about keys nobody asked for; the last thing to do with a section.
    void end() {
        for (var entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                item(entry.getKey(), entry.getValue()).complain("is not a known key", Spelling.remedy(entry.getKey(), known));
            }
        }
    }

    void complainAt(String key, String message, String remedy) {
        item.reading().problems().add(item.line(), pathOf(key), message, remedy);
    }

    private Item item(String key, YamlNode.Entry entry) {
        return new Item(item.reading(), pathOf(key), entry.line(), entry.value());
    }

    private String pathOf(String key) {
        return item.path().isEmpty() ? key : item.path() + "." + key;
    }
}

package io.tasuki.run.configuration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value somewhere in the configuration file: knows its path and line, and complains about itself.
record Item(Reading reading, String path, int line, YamlNode node) {

    private static final Pattern ONLY_A_VARIABLE = Pattern.compile("\\$\\{[^}]+}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    void complain(String message, String remedy) {
        reading.problems().add(line, path, message, remedy);
    }

    /// As [#complain], for conditions.
    ///
    /// @return false
    boolean refuse(String message, String remedy) {
        complain(message, remedy);
        return false;
    }

    /// The text with its environment variables filled in.
    Optional<String> text() {
        return raw().flatMap(this::filledIn);
    }

    /// As [#text], of something that may only come from the environment.
    ///
    /// @param variable what it could be called there
    Optional<String> secret(String variable) {
        return raw().map(raw -> ONLY_A_VARIABLE.matcher(raw).matches()).orElse(true)
                ? text()
                : refused(
                        "is a secret and may not stand in the file",
                        "write \"${" + variable + "}\" and set the environment variable " + variable);
    }

    /// The text as it stands in the file.
    Optional<String> raw() {
        return switch (node) {
            case YamlNode.Scalar scalar -> Optional.of(scalar.text());
            case YamlNode.Blank blank -> refused("has no value", "give one, or remove the key");
            case YamlNode.Mapping mapping -> refused("must be a single value", "write 'key: value'");
            case YamlNode.Sequence sequence -> refused("must be a single value", "write 'key: value'");
        };
    }

    Optional<Section> section() {
        return switch (node) {
            case YamlNode.Mapping mapping -> Optional.of(new Section(this, mapping));
            case YamlNode.Blank blank -> refused("has no value", "give its keys, or remove it");
            case YamlNode.Scalar scalar -> refused("must hold keys", "write 'key: value' lines below it");
            case YamlNode.Sequence sequence -> refused("must hold keys", "write 'key: value' lines below it");
        };
    }

    /// The items of a list; a single value stands for a list of one.
    List<Item> list() {
        return switch (node) {
            case YamlNode.Sequence sequence -> items(sequence);
            case YamlNode.Blank blank -> List.of();
            case YamlNode.Scalar scalar -> List.of(this);
            case YamlNode.Mapping mapping -> List.of(this);
        };
    }

    /// The texts of a list, in its order, each once.
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        list().forEach(one -> one.text().ifPresent(words::add));
        return words;
    }

    private List<Item> items(YamlNode.Sequence sequence) {
        List<Item> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            items.add(new Item(reading, path + "[" + items.size() + "]", item.line(), item));
        }
        return items;
    }

    /// The text turned into something else; what the function throws as [IllegalArgumentException] is the complaint.
    <T> Optional<T> as(Function<String, T> reader, String remedy) {
        return text().flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException problem) {
                return refused(String.valueOf(problem.getMessage()), remedy);
            }
        });
    }

    <T> Optional<T> refused(String message, String remedy) {
        complain(message, remedy);
        return Optional.empty();
    }

    private Optional<String> filledIn(String text) {
        Matcher variables = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        boolean complete = true;
        while (variables.find()) {
            String name = variables.group(1);
            String value = reading.environment().get(name);
            complete &= value != null && !value.isBlank();
            variables.appendReplacement(filled, Matcher.quoteReplacement(String.valueOf(value)));
            if (value == null || value.isBlank()) {
                complain("needs the environment variable " + name + ", which is not set", "set " + name + " and start again");
            }
        }
        variables.appendTail(filled);
        return complete ? Optional.of(filled.toString()) : Optional.empty();
    }
}

package io.tasuki.run.configuration;

import java.util.List;
import java.util.Map;

/// A piece of a YAML file that remembers its line.
sealed interface YamlNode {

    int line();

    /// @param entries in the file's order
    record Mapping(int line, Map<String, Entry> entries) implements YamlNode {}

    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    record Scalar(int line, String text) implements YamlNode {}

    /// A key without a value.
    record Blank(int line) implements YamlNode {}

    /// @param line the key's line
    record Entry(int line, YamlNode value) {}
}

package io.tasuki.run.configuration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one YAML document into [YamlNode]s.
final class YamlReader {

    private final JsonParser parser;
    private final Problems problems;

    private YamlReader(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    static YamlNode read(String text, Problems problems) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(text)) {
            JsonToken first = parser.nextToken();
            return first == null ? new YamlNode.Blank(1) : new YamlReader(parser, problems).node(first, "");
        } catch (JsonProcessingException problem) {
            // The parser's own message quotes the line, which may hold a secret.
            int line = problem.getLocation() == null ? 1 : Math.max(1, problem.getLocation().getLineNr());
            problems.add(line, "", "is not valid YAML from here on", "check indentation, colons and quotes");
            return new YamlNode.Blank(line);
        }
    }

    private YamlNode node(JsonToken token, String path) throws IOException {
        int line = line();
        return switch (token) {
            case START_OBJECT -> mapping(line, path);
            case START_ARRAY -> sequence(line, path);
            case VALUE_NULL -> new YamlNode.Blank(line);
            default -> new YamlNode.Scalar(line, parser.getText());
        };
    }

    private YamlNode mapping(int line, String path) throws IOException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int keyLine = line();
            String keyPath = path.isEmpty() ? key : path + "." + key;
            YamlNode value = node(parser.nextToken(), keyPath);
            if (entries.put(key, new YamlNode.Entry(keyLine, value)) != null) {
                problems.add(keyLine, keyPath, "stands twice", "keep one of them");
            }
        }
        return new YamlNode.Mapping(line, entries);
    }

    private YamlNode sequence(int line, String path) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, path + "[" + items.size() + "]"));
        }
        return new YamlNode.Sequence(line, items);
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}

package io.tasuki.sandbox.salesforce.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tasuki.sandbox.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An element of a metadata file, and where it ends.
///
/// @param text of an element without children
record XmlNode(String name, String text, List<XmlNode> children, int line, int column) {

    Stream<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name().equals(child));
    }

    /// The text of the first child of that name, or nothing.
    String text(String child) {
        return all(child).findFirst().map(XmlNode::text).orElse("");
    }

    boolean isTrue(String child) {
        return text(child).equals("true");
    }

    /// In the shape in which the Tooling API takes the same metadata; names that repeat become a list.
    JsonNode json() {
        if (children.isEmpty()) {
            return TextNode.valueOf(text);
        }
        ObjectNode object = Json.MAPPER.createObjectNode();
        for (XmlNode child : children) {
            List<XmlNode> same = new ArrayList<>(all(child.name()).toList());
            if (same.size() > 1 || child.name().equals("value")) {
                object.putArray(child.name())
                        .addAll(same.stream().map(XmlNode::json).toList());
            } else {
                object.set(child.name(), child.json());
            }
        }
        return object;
    }
}

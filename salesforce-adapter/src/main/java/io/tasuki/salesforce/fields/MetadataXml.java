package io.tasuki.salesforce.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a tree as a metadata file: an object is an element, a list the same element several times.
final class MetadataXml {

    private static final String NAMESPACE = "http://soap.sforce.com/2006/04/metadata";

    private MetadataXml() {}

    static byte[] of(String root, JsonNode content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            writeMembers(xml, content);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a metadata file could not be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeMembers(XMLStreamWriter xml, JsonNode content) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> member : content.properties()) {
            if (member.getValue().isArray()) {
                for (JsonNode one : member.getValue()) {
                    write(xml, member.getKey(), one);
                }
            } else {
                write(xml, member.getKey(), member.getValue());
            }
        }
    }

    private static void write(XMLStreamWriter xml, String name, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value.isObject()) {
            writeMembers(xml, value);
        } else {
            xml.writeCharacters(writable(value.asText()));
        }
        xml.writeEndElement();
    }

    // What XML cannot hold at all, however it is escaped.
    private static String writable(String text) {
        return text.codePoints()
                .filter(point -> point >= 0x20 || point == '\t' || point == '\n')
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .filter(point -> point != 0xFFFE && point != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package io.tasuki.sandbox.salesforce.setup;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a metadata file. A file with a document type is refused as such: that is where entities come from.
final class MetadataXml {

    private static final int DEEPEST = 20;

    private MetadataXml() {}

    /// @param root the name its root element must have
    /// @throws Malformed when it is no such file
    static XmlNode read(byte[] file, String root) throws Malformed {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            toRoot(reader);
            if (!reader.getLocalName().equals(root)) {
                throw new Malformed("the root element has to be " + root, reader);
            }
            return element(reader, 0);
        } catch (XMLStreamException broken) {
            throw new Malformed("not well-formed XML", broken.getLocation());
        }
    }

    private static void toRoot(XMLStreamReader reader) throws XMLStreamException, Malformed {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new Malformed("a document type is not allowed", reader);
            }
            reader.next();
        }
    }

    private static XmlNode element(XMLStreamReader reader, int depth) throws XMLStreamException, Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("elements are nested too deeply", reader);
        }
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlNode> children = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Malformed("only the five entities of XML itself are known", reader);
                default -> {}
            }
        }
        return new XmlNode(
                name,
                text.toString().strip(),
                List.copyOf(children),
                reader.getLocation().getLineNumber(),
                reader.getLocation().getColumnNumber());
    }

    /// A file that cannot be read; says where.
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        Malformed(String message, XMLStreamReader reader) {
            this(message, reader.getLocation());
        }

        Malformed(String message, Location location) {
            super(message);
            this.place = new Place(location.getLineNumber(), location.getColumnNumber());
        }

        Place place() {
            return place;
        }
    }

    /// A line and a column, from 1.
    record Place(int line, int column) {}
}

package org.tuichu.plan.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Limits;

/// Streams an XML part: no document type declaration, hence no entities, and bounded depth.
///
/// Names are local names: documents of the strict, the transitional and the older schema differ in namespaces only.
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Limits limits;
    private final String part;
    private int depth;

    private Xml(XMLStreamReader reader, Limits limits, String part) {
        this.reader = reader;
        this.limits = limits;
        this.part = part;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // The depth is counted here, against the limits of the caller; the parser's own limit is 100.
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        return factory;
    }

    static Xml open(byte[] content, Limits limits, String part) {
        try {
            return new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(content)), limits, part);
        } catch (XMLStreamException broken) {
            throw Refusals.damaged(part + " is no XML", broken);
        }
    }

    /// Moves to the next event and returns it, one of [XMLStreamConstants].
    int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Nesting.require(depth++, limits);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refusals.damaged(part + " declares a document type, which no document needs");
            }
            return event;
        } catch (XMLStreamException broken) {
            throw Refusals.damaged(part + " is broken XML", broken);
        }
    }

    boolean hasNext() {
        try {
            return reader.hasNext();
        } catch (XMLStreamException broken) {
            throw Refusals.damaged(part + " is broken XML", broken);
        }
    }

    /// Moves to the next start of an element; false at the end of the document.
    boolean nextElement() {
        while (hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /// Moves behind the end of the element that was just started.
    void skip() {
        int outside = depth - 1;
        while (depth > outside && hasNext()) {
            next();
        }
    }

    /// The text of the element that was just started, its children's too; moves to its end.
    String elementText() {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside && hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /// Depth of the element that was just started, the root's being 1; after an end, of the element around it.
    int depth() {
        return depth;
    }

    /// The attribute as a whole number, or `otherwise` where it is missing or none.
    int integer(String localName, int otherwise) {
        try {
            return attribute(localName).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /// Whether a property that is on unless it says otherwise is on.
    boolean isOn() {
        String value = attribute("val").orElse("true");
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /// The attribute of this local name in whatever namespace.
    Optional<String> attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                @Nullable String value = reader.getAttributeValue(i);
                return Optional.ofNullable(value);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException broken) {
            throw Refusals.damaged(part + " is broken XML", broken);
        }
    }
}

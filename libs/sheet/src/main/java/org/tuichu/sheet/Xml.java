package org.tuichu.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused.Reason;

/// The elements of a part, by their local names: the strict form of the standard has other namespaces. No document
/// type, hence no entities of its own.
final class Xml implements AutoCloseable {
    /// The standard needs a dozen.
    private static final int DEEPEST = 64;

    /// The standard has some hundred. The parser remembers each, and takes ever longer for the next.
    private static final int MOST_NAMES = 2000;

    private final PartStream in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Xml(PartStream in) {
        this.in = in;
        // one for each part: it remembers every name it has met
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        try {
            xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }

    /// Goes on to the next element that begins; false at the end.
    boolean nextElement() {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /// Goes on to what begins within the element that began at `depth`; false when that ends.
    boolean nextWithin(int outer) {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < outer) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new SheetRefused(Reason.DAMAGED, in.part());
                default -> {}
            }
        }
    }

    /// How deep the element stands that has just begun; the root stands at 1.
    int depth() {
        return depth;
    }

    private int next() {
        try {
            int event = xml.next();
            in.tokenEnds();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw new SheetRefused(Reason.DOCUMENT_TYPE, in.part());
                default -> {}
            }
            return event;
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }

    private void begin() {
        depth++;
        names.add(xml.getLocalName());
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            names.add(xml.getAttributeLocalName(at));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw new SheetRefused(Reason.DAMAGED, in.part());
        }
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    /// The text right in the element that has just begun, to its end; elements within are passed over. Stops a little
    /// beyond `most` characters.
    void text(StringBuilder into, int most) {
        int outer = depth;
        try {
            while (true) {
                switch (next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth == outer && into.length() <= most) {
                            into.append(
                                    xml.getTextCharacters(),
                                    xml.getTextStart(),
                                    Math.min(xml.getTextLength(), most + 1 - into.length()));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth < outer) {
                            return;
                        }
                    }
                    case XMLStreamConstants.END_DOCUMENT -> throw new SheetRefused(Reason.DAMAGED, in.part());
                    default -> {}
                }
            }
        } catch (RuntimeException lazy) {
            throw unwrapped(lazy);
        }
    }

    /// The parser reads texts when they are asked for, and cannot throw what it throws otherwise.
    private RuntimeException unwrapped(RuntimeException lazy) {
        return lazy.getCause() instanceof XMLStreamException broken ? damaged(broken) : lazy;
    }

    private RuntimeException damaged(XMLStreamException broken) {
        return broken.getCause() instanceof IOException io
                ? new UncheckedIOException(io)
                : new SheetRefused(Reason.DAMAGED, in.part(), broken);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

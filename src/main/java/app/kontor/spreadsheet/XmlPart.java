package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What takes the XML of one part of a workbook, piece by piece; names are local. */
interface XmlPart {
    /** @param attributes only to be looked at now */
    void start(String name, XMLStreamReader attributes);

    /** May come in several pieces. */
    default void text(char[] text, int start, int length) {}

    default void end(String name) {}

    /** Neither a document type nor an entity but XML's own five is taken. */
    static void parse(InputStream xml, XmlPart part) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (xml) {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            while (reader.hasNext()) {
                event(reader.next(), reader, part);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException damaged) {
                throw damaged;
            }
            throw e;
        }
    }

    private static void event(int event, XMLStreamReader reader, XmlPart part) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> part.start(reader.getLocalName(), reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    part.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            case XMLStreamConstants.END_ELEMENT -> part.end(reader.getLocalName());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("No workbook has this", reader.getLocation());
            default -> { /* comments, instructions to other programs */ }
        }
    }
}

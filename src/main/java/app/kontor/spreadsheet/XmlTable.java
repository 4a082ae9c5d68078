package app.kontor.spreadsheet;

import app.kontor.value.PlainText;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a table as XML: an element for each row, in it one for each cell that is not empty, by its column's name. */
public final class XmlTable {
    private XmlTable() {}

    public static byte[] write(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement(table.name());
            for (List<@Nullable Object> row : table.rows()) {
                xml.writeCharacters("\n  ");
                xml.writeStartElement("row");
                for (int c = 0; c < row.size(); c++) {
                    write(xml, table.columns().get(c), row.get(c));
                }
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing can fail in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, String column, @Nullable Object cell) throws XMLStreamException {
        if (cell != null) {
            xml.writeStartElement(column);
            xml.writeCharacters(cell instanceof BigDecimal number ? number.toPlainString() : PlainText.visible(cell.toString()));
            xml.writeEndElement();
        }
    }
}

package app.kontor.spreadsheet;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds out whether a workbook counts its days from 1904, as old Macs did. */
final class WorkbookDates extends DefaultHandler {
    private boolean is1904;

    boolean is1904() {
        return is1904;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if ("workbookPr".equals(localName)) {
            String value = attributes.getValue("date1904");
            is1904 = "1".equals(value) || "true".equals(value);
        }
    }
}

package app.kontor.spreadsheet;

import javax.xml.stream.XMLStreamReader;

/** Finds out whether a workbook counts its days from 1904, as old Macs did. */
final class WorkbookDates implements XmlPart {
    private boolean is1904;

    boolean is1904() {
        return is1904;
    }

    @Override
    public void start(String name, XMLStreamReader attributes) {
        if ("workbookPr".equals(name)) {
            String value = attributes.getAttributeValue(null, "date1904");
            is1904 = "1".equals(value) || "true".equals(value);
        }
    }
}

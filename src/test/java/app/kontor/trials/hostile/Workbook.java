package app.kontor.trials.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An XLSX workbook part by part, each of which can be made hostile. */
final class Workbook {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A right workbook with this table as its only sheet, texts inline. */
    static Workbook of(List<List<String>> table) {
        Workbook book = new Workbook();
        book.parts.put("[Content_Types].xml", XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE + "sharedStrings+xml\"/>"
                + "<Override PartName=\"/" + SHEET + "\" ContentType=\"" + TYPE + "worksheet+xml\"/></Types>");
        book.parts.put("_rels/.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        book.parts.put("xl/_rels/workbook.xml.rels", XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/></Relationships>");
        book.parts.put("xl/workbook.xml", XML + "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"Orders\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        book.parts.put("xl/styles.xml", XML + "<styleSheet " + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"00000\"/></numFmts>"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        book.parts.put("xl/sharedStrings.xml", XML + "<sst " + MAIN + " count=\"1\" uniqueCount=\"1\"><si><t>shared</t></si></sst>");
        book.parts.put(SHEET, sheet(rows(table)));
        return book;
    }

    static String sheet(String rows) {
        return XML + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String rows(List<List<String>> table) {
        StringBuilder rows = new StringBuilder();
        for (int r = 0; r < table.size(); r++) {
            rows.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < table.get(r).size(); c++) {
                rows.append("<c r=\"").append((char) ('A' + c)).append(r + 1).append("\" t=\"inlineStr\"><is><t>")
                        .append(escaped(table.get(r).get(c))).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String part(String name) {
        return parts.get(name);
    }

    Workbook with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Another text in one part. */
    Workbook changed(String name, String what, String by) {
        String part = parts.get(name);
        if (!part.contains(what)) {
            throw new IllegalStateException("Nothing to change: " + what);
        }
        return with(name, part.replace(what, by));
    }

    Workbook without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED); // a bomb is one however well it is packed
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }
}

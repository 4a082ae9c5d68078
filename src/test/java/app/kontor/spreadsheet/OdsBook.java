package app.kontor.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** OpenDocument tables for tests, part by part. */
public final class OdsBook {
    static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

    private OdsBook() {}

    /** A right one with these tables. */
    static byte[] of(String tables) {
        return zip(parts(content(tables), SPREADSHEET, ""));
    }

    /** A right one with a table of texts; numbers stay texts. */
    public static byte[] of(List<List<String>> cells) {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : cells) {
            rows.append("<table:table-row>");
            row.forEach(cell -> rows.append(cell.isEmpty() ? "<table:table-cell/>"
                    : "<table:table-cell office:value-type=\"string\"><text:p>" + escaped(cell) + "</text:p></table:table-cell>"));
            rows.append("</table:table-row>");
        }
        return of(table("Sheet1", rows.toString()));
    }

    static String table(String name, String rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    }

    static String content(String tables) {
        return "<office:document-content xmlns:office=\"" + ODF + "office:1.0\" xmlns:table=\"" + ODF + "table:1.0\" xmlns:text=\"" + ODF
                + "text:1.0\" xmlns:draw=\"" + ODF + "drawing:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
                + "><office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body></office:document-content>";
    }

    public static Map<String, String> parts(String content, String type, String manifest) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", type);
        parts.put("content.xml", content);
        parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"" + ODF + "manifest:1.0\">" + manifest + "</manifest:manifest>");
        return parts;
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\n", "</text:p><text:p>");
    }
}

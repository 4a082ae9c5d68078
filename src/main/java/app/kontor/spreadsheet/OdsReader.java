package app.kontor.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument spreadsheet as a stream, as LibreOffice and others write it. */
final class OdsReader {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    /** What a document is encrypted as when all of it is. */
    private static final String ENCRYPTED = "encrypted-package";
    private static final int LONGEST_TYPE = 200;
    private final SpreadsheetHints hints;

    OdsReader(SpreadsheetHints hints) {
        this.hints = hints;
    }

    /** Whether the zip file is a document of this family; whether of tables, {@link #read} finds out. */
    static boolean isOpenDocument(byte[] bytes) {
        if (!ZipDirectory.isComplete(bytes)) {
            return false;
        }
        try (MemoryZip zip = new MemoryZip(bytes)) {
            return zip.getEntry("mimetype") != null && zip.getEntry(MANIFEST) != null;
        } catch (IOException | RuntimeException damaged) {
            return false; // the reader of workbooks says how
        }
    }

    List<Sheet> read(byte[] bytes) {
        try (MemoryZip zip = new MemoryZip(bytes)) {
            refuseOthers(zip);
            zip.allowLargeParts();
            return sheets(zip);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnreadableFile("damaged.workbook", 0, e);
        }
    }

    private static void refuseOthers(MemoryZip zip) throws IOException, XMLStreamException {
        String type = start(zip, "mimetype");
        if (!type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            throw new UnreadableFile("unknownFormat.document");
        }
        Encryption manifest = new Encryption();
        InputStream part = part(zip, MANIFEST);
        if (part != null) {
            XmlPart.parse(part, manifest);
        }
        if (manifest.isEncrypted || zip.getEntry(ENCRYPTED) != null) {
            throw new UnreadableFile("damaged.password");
        }
    }

    private List<Sheet> sheets(MemoryZip zip) throws IOException, XMLStreamException {
        InputStream content = part(zip, CONTENT);
        if (content == null) {
            throw new UnreadableFile("damaged.workbook");
        }
        OdsContent tables = new OdsContent(hints.sheet());
        parse(content, tables);
        if (tables.sheets().isEmpty()) {
            throw new UnreadableFile("unknownFormat.sheet", 0, null, String.valueOf(hints.sheet()), String.join(", ", tables.names()));
        }
        return tables.sheets();
    }

    /** Says of damage in which row it is, where it is in one. */
    private static void parse(InputStream content, OdsContent tables) throws IOException {
        try {
            XmlPart.parse(content, tables);
        } catch (UnreadableFile e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            int row = Math.max(1, tables.row());
            throw tables.names().isEmpty() ? new UnreadableFile("damaged.workbook", 0, e)
                    : new UnreadableFile("damaged.row", row, e, String.valueOf(row), tables.names().getLast());
        }
    }

    private static String start(MemoryZip zip, String name) throws IOException {
        try (InputStream in = part(zip, name)) {
            return in == null ? "" : new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
        }
    }

    private static @Nullable InputStream part(MemoryZip zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? null : entry.getSize() == 0 ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(entry);
    }

    /** Finds out whether any part needs a password. */
    private static final class Encryption implements XmlPart {
        private boolean isEncrypted;

        @Override
        public void start(String name, javax.xml.stream.XMLStreamReader attributes) {
            isEncrypted |= name.equals("encryption-data");
        }
    }
}

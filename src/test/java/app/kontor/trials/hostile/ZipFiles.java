package app.kontor.trials.hostile;

import static app.kontor.trials.hostile.HostileFile.refused;
import static app.kontor.trials.hostile.HostileFile.taken;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks whose shell is hostile: bombs, too many parts, names that lead elsewhere, cuts, passwords, old formats. */
final class ZipFiles {
    private static final Template T = Templates.SHOPIFY;

    private ZipFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        bombs(files);
        names(files);
        cuts(files);
        old(files);
        return files;
    }

    private static void bombs(List<HostileFile> files) {
        files.add(refused("a bomb of 60 MB", "damaged.bomb", 0, n -> padded(n, Workbook.SHEET, 60, ' ')));
        files.add(refused("a bomb of texts", "damaged.bomb", 0, n -> padded(n, "xl/sharedStrings.xml", 60, ' ')));
        files.add(refused("a bomb of styles", "damaged.bomb", 0, n -> padded(n, "xl/styles.xml", 30, ' ')).refusedSomehow());
        files.add(refused("a bomb of relations", "damaged.bomb", 0, n -> padded(n, "xl/_rels/workbook.xml.rels", 30, ' ')).refusedSomehow());
        files.add(refused("a bomb of content types", "damaged.bomb", 0, n -> padded(n, "[Content_Types].xml", 30, ' ')).refusedSomehow());
        files.add(refused("a bomb of 300 MB", "damaged.bomb", 0, n -> padded(n, Workbook.SHEET, 300, ' ')).slow());
        files.add(refused("a bomb of 2 GB", "damaged.bomb", 0, n -> padded(n, Workbook.SHEET, 2_000, ' ')).slow());
        files.add(refused("content types of 12 MB, hardly packed", "damaged.bomb", 0, n -> WorkbookFiles.book(n, b -> b.changed("[Content_Types].xml", "<Default",
                "<!--" + WorkbookFiles.noise(12_000_000) + "--><Default"))).refusedSomehow());
        files.add(refused("20,000 parts", "damaged.bomb", 0, n -> parts(n, 20_000)));
        files.add(refused("1,000,000 rows", "damaged.tooManyRows", -1, n -> manyRows(1_000_000)).slow());
        files.add(refused("16,000 empty cells in 50,000 rows", "x", -1, n -> emptyCells(50_000, 400)).slow().refusedSomehow());
        files.add(refused("200,000 shared texts of 2,000", "x", -1, n -> sharedTexts(n, 200_000, 2_000)).slow().refusedSomehow());
        files.add(refused("500,000 shared texts", "x", -1, n -> sharedTexts(n, 500_000, 40)).slow().whole());
    }

    private static void names(List<HostileFile> files) {
        for (String name : List.of("../../../../tmp/kontor-hostile-was-here", "/tmp/kontor-hostile-was-here", "..\\..\\kontor-hostile-was-here",
                "C:\\kontor-hostile-was-here", "xl/worksheets/../../../../tmp/kontor-hostile-was-here")) {
            files.add(taken("a part called " + name, n -> WorkbookFiles.book(n, b -> b.with(name, "x"))).whole());
        }
        files.add(refused("a part twice", "x", -1, n -> twice(n, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")).whole());
        files.add(refused("a part twice, the same name", "x", -1, n -> renamed(twice(n, "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"),
                "xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml")).refusedSomehow());
        files.add(refused("a part twice but for its case", "x", -1, n -> twice(n, "xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.XML")).whole());
        files.add(refused("a zip of nothing", "unknownFormat", -1, n -> zip("", new byte[0])).refusedSomehow());
        files.add(refused("a Word document", "unknownFormat.archiveEmpty", 0, n -> zip("word/document.xml", "<x/>".getBytes(StandardCharsets.UTF_8))));
    }

    private static void cuts(List<HostileFile> files) {
        for (int percent : List.of(1, 10, 33, 50, 66, 90, 99)) {
            files.add(refused("cut after " + percent + " %", "damaged.truncated", 0, n -> {
                byte[] book = WorkbookFiles.book(n, b -> b);
                return Arrays.copyOf(book, Math.max(30, book.length * percent / 100));
            }));
        }
        for (int at : List.of(4, 8, 14, 22, 26, 40)) {
            files.add(taken("a false byte " + at + " from the start", n -> flipped(WorkbookFiles.book(n, b -> b), at, false)).whole());
            files.add(taken("a false byte " + at + " from the end", n -> flipped(WorkbookFiles.book(n, b -> b), at, true)).whole());
        }
        files.add(refused("a false byte in the sheet", "x", -1, n -> {
            byte[] book = WorkbookFiles.book(n, b -> b);
            return flipped(book, book.length * 2 / 3, false);
        }).whole());
        files.add(refused("bytes behind the zip", "x", -1, n -> Arrays.copyOf(WorkbookFiles.book(n, b -> b), WorkbookFiles.book(n, b -> b).length + 70_000)).whole());
        files.add(refused("PK and nothing", "damaged.truncated", 0, n -> new byte[] {'P', 'K', 3, 4}));
        files.add(refused("an empty zip's end", "x", -1, n -> new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}).refusedSomehow());
    }

    private static void old(List<HostileFile> files) {
        files.add(taken("an old workbook", n -> xls(n)));
        for (int percent : List.of(10, 50, 90)) {
            files.add(refused("an old workbook cut after " + percent + " %", "damaged.workbook", 0, n -> {
                byte[] book = xls(n);
                return Arrays.copyOf(book, book.length * percent / 100);
            }).refusedSomehow());
        }
        files.add(refused("OLE and nothing", "x", -1, n -> new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}).refusedSomehow());
        files.add(refused("an old Word document", "unknownFormat.binary", 0, n -> ole("WordDocument")));
        files.add(refused("a workbook with a password", "damaged.password", 0, n -> ole("EncryptedPackage")));
        files.add(refused("a really encrypted workbook", "damaged.password", 0, ZipFiles::encrypted));
    }

    // ---- making

    private static byte[] padded(int n, String part, int megabytes, char with) {
        return WorkbookFiles.book(n, b -> b) .length == 0 ? new byte[0] : streamed(n, part, megabytes, with);
    }

    /** The part grows by so many megabytes without being held. */
    private static byte[] streamed(int n, String part, int megabytes, char with) {
        Workbook book = Workbook.of(T.table(n));
        byte[] block = String.valueOf(with).repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        return written(zip -> {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", Workbook.SHEET)) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] content = book.part(name).getBytes(StandardCharsets.UTF_8);
                int end = new String(content, StandardCharsets.UTF_8).lastIndexOf("</");
                zip.write(content, 0, end);
                for (int i = 0; i < (name.equals(part) ? megabytes : 0); i++) {
                    zip.write(block);
                }
                zip.write(content, end, content.length - end);
                zip.closeEntry();
            }
        });
    }

    private static byte[] parts(int n, int count) {
        return WorkbookFiles.book(n, b -> {
            for (int i = 0; i < count; i++) {
                b.with("xl/media/" + i, "");
            }
            return b;
        });
    }

    private static byte[] manyRows(int count) {
        return withSheet((out, line) -> {
            for (int i = 1; i <= count; i++) {
                line.accept("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"inlineStr\"><is><t>SKU" + i * 7919L % 1_000_003 + "</t></is></c><c r=\"B" + i + "\"><v>" + i + "</v></c></row>");
            }
        });
    }

    private static byte[] emptyCells(int rows, int cells) {
        String empty = "<c/>".repeat(cells);
        return withSheet((out, line) -> {
            for (int i = 1; i <= rows; i++) {
                line.accept("<row r=\"" + i + "\" s=\"" + i * 7919L % 1_000_003 + "\">" + empty + "</row>");
            }
        });
    }

    private static byte[] sharedTexts(int n, int count, int length) {
        Workbook book = Workbook.of(T.table(n));
        String noise = WorkbookFiles.noise(length);
        StringBuilder seen = new StringBuilder();
        return written(zip -> {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml", Workbook.SHEET)) {
                put(zip, name, book.part(name));
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write((Workbook.XML + "<sst " + Workbook.MAIN + ">").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < count; i++) {
                zip.write(("<si><t>" + i * 7919L + noise.substring(i % (length / 2)) + "</t></si>").getBytes(StandardCharsets.UTF_8));
            }
            zip.write(("</sst>" + seen).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        });
    }

    private interface Lines {
        void accept(String line) throws IOException;
    }

    private interface Sheet {
        void write(OutputStream out, Lines line) throws IOException;
    }

    interface Entries {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static byte[] withSheet(Sheet sheet) {
        Workbook book = Workbook.of(T.table(0));
        return written(zip -> {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml")) {
                put(zip, name, book.part(name));
            }
            zip.putNextEntry(new ZipEntry(Workbook.SHEET));
            String empty = Workbook.sheet("|");
            zip.write(empty.substring(0, empty.indexOf('|')).getBytes(StandardCharsets.UTF_8));
            sheet.write(zip, line -> zip.write(line.getBytes(StandardCharsets.UTF_8)));
            zip.write(empty.substring(empty.indexOf('|') + 1).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        });
    }

    static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static byte[] written(Entries entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED); // a bomb is one however well it is packed
            entries.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] twice(int n, String name, String other) {
        return WorkbookFiles.book(n, b -> b.with(other, b.part(name)));
    }

    /** A name of the same length, in the zip's headers too. */
    static byte[] renamed(byte[] zip, String from, String to) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return written(zip -> {
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        });
    }

    static byte[] flipped(byte[] bytes, int at, boolean isFromEnd) {
        bytes[isFromEnd ? bytes.length - at : at] ^= 0x15;
        return bytes;
    }

    private static byte[] xls(int n) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("Orders");
            List<List<String>> table = T.table(n);
            for (int r = 0; r < table.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < table.get(r).size(); c++) {
                    row.createCell(c).setCellValue(table.get(r).get(c));
                }
            }
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] ole(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem shell = new POIFSFileSystem()) {
            shell.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), part);
            shell.writeFilesystem(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(int n) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem shell = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(shell)) {
                out.write(WorkbookFiles.book(n, b -> b));
            }
            shell.writeFilesystem(bytes);
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException("Writing to memory", e);
        }
        return bytes.toByteArray();
    }
}

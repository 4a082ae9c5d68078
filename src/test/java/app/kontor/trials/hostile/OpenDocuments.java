package app.kontor.trials.hostile;

import static app.kontor.trials.hostile.HostileFile.refused;
import static app.kontor.trials.hostile.HostileFile.taken;

import app.kontor.spreadsheet.OdsBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** OpenDocument tables that are right, cut, spoilt, packed into bombs or full of what fetches things. */
final class OpenDocuments {
    private static final Template T = Templates.SHOPIFY;
    private static final String CONTENT = "content.xml";
    private static final String ROW = "</table:table>";

    private OpenDocuments() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        files.add(taken("an OpenDocument table", n -> OdsBook.of(T.table(n))));
        files.add(taken("an OpenDocument table, a million empty rows below", n -> changed(n, ROW,
                "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>" + ROW)));
        files.add(refused("a row repeated a million times", "damaged.bomb", 0, n -> changed(n, ROW,
                "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"900\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>" + ROW)));
        files.add(refused("a cell repeated without end", "damaged.tooLarge", -1, n -> changed(n, ROW,
                "<table:table-row><table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>x</text:p></table:table-cell></table:table-row>" + ROW)).refusedSomehow());
        files.add(refused("a blank repeated without end", "damaged.tooLarge", -1, n -> changed(n, ROW,
                "<table:table-row><table:table-cell><text:p>x<text:s text:c=\"2000000000\"/></text:p></table:table-cell></table:table-row>" + ROW)).refusedSomehow());
        files.add(refused("an OpenDocument bomb", "damaged.bomb", 0, n -> changed(n, ROW, " ".repeat(60_000_000) + ROW)));
        files.add(refused("an entity in an OpenDocument", "x", -1, n -> with(n, CONTENT,
                "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + part(n, CONTENT).replace("Lineitem", "&x;"))).refusedSomehow());
        files.add(refused("billions of laughs", "x", -1, n -> with(n, CONTENT, "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + part(n, CONTENT).replace("Lineitem", "&b;"))).refusedSomehow());
        files.add(refused("an OpenDocument with a password", "damaged.password", 0, n -> with(n, "META-INF/manifest.xml",
                "<m:manifest xmlns:m=\"x\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")));
        files.add(refused("an OpenDocument encrypted as a whole", "damaged.password", 0, n -> with(n, "encrypted-package", "x")));
        files.add(refused("an OpenDocument text", "unknownFormat.document", 0, n -> with(n, "mimetype", "application/vnd.oasis.opendocument.text")));
        files.add(refused("an OpenDocument without content", "damaged.workbook", 0, n -> with(n, CONTENT, null)));
        files.add(refused("deep elements", "x", -1, n -> changed(n, ROW, "<x>".repeat(100_000) + ROW)).refusedSomehow());
        files.add(taken("a formula that calls", n -> changed(n, "<table:table-cell office", "<table:table-cell table:formula=\"of:=WEBSERVICE(&quot;http://127.0.0.1:1&quot;)\" office")));
        files.add(taken("links and drawings", n -> changed(n, ROW, "<table:shapes><draw:frame xmlns:xlink=\"http://www.w3.org/1999/xlink\"><draw:image xlink:href=\"http://127.0.0.1:1/x\"/></draw:frame></table:shapes>" + ROW)));
        for (String name : List.of("../../../../tmp/kontor-hostile-was-here", "/tmp/kontor-hostile-was-here", "Pictures/../../kontor-hostile-was-here")) {
            files.add(taken("an OpenDocument with a part called " + name, n -> with(n, name, "x")));
        }
        for (int percent : List.of(10, 50, 90)) {
            files.add(refused("an OpenDocument cut after " + percent + " %", "damaged.truncated", 0, n -> {
                byte[] book = OdsBook.of(T.table(n));
                return Arrays.copyOf(book, book.length * percent / 100);
            }));
        }
        return files;
    }

    private static byte[] changed(int n, String from, String to) {
        return with(n, CONTENT, part(n, CONTENT).replace(from, to));
    }

    private static String part(int n, String name) {
        return new String(parts(n).get(name), StandardCharsets.UTF_8);
    }

    private static byte[] with(int n, String name, @org.jspecify.annotations.Nullable String content) {
        Map<String, byte[]> parts = parts(n);
        if (content == null) {
            parts.remove(name);
        } else {
            parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        }
        return ZippedParts.packed(parts);
    }

    private static Map<String, byte[]> parts(int n) {
        try {
            return new ZippedParts(OdsBook.of(T.table(n))).parts();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory", e);
        }
    }
}

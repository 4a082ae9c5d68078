package app.kontor.trials.hostile;

import static app.kontor.trials.hostile.HostileFile.refused;
import static app.kontor.trials.hostile.HostileFile.taken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files that are no table at all, whatever their name says. */
final class ForeignFiles {
    private ForeignFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        Map<String, String> magic = Map.ofEntries(
                Map.entry("a PDF", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"), Map.entry("gzip", "\u001f\u008b\b\u0000\u0000"),
                Map.entry("7z", "7z\u00bc\u00af'\u001c"), Map.entry("RAR", "Rar!\u001a\u0007\u0001\u0000"), Map.entry("a program", "MZ\u0090\u0000\u0003\u0000\u0000\u0000"),
                Map.entry("ELF", "\u007fELF\u0002\u0001\u0001\u0000"), Map.entry("a PNG", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"),
                Map.entry("a JPEG", "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000"), Map.entry("a GIF", "GIF89a\u0001\u0000\u0001\u0000"),
                Map.entry("SQLite", "SQLite format 3\u0000\u0010\u0000"), Map.entry("H2", "H:2,block:3,\u0000\u0000\u0000\u0000"),
                Map.entry("a class", "\u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000E"), Map.entry("bzip2", "BZh91AY&SY\u0000"),
                Map.entry("xz", "\u00fd7zXZ\u0000\u0000"), Map.entry("zstd", "(\u00b5/\u00fd\u0000"), Map.entry("a shell script", "#!/bin/sh\nrm -rf ~\n"));
        magic.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            files.add(foreign(entry.getKey(), entry.getValue(), 500));
            files.add(foreign(entry.getKey() + ", its head alone", entry.getValue(), 0));
        });
        for (String page : List.of("<!DOCTYPE html><html><body>Log in</body></html>", "\r\n  <HTML><table><tr><td>SKU</td></tr></table>",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                "<table><tr><td>SKU</td><td>Quantity</td></tr></table>", "\uFEFF<html>", "<!-- x --><html><head>", "<svg xmlns=\"x\"/>")) {
            boolean isOther = page.startsWith("<!--") || page.startsWith("<svg");
            files.add(refused("page " + page.substring(0, 5).strip(), isOther ? "unknownFormat" : "unknownFormat.html", -1, n -> latin(page)));
        }
        for (String text : List.of("{\"orders\":[{\"id\":1}]}", "Dear customer,\nplease find attached", "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD",
                "UNA:+.? 'UNB+UNOC:3+SENDER'", "SKU", "a,b,c\n1,2,3", "====\n----\n", "'; DROP TABLE sales_order; --", "x".repeat(3_000))) {
            files.add(refused("text " + text.substring(0, 3), "unknownFormat", -1, n -> latin(text)));
        }
        for (String blank : List.of(" ", "\n\n\n", ",,,,\n,,,,", "\t\t", "\uFEFF", "\"\"", "\"\",\"\"\n\"\"", "sep=,\n")) {
            files.add(refused("blank " + blank.codePoints().boxed().toList(), "empty", 0, n -> blank.getBytes(StandardCharsets.UTF_8)));
        }
        files.add(refused("no byte", "empty", 0, n -> new byte[0]));
        for (int length = 1; length <= 8; length++) {
            int bytes = length;
            files.add(taken("noise of " + length + " bytes", n -> noise(bytes)).whole());
        }
        files.add(taken("noise of 100 kB", n -> noise(100_000)).whole());
        return files;
    }

    private static HostileFile foreign(String name, String head, int noise) {
        return taken(name, n -> latin(head + new String(noise(noise), StandardCharsets.ISO_8859_1))).refusedSomehow();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private static byte[] latin(String text) {
        return text.getBytes(text.startsWith("\uFEFF") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}

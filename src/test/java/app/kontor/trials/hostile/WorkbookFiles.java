package app.kontor.trials.hostile;

import static app.kontor.trials.hostile.HostileFile.refused;
import static app.kontor.trials.hostile.HostileFile.taken;
import static app.kontor.trials.hostile.Workbook.SHEET;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Workbooks whose zip is right and whose XML is not. */
final class WorkbookFiles {
    private static final Template T = Templates.SHOPIFY;
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final String LAUGHS = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>";

    private WorkbookFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        files.add(taken("a right workbook", n -> book(n, b -> b)));
        files.add(refused("a sheet that is not there", "unknownFormat.sheet", 0, n -> book(n, b -> b))
                .with(new app.kontor.importing.ReadOptions(null, null, null, null, null, "No such")));
        entities(files);
        cells(files);
        structure(files);
        missing(files);
        values(files);
        return files;
    }

    /** Whatever the part: no DOCTYPE, no file of this PC, no other PC, no laughs. */
    private static void entities(List<HostileFile> files) {
        for (String part : List.of("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml", SHARED, SHEET)) {
            for (Map.Entry<String, String> doctype : new TreeMap<>(Map.of(
                    "a local file", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                    "an address", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                    "a parameter", "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>",
                    "laughs", LAUGHS)).entrySet()) {
                files.add(taken(doctype.getKey() + " in " + part,
                        n -> book(n, b -> b.with(part, b.part(part).replaceFirst("\\?>\n", "?>" + java.util.regex.Matcher.quoteReplacement(doctype.getValue())))))
                        .refusedSomehow());
            }
        }
        files.add(refused("an entity in a cell", "damaged.row", 1, n -> book(n, b -> b.changed(SHEET, "Anna Berg", "&x;"))).refusedSomehow());
        files.add(refused("XInclude", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "<t>Anna Berg</t>",
                "<t><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/></t>"))).whole());
    }

    private static void cells(List<HostileFile> files) {
        Map<String, String> bad = new TreeMap<>(Map.of(
                "an index out of range", "<c r=\"C3\" t=\"s\"><v>7</v></c>", "a negative index", "<c r=\"C3\" t=\"s\"><v>-1</v></c>",
                "an index that is none", "<c r=\"C3\" t=\"s\"><v>x</v></c>", "an index of 2^31", "<c r=\"C3\" t=\"s\"><v>2147483648</v></c>",
                "letters as a number", "<c r=\"C3\"><v>abc</v></c>", "a number of a gigabyte", "<c r=\"C3\"><v>1E999999999</v></c>",
                "a tiny number", "<c r=\"C3\"><v>1E-999999999</v></c>", "NaN", "<c r=\"C3\"><v>NaN</v></c>",
                "a column beyond the last", "<c r=\"ZZZZZZ3\"><v>1</v></c>", "a style that is none", "<c r=\"C3\" s=\"x\"><v>1</v></c>"));
        bad.put("columns backwards", "<c r=\"A3\"><v>1</v></c>");
        bad.put("lower-case columns", "<c r=\"c3\"><v>1</v></c>");
        bad.put("a reference without a row", "<c r=\"C\"><v>1</v></c>");
        bad.put("an empty reference", "<c r=\"\"><v>1</v></c>");
        bad.put("a date beyond all", "<c r=\"C3\" s=\"1\"><v>1E300</v></c>");
        bad.put("padded beyond all", "<c r=\"C3\" s=\"2\"><v>1E399</v></c>");
        bad.put("an endless number", "<c r=\"C3\"><v>" + "9".repeat(30_000) + "</v></c>");
        bad.forEach((name, cell) -> {
            HostileFile file = refused(name, "damaged.row", 3, n -> book(n, b -> b.with(SHEET, spoilt(n, 3, 2, cell))));
            files.add(name.startsWith("a date") || name.startsWith("padded") ? file.whole() : file);
        });
        for (String row : List.of("-5", "0", "2", "1048577", "2000000000", "99999999999", "x", "", "3.5")) {
            files.add(refused("row " + row, "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "<row r=\"3\"", "<row r=\"" + row + "\""))));
        }
        files.add(taken("rows without numbers", n -> book(n, b -> b.with(SHEET, b.part(SHEET).replaceAll("<row r=\"\\d\"", "<row").replaceAll("<c r=\"\\w\\d\"", "<c")))));
        files.add(refused("a cell of 40,000", "damaged.tooLarge", 3, n -> book(n, b -> b.with(SHEET, spoilt(n, 3, 2, text("C3", "x".repeat(40_000)))))));
        files.add(refused("a cell in column 1001", "damaged.tooLarge", 3, n -> book(n, b -> b.changed(SHEET, "</row><row r=\"4\">", text("ALM3", "x") + "</row><row r=\"4\">"))));
    }

    private static void structure(List<HostileFile> files) {
        files.add(refused("50,000 deep", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "<t>Anna Berg</t>",
                "<r>".repeat(50_000) + "<t>x</t>" + "</r>".repeat(50_000)))).whole());
        files.add(refused("20,000 attributes", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "<sheetData", "<sheetData " + attributes(20_000)))).refusedSomehow());
        files.add(refused("an attribute of 5 MB", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "<sheetData", "<sheetData a=\"" + noise(5_000_000) + "\""))).whole());
        files.add(refused("an element that is not closed", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "</sheetData>", ""))));
        files.add(refused("a sheet cut in two", "damaged.row", -1, n -> book(n, b -> b.with(SHEET, b.part(SHEET).substring(0, b.part(SHEET).length() / 2)))));
        files.add(refused("a byte that is no UTF-8", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "UTF-8", "UTF-16"))).refusedSomehow());
        files.add(refused("a part in a charset that is none", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "UTF-8", "x-none"))).refusedSomehow());
        files.add(refused("XML 9.9", "damaged.row", -1, n -> book(n, b -> b.changed(SHEET, "version=\"1.0\"", "version=\"9.9\""))).refusedSomehow());
        files.add(taken("another root", n -> book(n, b -> b.with(SHEET, "<x/>"))).refusedSomehow());
        files.add(taken("an empty sheet", n -> book(n, b -> b.with(SHEET, Workbook.sheet("")))).refusedSomehow());
        files.add(refused("a sheet of no bytes", "damaged.row", -1, n -> book(n, b -> b.with(SHEET, ""))).refusedSomehow());
        files.add(refused("a sheet that is no XML", "damaged.row", -1, n -> book(n, b -> b.with(SHEET, "PK\u0003\u0004"))).refusedSomehow());
        files.add(taken("500 sheets of one part", n -> book(n, b -> b.changed("xl/workbook.xml", "<sheets>", "<sheets>"
                + "<sheet name=\"x\" sheetId=\"2\" r:id=\"r1\"/>".repeat(500)))));
        files.add(taken("a unique count of 2^31", n -> book(n, b -> b.changed(SHARED, "uniqueCount=\"1\"", "uniqueCount=\"2147483647\""))));
        files.add(refused("a shared text of 40,000", "damaged.longText", 0, n -> book(n, b -> b.changed(SHARED, "shared", "x".repeat(40_000)))));
        files.add(refused("a sheet elsewhere", "x", -1, n -> book(n, b -> b.changed("xl/_rels/workbook.xml.rels", "Target=\"worksheets/sheet1.xml\"",
                "Target=\"file:///etc/passwd\" TargetMode=\"External\""))).refusedSomehow());
        files.add(refused("a sheet above", "x", -1, n -> book(n, b -> b.changed("xl/_rels/workbook.xml.rels", "Target=\"worksheets/sheet1.xml\"",
                "Target=\"../../../../etc/passwd\""))).refusedSomehow());
        files.add(refused("the workbook as its own sheet", "x", -1, n -> book(n, b -> b.changed("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "workbook.xml"))).refusedSomehow());
        files.add(taken("an external link", n -> book(n, b -> b.changed("xl/_rels/workbook.xml.rels", "</Relationships>", "<Relationship Id=\"r9\" Type=\"x\" Target=\"http://127.0.0.1:1/x\" TargetMode=\"External\"/></Relationships>"))));
    }

    private static void missing(List<HostileFile> files) {
        for (String part : List.of("[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", SHEET)) {
            files.add(refused("without " + part, "x", -1, n -> book(n, b -> b.without(part))).refusedSomehow());
        }
        files.add(refused("texts that are shared and missing", "damaged.row", 3,
                n -> book(n, b -> b.with(SHEET, spoilt(n, 3, 2, "<c r=\"C3\" t=\"s\"><v>0</v></c>")).without(SHARED))).refusedSomehow());
        files.add(taken("without styles", n -> book(n, b -> b.without("xl/styles.xml"))).whole());
        files.add(refused("a document, not a workbook", "x", -1, n -> book(n, b -> b.changed("[Content_Types].xml",
                "spreadsheetml.sheet.main", "wordprocessingml.document.main"))).whole());
    }

    private static void values(List<HostileFile> files) {
        int quantity = T.titles().indexOf("Lineitem quantity");
        int name = T.titles().indexOf("Lineitem name");
        int id = T.titles().indexOf("Id");
        files.add(taken("a formula with its value", n -> book(n, b -> b.with(SHEET, spoilt(n, 3, quantity, "<c r=\"" + at(quantity) + "\"><f>1+1</f><v>2</v></c>")))));
        files.add(taken("a formula without a value", 2, 1, 3, n -> book(n, b -> b.with(SHEET, spoilt(n, 3, quantity, "<c r=\"" + at(quantity) + "\"><f>WEBSERVICE(\"http://127.0.0.1:1\")</f></c>")))));
        files.add(taken("an error value", 2, 1, 3, n -> book(n, b -> b.with(SHEET, spoilt(n, 3, quantity, "<c r=\"" + at(quantity) + "\" t=\"e\"><v>#REF!</v></c>")))));
        files.add(taken("a command as text", n -> book(n, b -> b.with(SHEET, spoilt(n, 3, name, "<c r=\"" + at(name) + "\" t=\"str\"><f>cmd|'/C calc'!A0</f><v>=cmd|'/C calc'!A0</v></c>")))));
        files.add(taken("a quantity of 1E300", 2, 1, 3, n -> book(n, b -> b.with(SHEET, spoilt(n, 3, quantity, "<c r=\"" + at(quantity) + "\"><v>1E300</v></c>")))));
        files.add(taken("half a character by an escape", n -> book(n, b -> b.with(SHEET, spoilt(n, 3, name, text(at(name), "a_xD800_b_x0000__xFFFF_c"))))));
        files.add(taken("an id of 18 digits as a number", 3, 0, 0, n -> book(n, b -> b.with(SHEET, spoilt(n, 3, id, "<c r=\"" + at(id) + "\"><v>123456789012345678</v></c>")))));
    }

    // ---- making

    static byte[] book(int n, UnaryOperator<Workbook> change) {
        return change.apply(Workbook.of(T.table(n))).bytes();
    }

    /** The sheet with one cell written otherwise. */
    private static String spoilt(int n, int row, int column, String cell) {
        String sheet = Workbook.sheet(Workbook.rows(T.table(n)));
        int from = sheet.indexOf("<c r=\"" + (char) ('A' + column) + row + "\"");
        int to = sheet.indexOf("</c>", from) + 4;
        return sheet.substring(0, from) + cell + sheet.substring(to);
    }

    private static String at(int column) {
        return (char) ('A' + column) + "3";
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("a").append(i).append("=\"1\" ");
        }
        return all.toString();
    }

    /** Packs badly, as it must not be a bomb. */
    static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        java.util.Random random = new java.util.Random(length);
        while (noise.length() < length) {
            noise.append(Long.toString(random.nextLong(), 36));
        }
        return noise.substring(0, length);
    }
}

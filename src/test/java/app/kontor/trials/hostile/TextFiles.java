package app.kontor.trials.hostile;

import static app.kontor.trials.hostile.HostileFile.refused;
import static app.kontor.trials.hostile.HostileFile.taken;

import app.kontor.importing.ReadOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Text files: charsets, marks, control characters, quotation marks, separators, headers. */
final class TextFiles {
    private static final Template T = Templates.SHOPIFY;
    private static final String BOM = "\uFEFF";
    private static final int NAME = T.titles().indexOf("Shipping Name");

    private TextFiles() {}

    static List<HostileFile> all() {
        List<HostileFile> files = new ArrayList<>();
        charsets(files);
        badBytes(files);
        invisible(files);
        quotes(files);
        separators(files);
        headers(files);
        rows(files);
        options(files);
        return files;
    }

    private static void charsets(List<HostileFile> files) {
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            files.add(taken(charset + " without a mark", n -> coded("", n, charset)));
            files.add(taken(charset + " with a mark", n -> coded(BOM, n, charset)));
        }
        for (String charset : List.of("UTF-32LE", "UTF-32BE")) {
            files.add(refused(charset + " without a mark", "damaged.utf32", 0, n -> coded("", n, charset)));
            files.add(refused(charset + " with a mark", "damaged.utf32", 0, n -> coded(BOM, n, charset)));
        }
        files.add(taken("UTF-8 with a mark", n -> coded(BOM, n, "UTF-8")));
        files.add(taken("UTF-8 with two marks", n -> coded(BOM + BOM, n, "UTF-8")));
        files.add(taken("windows-1252", n -> named("Jürgen Weiß €", n, "windows-1252")));
        files.add(taken("Shift_JIS", n -> named("やまだ たろう さま", n, "windows-31j")));
        files.add(taken("UTF-8 beyond the BMP", n -> named("𝒜 😀 𠮷", n, "UTF-8")));
        files.add(refused("UTF-16 with half a character", "ambiguous.charset", 3,
                n -> text(n, s -> BOM + s.replaceFirst("Anna(?=[^A]*Berg,H[^A]*\r\n#" + (n * 10 + 3) + ")", "A\uD800"), "x-half")));
        files.add(refused("UTF-16 cut in half a character", "ambiguous.charset", -1, n -> cut(coded(BOM, n, "UTF-16LE"), 1)));
        files.add(refused("UTF-16 with a NUL", "unknownFormat.binary", 0, n -> named("A\u0000B", BOM, n, "UTF-16LE")));
    }

    private static void badBytes(List<HostileFile> files) {
        for (int bad : new int[] {0x80, 0xc0, 0xc1, 0xe4, 0xf5, 0xff}) {
            files.add(refused("UTF-8 with a byte " + Integer.toHexString(bad), "ambiguous.charset", 3,
                    n -> withByte(named("Jörg Müßig äöü €", n, "UTF-8"), bad)));
        }
        files.add(refused("a mark and no UTF-8", "ambiguous.charset", 3, n -> withByte(coded(BOM, n, "UTF-8"), 0xe4)));
        files.add(refused("bytes that no charset has", "ambiguous.charset", 3, n -> withByte(coded("", n, "UTF-8"), 0x81)));
        files.add(refused("NUL in a cell", "unknownFormat.binary", 0, n -> withByte(coded("", n, "UTF-8"), 0)));
        files.add(refused("NUL at the end", "unknownFormat.binary", 0, n -> Arrays.copyOf(T.bytes(n), T.bytes(n).length + 1)));
        files.add(refused("an overlong slash", "ambiguous.charset", 3,
                n -> replaced(named("Jörg äöü @@", n, "UTF-8"), "@@", new byte[] {(byte) 0xc0, (byte) 0xaf})));
        files.add(refused("a surrogate as UTF-8", "ambiguous.charset", 3,
                n -> replaced(named("Jörg Müßig äöü @@@", n, "UTF-8"), "@@@", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})));
    }

    private static void invisible(List<HostileFile> files) {
        for (int c : new int[] {1, 7, 8, 0xb, 0xc, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200e, 0x2028, 0x202e, 0x2060, 0x2066, 0xfeff,
                0xfff9, 0xfffe, 0xe0041}) {
            String sign = Character.toString(c);
            files.add(taken("sign " + Integer.toHexString(c) + " in a name", n -> named("A" + sign + "B", n, "UTF-8")));
        }
        files.add(taken("a right-to-left number", n -> text(n, s -> s.replace("#", "\u202E#\u202C"), "UTF-8")));
        files.add(taken("blanks of no width in the header", n -> text(n, s -> s.replace("Lineitem ", "\u200BLineitem \u200B"), "UTF-8")));
    }

    private static void quotes(List<HostileFile> files) {
        files.add(refused("an unclosed quote", "damaged.unclosedQuote", 3, n -> row(n, 3, s -> s.replace("Anna", "\"Anna"))));
        files.add(refused("an unclosed quote in the header", "damaged.unclosedQuote", 1, n -> row(n, 1, s -> s.replace("Email", "\"Email"))));
        files.add(refused("an unclosed quote in the last cell", "damaged.unclosedQuote", 4,
                n -> (T.text(T.table(n)).stripTrailing() + ",\"").getBytes(StandardCharsets.UTF_8)));
        files.add(refused("text behind a closing quote", "damaged.unclosedQuote", 3, n -> row(n, 3, s -> s.replace("Anna", "\"Anna\"x"))));
        files.add(refused("a quote in a quote", "damaged.unclosedQuote", 3, n -> row(n, 3, s -> s.replace("Anna Berg", "\"Anna \"B\" Berg\""))));
        files.add(taken("a quote inside a bare cell", n -> row(n, 3, s -> s.replace("Anna", "An\"na"))));
        files.add(taken("doubled quotes", n -> row(n, 3, s -> s.replace("Anna Berg", "\"Anna \"\"B\"\" Berg\""))));
        files.add(taken("blanks around quotes", n -> row(n, 3, s -> s.replace("Anna Berg", "  \"Anna Berg\"  "))));
        files.add(taken("lines in a cell", n -> row(n, 3, s -> s.replace("Anna Berg", "\"Anna\nBerg\r\nx\ry\""))));
        files.add(refused("every cell one quote", "damaged.unclosedQuote", -1, n -> row(n, 3, s -> s.replace(",", ",\""))));
    }

    private static void separators(List<HostileFile> files) {
        for (String sign : List.of(";", "\t", "|")) {
            files.add(taken("separated by " + sign.strip(), n -> text(n, s -> s.replace(",", sign), "UTF-8")));
            files.add(taken("sep=" + sign.strip(), n -> text(n, s -> "sep=" + sign + "\r\n" + s.replace(",", sign), "UTF-8")));
        }
        for (String sign : List.of("\"", "#", "a", ",,", "", "\u00a7")) {
            files.add(taken("a false sep=" + sign, n -> text(n, s -> "sep=" + sign + "\r\n" + s, "UTF-8")).whole());
        }
        files.add(taken("only CR at the line's end", n -> text(n, s -> s.replace("\r\n", "\r"), "UTF-8")));
        files.add(taken("mixed line ends", n -> text(n, s -> s.replaceFirst("\r\n", "\n").replaceFirst("\r\n", "\r"), "UTF-8")));
        files.add(taken("no line end at the end", n -> text(n, String::stripTrailing, "UTF-8")));
        files.add(taken("blank lines", n -> text(n, s -> "\r\n\r\n" + s.replace("\r\n", "\r\n\r\n ,,, \r\n"), "UTF-8")));
    }

    private static void headers(List<HostileFile> files) {
        files.add(taken("a header twice", n -> row(n, 1, s -> s.replace("Cancelled at", "Lineitem price"))));
        files.add(taken("blank headers", n -> row(n, 1, s -> s.replace("Email", "").replace("Cancelled at", " "))));
        files.add(refused("all headers blank", "unknownFormat", -1, n -> row(n, 1, s -> s.replaceAll("[^,]", ""))));
        files.add(refused("no header", "unknownFormat", -1, n -> row(n, 1, s -> "")));
        files.add(refused("header only", "empty.noRecords", 1, n -> row(n, 2, s -> "").length == 0 ? new byte[0] : T.text(T.table(n).subList(0, 1)).getBytes(StandardCharsets.UTF_8)));
        files.add(taken("header again", 3, 0, 0, n -> text(n, s -> s + s.lines().findFirst().orElseThrow(), "UTF-8")));
        files.add(refused("header in line 40", "unknownFormat", -1, n -> text(n, s -> "x,y\r\n".repeat(39) + s, "UTF-8")));
        files.add(taken("look-alike letters in the header", n -> row(n, 1, s -> s.replace("Total", "Tоtаl").replace("Name", "Nаme"))));
    }

    private static void rows(List<HostileFile> files) {
        files.add(taken("a short row", n -> row(n, 3, s -> s.substring(0, s.lastIndexOf(",")))));
        files.add(taken("empty surplus cells", n -> row(n, 3, s -> s + ",,,,")));
        files.add(taken("a filled surplus cell", 2, 1, 3, n -> row(n, 3, s -> s + ",x")));
        files.add(taken("a row shifted by a separator", 2, 1, 3, n -> row(n, 3, s -> s.replace("Anna Berg", "Berg,Anna"))));
        files.add(taken("half a row", 2, 1, 3, n -> row(n, 3, s -> s.substring(0, 60))));
        files.add(taken("a footer", 3, 0, 0, n -> text(n, s -> s + "\r\n3 record(s) downloaded", "UTF-8")).whole());
        files.add(taken("the same order twice", 3, 0, 0, n -> text(n, s -> s + s.lines().skip(2).findFirst().orElseThrow(), "UTF-8")).whole());
    }

    private static void options(List<HostileFile> files) {
        files.add(refused("a charset that is none", "ambiguous.charsetName", 0, T::bytes).with(options("no such", null, null, null, null)));
        files.add(refused("a charset with signs", "ambiguous.charsetName", 0, T::bytes).with(options("../../x", null, null, null, null)));
        files.add(refused("a charset that does not fit", "ambiguous.charset", 3, n -> named("Jürgen", n, "windows-1252"))
                .with(options("UTF-8", null, null, null, null)));
        for (String delimiter : List.of("", "\"", "\n", "\r", "ab", "\u0000")) {
            files.add(refused("separator option " + delimiter.codePoints().boxed().toList(), "ambiguous.delimiter", 0, T::bytes)
                    .with(options(null, delimiter, null, null, null)));
        }
        for (String decimal : List.of("", "x", "1", "..")) {
            files.add(refused("decimal option " + decimal, "ambiguous.decimal", 0, T::bytes).with(options(null, null, decimal, null, null)));
        }
        files.add(refused("date order option", "ambiguous.dateOrderName", 0, T::bytes).with(options(null, null, null, "dym", null)));
        files.add(refused("format option", "unknownFormat.name", 0, T::bytes).with(new ReadOptions("x", null, null, null, null, null)));
        files.add(refused("format option of another source", "unknownFormat", -1, T::bytes)
                .with(new ReadOptions("etsy-items", null, null, null, null, null)));
    }

    private static ReadOptions options(@Nullable String charset, @Nullable String delimiter, @Nullable String decimal,
            @Nullable String dateOrder, @Nullable String sheet) {
        return new ReadOptions(null, charset, delimiter, decimal, dateOrder, sheet);
    }

    // ---- making

    private static byte[] coded(String mark, int n, String charset) {
        return text(n, s -> mark + s, charset);
    }

    private static byte[] named(String name, int n, String charset) {
        return named(name, "", n, charset);
    }

    private static byte[] named(String name, String mark, int n, String charset) {
        List<List<String>> table = T.table(n);
        table.get(2).set(NAME, name);
        return (mark + T.text(table)).getBytes(Charset.forName(charset));
    }

    /** "x-half" writes UTF-16 as it stands, half characters too. */
    private static byte[] text(int n, UnaryOperator<String> change, String charset) {
        String text = change.apply(T.text(T.table(n)));
        if (!charset.equals("x-half")) {
            return text.getBytes(Charset.forName(charset));
        }
        byte[] bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    /** Another text in one physical line, from 1. */
    private static byte[] row(int n, int line, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(T.text(T.table(n)).lines().toList());
        lines.set(line - 1, change.apply(lines.get(line - 1)));
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** A byte in a cell of the third line. */
    private static byte[] withByte(byte[] bytes, int bad) {
        byte[] changed = bytes.clone();
        int line = 1;
        for (int i = 0; i < changed.length; i++) {
            line += changed[i] == '\n' ? 1 : 0;
            if (line == 3 && changed[i] == 'C' && changed[i + 1] == 'u' && changed[i + 2] == 'p') {
                changed[i + 1] = (byte) bad;
                return changed;
            }
        }
        throw new IllegalStateException("No such place");
    }

    private static byte[] replaced(byte[] bytes, String what, byte[] by) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin.replace(what, new String(by, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] cut(byte[] bytes, int last) {
        return Arrays.copyOf(bytes, bytes.length - last);
    }
}

package app.kontor.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Excel writes characters that XML can't hold as {@code _x000D_}. */
final class XlsxText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))))
                : text;
    }

    private static String character(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }
}

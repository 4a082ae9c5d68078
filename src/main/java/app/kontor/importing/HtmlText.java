package app.kontor.importing;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Undoes the HTML escaping that shop software leaves in names: {@code Salt &amp; Pepper}, {@code &#8217;}, {@code M&uuml;ller}. */
public final class HtmlText {
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"),
            Map.entry("nbsp", " "), Map.entry("times", "×"), Map.entry("ndash", "–"), Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"),
            Map.entry("sbquo", "‚"), Map.entry("bdquo", "„"), Map.entry("laquo", "«"), Map.entry("raquo", "»"),
            Map.entry("hellip", "…"), Map.entry("bull", "•"), Map.entry("middot", "·"), Map.entry("deg", "°"),
            Map.entry("euro", "€"), Map.entry("pound", "£"), Map.entry("copy", "©"), Map.entry("reg", "®"), Map.entry("trade", "™"),
            Map.entry("frac12", "½"), Map.entry("auml", "ä"), Map.entry("ouml", "ö"), Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"), Map.entry("Ouml", "Ö"), Map.entry("Uuml", "Ü"), Map.entry("szlig", "ß"),
            Map.entry("aring", "å"), Map.entry("Aring", "Å"), Map.entry("aelig", "æ"), Map.entry("AElig", "Æ"),
            Map.entry("oslash", "ø"), Map.entry("Oslash", "Ø"), Map.entry("agrave", "à"), Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"), Map.entry("eacute", "é"), Map.entry("Eacute", "É"), Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"), Map.entry("ntilde", "ñ"), Map.entry("ocirc", "ô"), Map.entry("oacute", "ó"),
            Map.entry("aacute", "á"), Map.entry("iacute", "í"), Map.entry("uacute", "ú"));

    private HtmlText() {}

    /** The text with its entities resolved once, so that {@code &amp;lt;} stays the {@code &lt;} that somebody wrote. */
    public static String unescape(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(resolve(m)));
    }

    public static @Nullable String unescapeOrNull(@Nullable String text) {
        return text == null ? null : unescape(text);
    }

    private static String resolve(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        boolean isDecimal = entity.group(1) != null;
        int code = Integer.parseInt(isDecimal ? entity.group(1) : entity.group(2), isDecimal ? 10 : 16);
        boolean isPrintable = Character.isValidCodePoint(code) && !Character.isISOControl(code)
                && Character.getType(code) != Character.SURROGATE && Character.getType(code) != Character.FORMAT;
        return isPrintable ? (code == 0xa0 ? " " : Character.toString(code)) : entity.group();
    }
}

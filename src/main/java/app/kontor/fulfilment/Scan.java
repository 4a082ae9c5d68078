package app.kontor.fulfilment;

import app.kontor.value.Quantity;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the scanner or a hand sent to the bench.
 *
 * @param times how often it is meant: "12*4006381333931"; null if nothing was said
 * @param text  the code; empty after "200*", which is meant for the next one
 */
public record Scan(@Nullable Quantity times, String text) {
    private static final Pattern TIMES = Pattern.compile("([0-9]{1,5})\\s*\\*\\s*(.*)");
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9]");
    private static final Pattern GS1 = Pattern.compile("^\\(?01\\)?([0-9]{14})(?:[^0-9].*|[0-9(].*)?$");
    private static final int EAN = 13;
    private static final int UPC = 12;
    private static final int SHORT_EAN = 8;

    public static Scan of(String sent) {
        String code = SYMBOLOGY.matcher(sent.strip()).replaceFirst("").replace("\u001d", "").strip();
        Matcher times = TIMES.matcher(code);
        return times.matches() && Integer.parseInt(times.group(1)) > 0
                ? new Scan(Quantity.of(times.group(1)), times.group(2).strip())
                : new Scan(null, code);
    }

    /** How the same bar code may have been kept: an EAN with leading zeros, a UPC, the article number inside a GS1 code. */
    public Set<String> barcodes() {
        Set<String> codes = new LinkedHashSet<>();
        codes.add(text);
        Matcher gs1 = GS1.matcher(text);
        if (gs1.matches()) {
            addLengths(codes, gs1.group(1));
        }
        if (text.matches("[0-9]{6,14}")) {
            addLengths(codes, text);
        }
        return codes;
    }

    private static void addLengths(Set<String> codes, String digits) {
        String bare = digits.replaceFirst("^0+", "");
        codes.add(digits);
        codes.add(bare);
        for (int length : new int[] {SHORT_EAN, UPC, EAN, EAN + 1}) {
            if (bare.length() < length) {
                codes.add("0".repeat(length - bare.length()) + bare);
            }
        }
    }
}

package app.kontor.exporting.carrier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A street with its house number taken apart, for carriers that want them so. The number stands at the end ("Am Ring 3 a", "Straße des
 * 17. Juni 135"), before a comma ("12, rue X") or in front ("12 High Street").
 *
 * @param number empty where none was found
 */
public record HouseNumber(String street, String number) {
    /** 12, 12a, 12 a, 12-14, 12/3, 12 bis, 1 tv. */
    private static final String NUMBER = "\\d{1,5}(?:\\s?[a-zA-Z](?![\\p{L}]))?(?:\\s?[-/+]\\s?\\d{1,5}(?:\\s?[a-zA-Z](?![\\p{L}]))?)?(?:\\s(?:bis|ter))?";
    private static final Pattern BEHIND = Pattern.compile("(.*[^\\d\\s,].*?)[,\\s]\\s*(" + NUMBER + ")", Pattern.CASE_INSENSITIVE);
    /** "Nørregade 12, 3. tv": the floor and the side belong to the number. */
    private static final Pattern WITH_FLOOR = Pattern.compile("(.*[^\\d\\s,])\\s(\\d{1,4}\\s?[a-zA-Z]?,\\s(?:st|kl|\\d{1,2})\\.\\s?(?:tv|th|mf|\\d{1,3})?\\.?)");
    private static final Pattern GLUED = Pattern.compile("(.*\\p{L}{3,}\\.)(" + NUMBER + ")");
    private static final Pattern BEFORE = Pattern.compile("(" + NUMBER + ")[,\\s]\\s*(\\p{L}.*)");

    static HouseNumber of(String line) {
        String text = line.strip().replaceAll("\\s+", " ");
        for (Pattern pattern : new Pattern[] {WITH_FLOOR, BEHIND, GLUED}) {
            Matcher behind = pattern.matcher(text);
            if (behind.matches()) {
                return new HouseNumber(behind.group(1).strip().replaceAll("(?i)(,|\\s(Nr|No)\\.?)$", ""), behind.group(2).strip());
            }
        }
        Matcher before = BEFORE.matcher(text);
        return before.matches() ? new HouseNumber(before.group(2).strip(), before.group(1).strip()) : new HouseNumber(text, "");
    }
}

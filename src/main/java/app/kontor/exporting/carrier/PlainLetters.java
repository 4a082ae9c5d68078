package app.kontor.exporting.carrier;

import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/** Letters that a charset does not have, without their marks: Ayşe is Ayse. What has no plain form stays, and is told. */
final class PlainLetters {
    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("ł", "l"), Map.entry("Ł", "L"), Map.entry("đ", "d"), Map.entry("Đ", "D"),
            Map.entry("ı", "i"), Map.entry("ø", "o"), Map.entry("Ø", "O"), Map.entry("ħ", "h"), Map.entry("ŧ", "t"), Map.entry("ß", "ss"), Map.entry("ẞ", "SS"),
            Map.entry("æ", "ae"), Map.entry("Æ", "Ae"), Map.entry("œ", "oe"), Map.entry("Œ", "Oe"), Map.entry("’", "'"), Map.entry("‘", "'"), Map.entry("–", "-"),
            Map.entry("“", "\""), Map.entry("”", "\""), Map.entry("…", "..."), Map.entry("\u2011", "-"));

    private PlainLetters() {}

    /** @param letters of the charset; letters that it has stay as they are */
    static String of(String text, CharsetEncoder letters) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().mapToObj(Character::toString)
                .map(letter -> letters.canEncode(letter) ? letter : plain(letter)).collect(Collectors.joining());
    }

    private static String plain(String letter) {
        return OTHERS.getOrDefault(letter, Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""));
    }
}

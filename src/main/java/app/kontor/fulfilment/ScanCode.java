package app.kontor.fulfilment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the packing bench is told by a printed code instead of a key, so that the scanner never leaves the hand. */
public enum ScanCode {
    /** The parcel is full: send it. */
    CLOSE,
    /** What is packed goes, the rest of the order stays for another parcel. */
    NEXT,
    BACK,
    REPRINT,
    /** Puts the order aside as it was. */
    ABORT,
    /** The wanted item is not there. */
    SHORT,
    HOLD;

    private static final String PREFIX = "KONTOR:";

    /** What the code says: "KONTOR:CLOSE". */
    public String text() {
        return PREFIX + name();
    }

    /** Some scanners are set to another keyboard and send the colon as something else: only the words count. */
    public static Optional<ScanCode> of(String scanned) {
        String words = scanned.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(code -> words.startsWith("KONTOR") && words.length() == code.text().length() && words.endsWith(code.name()))
                .findFirst();
    }
}

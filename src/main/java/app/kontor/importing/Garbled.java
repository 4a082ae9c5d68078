package app.kontor.importing;

/** Text that was written in one charset and read in another: "MÃ¼ller", or with the sign for what was lost. */
final class Garbled {
    private static final char LOST = '\ufffd';

    private Garbled() {}

    /** Two bytes of UTF-8 look like this in windows-1252: an accented capital, then a sign that stands in no word. */
    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LOST || (c == 'Ã' || c == 'Â') && i + 1 < text.length() && isSign(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** What windows-1252 has from 0x80 to 0xBF. */
    private static boolean isSign(char c) {
        return c >= '\u0080' && c <= '\u00bf' || c >= '\u2013' && c <= '\u2122' || "ŒœŠšŸŽžƒˆ˜".indexOf(c) >= 0;
    }
}

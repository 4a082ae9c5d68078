package app.kontor.spreadsheet;

/**
 * How well bytes fit UTF-8: a Windows file has hardly a valid sequence by chance, a damaged UTF-8 file has mostly valid
 * ones.
 *
 * @param valid sequences of two and more bytes
 * @param invalid bytes that no sequence explains
 * @param firstInvalidLine physical line of the first of them, 0 if there is none
 */
record Utf8Check(int valid, int invalid, int firstInvalidLine) {
    static Utf8Check of(byte[] bytes, int from) {
        int valid = 0;
        int invalid = 0;
        int line = 1;
        int firstLine = 0;
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i];
            if (b >= 0) {
                line += b == '\n' ? 1 : 0;
                continue;
            }
            int more = more(b & 0xff);
            if (more > 0 && isSequence(bytes, i, more)) {
                valid++;
                i += more;
            } else {
                invalid++;
                firstLine = firstLine == 0 ? line : firstLine;
            }
        }
        return new Utf8Check(valid, invalid, firstLine);
    }

    private static int more(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    }

    private static boolean isSequence(byte[] bytes, int at, int more) {
        if (at + more >= bytes.length) {
            return false;
        }
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        int second = bytes[at + 1] & 0xff;
        return switch (bytes[at] & 0xff) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second <= 0x9f;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second <= 0x8f;
            default -> true;
        };
    }
}

package app.kontor.vault;

/** Crockford's 32 characters: no I, L, O and U, which are misread or spell words; and a check character over a few of them. */
final class Base32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** x⁵ + x² + 1: makes the 32 characters a field, in which a check finds each wrong and each swapped character. */
    private static final int FIELD = 0b100101;

    private Base32() {}

    static String text(byte[] digits) {
        StringBuilder text = new StringBuilder();
        for (byte digit : digits) {
            text.append(ALPHABET.charAt(digit));
        }
        return text.toString();
    }

    /** The digits of capitals; shorter than the text where a character is none of ours. */
    static byte[] digits(String text) {
        String known = text.replace('O', '0').replace('I', '1').replace('L', '1').replaceAll("[^" + ALPHABET + "]", "");
        byte[] digits = new byte[known.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ALPHABET.indexOf(known.charAt(i));
        }
        return digits;
    }

    /** @param place where the group stands, so that two groups in the wrong order are found as well */
    static byte check(byte[] digits, int place) {
        int sum = place + 1;
        for (byte digit : digits) {
            sum = twice(sum) ^ twice(digit);
        }
        return (byte) sum;
    }

    private static int twice(int digit) {
        int doubled = digit << 1;
        return (doubled & 32) == 0 ? doubled : doubled ^ FIELD;
    }
}

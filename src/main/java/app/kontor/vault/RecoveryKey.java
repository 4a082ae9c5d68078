package app.kontor.vault;

import app.kontor.value.BusinessRuleException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;

/**
 * The key that is printed and put away: 160 random bits as eight groups of five characters, {@code 7K3MX-…}. The last character of
 * a group checks it, so that a slip of the finger is shown where it happened.
 */
public final class RecoveryKey {
    private static final int GROUPS = 8;
    private static final int DATA = 4;
    private static final int BITS = 5;

    private final byte[] digits;

    private RecoveryKey(byte[] digits) {
        this.digits = digits;
    }

    public static RecoveryKey random() {
        byte[] digits = new byte[GROUPS * DATA];
        new SecureRandom().nextBytes(digits);
        for (int i = 0; i < digits.length; i++) {
            digits[i] &= (1 << BITS) - 1;
        }
        return new RecoveryKey(digits);
    }

    /**
     * What somebody typed: capitals or not, with or without dashes and spaces, O for 0 and I or L for 1.
     *
     * @throws BusinessRuleException shop.recoveryLength; shop.recoveryMistyped with the number of the first group that is wrong
     */
    public static RecoveryKey typed(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        if (plain.length() != GROUPS * (DATA + 1)) {
            throw new BusinessRuleException("shop.recoveryLength", plain.length(), GROUPS * (DATA + 1));
        }
        byte[] digits = new byte[GROUPS * DATA];
        for (int group = 0; group < GROUPS; group++) {
            byte[] read = Base32.digits(plain.substring(group * (DATA + 1), (group + 1) * (DATA + 1)));
            if (read.length <= DATA || read[DATA] != Base32.check(Arrays.copyOf(read, DATA), group)) {
                throw new BusinessRuleException("shop.recoveryMistyped", group + 1);
            }
            System.arraycopy(read, 0, digits, group * DATA, DATA);
        }
        return new RecoveryKey(digits);
    }

    /** As it is printed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            byte[] part = Arrays.copyOfRange(digits, group * DATA, (group + 1) * DATA);
            text.append(group == 0 ? "" : "-").append(Base32.text(part)).append(Base32.text(new byte[] {Base32.check(part, group)}));
        }
        return text.toString();
    }

    /** The secret inside. It is random enough to need no stretching. */
    byte[] secret() {
        return digits.clone();
    }

    @Override
    public String toString() {
        return "RecoveryKey";
    }
}

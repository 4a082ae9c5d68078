package app.kontor.partner;

import app.kontor.value.SearchText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms by which one customer is recognised in many spellings (R52). */
final class CustomerKeys {
    private static final Pattern NO_CODE = Pattern.compile("[^A-Za-z0-9]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int EMAIL = 320;
    private static final int NAME_ZIP = 400;

    private CustomerKeys() {}

    static @Nullable String email(@Nullable String email) {
        return email == null || email.isBlank() ? null : SearchText.key(email, EMAIL);
    }

    static @Nullable String vatId(@Nullable String vatId) {
        return vatId == null || vatId.isBlank() ? null : NO_CODE.matcher(vatId).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Letters and digits of name and postcode, without accents and case; empty if either is missing. */
    static String nameZip(String name, @Nullable String zip) {
        if (name.isBlank() || zip == null || zip.isBlank()) {
            return "";
        }
        return SearchText.cut(fold(name) + "|" + fold(zip), NAME_ZIP);
    }

    static String fold(String text) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD);
        return NO_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

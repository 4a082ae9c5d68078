package app.kontor.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts as they are searched and compared: in lower case, cut to their column last, because some letters grow in lower case. */
public final class SearchText {
    private SearchText() {}

    /** All parts that there are, once each, with a blank between them. */
    public static String of(int length, @Nullable String... parts) {
        return key(Arrays.stream(parts).filter(Objects::nonNull).filter(p -> !p.isBlank()).distinct()
                .collect(Collectors.joining(" ")), length);
    }

    /** Stripped, in lower case, at most so many chars; never half a letter. */
    public static String key(String text, int length) {
        return cut(text.strip().toLowerCase(Locale.ROOT), length);
    }

    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}

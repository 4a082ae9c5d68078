package app.kontor.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A short code for an exception, the same wherever and whenever the same thing breaks: {@code K3V9-2M1Q}. The first half says
 * what went wrong (the deepest cause's class), the second where (our own methods on the way there). Line numbers, lambdas'
 * numbers and messages stay out, so that a new version and other data give the same code.
 */
public record ErrorCode(String value) {
    private static final String OURS = "app.kontor.";
    private static final int METHODS = 3;
    /** Without I, L, O and U, which people misread on the phone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static ErrorCode of(Throwable thrown) {
        Throwable root = root(thrown);
        String place = ourMethods(root).or(() -> ourMethods(thrown)).orElse("elsewhere");
        return new ErrorCode(fourLetters(root.getClass().getName()) + "-" + fourLetters(place));
    }

    @Override
    public String toString() {
        return value;
    }

    private static Throwable root(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        Throwable root = thrown;
        while (root.getCause() != null && seen.add(root)) {
            root = root.getCause();
        }
        return root;
    }

    private static Optional<String> ourMethods(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .limit(METHODS)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .map(name -> name.replaceAll("\\$+\\d+", ""))
                .reduce((a, b) -> a + "<" + b);
    }

    private static String fourLetters(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder();
        for (int shift = 0; shift < 20; shift += 5) {
            letters.append(ALPHABET.charAt((int) (crc.getValue() >> shift & 31)));
        }
        return letters.toString();
    }
}

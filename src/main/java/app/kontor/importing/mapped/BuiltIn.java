package app.kontor.importing.mapped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Profiles that come with the program, for files of rows and columns that every shop may get: a text file, so that one more needs no class.
 * Their signature is what tells such a file; other columns that they use may be missing from it.
 */
public final class BuiltIn {
    private static final List<ImportProfile> ALL = read();

    private BuiltIn() {}

    public static List<ImportProfile> all() {
        return ALL;
    }

    public static Optional<ImportProfile> find(String name) {
        return ALL.stream().filter(profile -> profile.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    static boolean has(ImportProfile profile) {
        return ALL.contains(profile);
    }

    private static List<ImportProfile> read() {
        try (InputStream in = Objects.requireNonNull(BuiltIn.class.getResourceAsStream("/app/kontor/importing/profiles.json"))) {
            return List.copyOf(ProfileText.readAll(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

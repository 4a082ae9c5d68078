package app.kontor.importing.profile;

import app.kontor.importing.mapped.ImportProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile as a list shows it.
 *
 * @param isBuiltIn whether it comes with the program: then it can be copied, and not changed
 * @param last      when a file was last read by it; null for never
 */
public record ListedProfile(ImportProfile profile, boolean isBuiltIn, @Nullable Use last) {

    /** A file that was imported. @param hash under which the file itself is kept */
    public record Use(Instant at, String file, String hash) {}
}

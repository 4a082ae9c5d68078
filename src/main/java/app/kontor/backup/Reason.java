package app.kontor.backup;

import java.util.Locale;

/** Why a backup was made. */
public enum Reason {
    DAILY, EXIT, MIGRATION, IMPORT, ASKED;

    /** Stable: in file names, in JSON and, as {@code backup.reason.<code>}, in the bundle. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package app.kontor.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the database says is wrong, without the data that its message holds. */
public final class SqlCode {
    private SqlCode() {}

    /** @return the SQLSTATE and the database's own number; null if it was not the database */
    public static @Nullable String of(Throwable thrown) {
        return thrown instanceof SQLException sql ? sql.getSQLState() + " " + sql.getErrorCode() : null;
    }
}

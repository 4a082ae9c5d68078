package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** What the database says is wrong, without the data that its message holds. */
public final class SqlCode {
    private static final String TOO_LONG = "22001";

    private SqlCode() {}

    /** The failure as a rule's, if that is what it is: each column says how long its text may be. */
    static RuntimeException named(DataAccessException failure) {
        return TOO_LONG.equals(failure.sqlState()) ? new BusinessRuleException("text.tooLong") : failure;
    }

    /** @return the SQLSTATE and the database's own number; null if it was not the database */
    public static @Nullable String of(Throwable thrown) {
        return thrown instanceof SQLException sql ? sql.getSQLState() + " " + sql.getErrorCode() : null;
    }
}

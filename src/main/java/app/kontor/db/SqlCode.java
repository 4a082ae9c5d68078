package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** What the database says is wrong, without the data that its message holds. */
public final class SqlCode {
    private static final String TOO_LONG = "22001";

    /** H2's codes of an I/O error or a closed, damaged file: after one of these nothing may be written any more. */
    private static final Set<Integer> FATAL = Set.of(50000, 90028, 90030, 90031, 90098);

    /** The 42… say that what every shop has is called something else, 90143 that an index names a row that is none. */
    private static final Set<Integer> DAMAGED = Set.of(50000, 90030, 42102, 42104, 42122, 90143);

    private SqlCode() {}

    /** The failure as a rule's, if that is what it is: each column says how long its text may be. */
    static RuntimeException named(DataAccessException failure) {
        return TOO_LONG.equals(failure.sqlState()) ? new BusinessRuleException("text.tooLong") : failure;
    }

    /** @return the SQLSTATE and the database's own number; null if it was not the database */
    public static @Nullable String of(Throwable thrown) {
        return thrown instanceof SQLException sql ? sql.getSQLState() + " " + sql.getErrorCode() : null;
    }

    /** A page that is not what was written; an error of the disk at this moment is another thing. */
    static boolean isDamage(DataAccessException e) {
        boolean senseless = e.getCause(IllegalArgumentException.class) != null; // a date that is none
        boolean says = Stream.<Throwable>iterate(e, one -> one != null, Throwable::getCause)
                .anyMatch(one -> one instanceof SQLException sql && DAMAGED.contains(sql.getErrorCode())); // a missing row comes in a timeout's clothes
        return senseless || (says && e.getCause(IOException.class) == null);
    }

    /** The disk failed, or the file is closed or damaged. */
    static boolean isDiskError(DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return cause != null && FATAL.contains(cause.getErrorCode());
    }
}

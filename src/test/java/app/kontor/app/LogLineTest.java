package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.BusinessRuleException;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The log says what broke and where, and nothing of whose data it was. */
class LogLineTest {
    private static final String NAME = "Zephyrine Quandt";

    @ParameterizedTest
    @MethodSource("withANameInside")
    void noExceptionBringsAName(Throwable thrown) {
        String line = line("app.kontor.cli.Cli", "Unexpected error {}", thrown, "unexpected.1");
        assertThat(line).doesNotContain(NAME).contains("Cli - Unexpected error unexpected.1\n" + thrown.getClass().getName(), "\tat app.kontor.");
    }

    static Stream<Throwable> withANameInside() {
        return Stream.of(
                new IllegalStateException("No such customer: " + NAME),
                new IllegalArgumentException("outer " + NAME, new NumberFormatException("For input string: \"" + NAME + "\"")),
                new BusinessRuleException("customer.gone", NAME),
                new UncheckedIOException(new NoSuchFileException("/home/" + NAME + ".pdf", null, NAME)),
                new UncheckedIOException(new IOException(NAME)),
                suppressed(new IllegalStateException("x"), new IllegalStateException(NAME)),
                uniqueViolation());
    }

    @Test
    void whatHelpsStays() {
        assertThat(line("app.kontor.db.Database", "x", uniqueViolation()))
                .containsPattern("Caused by: org\\.h2\\.jdbc\\.\\w+: 23505 23505\n").contains("\tat org.h2.");
        assertThat(line("app.kontor.db.Database", "x", new IOException("No space left on device")))
                .contains("java.io.IOException: No space left on device\n");
        assertThat(line("app.kontor.db.Database", "x", new BusinessRuleException("stock.short", NAME))).contains("Exception: stock.short\n");
        assertThat(line("app.kontor.day.X", "Document {} is gone", null, 17)).matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d) WARN X - Document 17 is gone\n");
    }

    @Test
    void ofALibraryOnlyThePlaceIsTold() {
        assertThat(line("org.apache.pdfbox.Parser", "Bad text: " + NAME, null)).doesNotContain(NAME).contains("WARN Parser - at ");
    }

    @Test
    void aLineIsOneLine() {
        assertThat(line("app.kontor.X", "a\nERROR forged\u001B[2J\u202E", null).lines()).hasSize(1).first().asString().endsWith("a ERROR forged[2J");
        assertThat(line("app.kontor.X", "x".repeat(1_000_000), null)).hasSizeLessThan(600);
    }

    private static Throwable suppressed(Throwable thrown, Throwable beside) {
        thrown.addSuppressed(beside);
        return thrown;
    }

    /** As jOOQ and H2 report it: both put the values into their messages. */
    private static DataAccessException uniqueViolation() {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            var sql = DSL.using(connection);
            sql.execute("create table person(name varchar(99) unique)");
            sql.execute("insert into person values (?)", NAME);
            sql.execute("insert into person values (?)", NAME);
            throw new AssertionError("It took the name twice");
        } catch (DataAccessException violation) {
            assertThat(violation.getMessage()).contains(NAME);
            return violation;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String line(String logger, String message, @Nullable Throwable thrown, Object... arguments) {
        Logger source = new LoggerContext().getLogger(logger);
        return new LogLine().doLayout(new LoggingEvent(LogLineTest.class.getName(), source, Level.WARN, message, thrown, arguments));
    }
}

package app.kontor.app;

import app.kontor.db.SqlCode;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.PlainText;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log with its trace. An exception's message stays out, because databases and parsers put the data into theirs; what stays is
 * its class, its code and where it was thrown. Of foreign libraries only the place that speaks is told, for the same reason.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final String OURS = "app.kontor.";
    private static final int LETTERS = 500;
    private static final int CAUSES = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.systemDefault());
    /** What an operating system says of a disk; no other message of an I/O error is known to be without data. */
    private static final Set<String> DISK = Set.of(
            "No space left on device", "Input/output error", "Permission denied", "Read-only file system", "Disk quota exceeded",
            "There is not enough space on the disk", "The device is not ready", "Stale file handle");

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS))).append(' ')
                .append(event.getLevel()).append(' ')
                .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1)).append(" - ")
                .append(message(event)).append('\n');
        trace(line, event.getThrowableProxy(), "", 0);
        return line.toString();
    }

    private static String message(ILoggingEvent event) {
        if (event.getLoggerName().startsWith(OURS)) {
            return PlainText.line(event.getFormattedMessage(), LETTERS);
        }
        StackTraceElement[] callers = event.getCallerData();
        return callers.length == 0 ? event.getLoggerName() : "at " + callers[0];
    }

    private static void trace(StringBuilder out, @Nullable IThrowableProxy thrown, String said, int depth) {
        if (thrown == null || depth == CAUSES || thrown.isCyclic()) {
            return;
        }
        out.append(said).append(thrown.getClassName()).append(detail(thrown).map(text -> ": " + text).orElse("")).append('\n');
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        for (int i = 0; i < frames.length - thrown.getCommonFrames(); i++) {
            out.append("\tat ").append(frames[i].getStackTraceElement()).append('\n');
        }
        for (IThrowableProxy beside : thrown.getSuppressed()) {
            trace(out, beside, "Suppressed: ", depth + 1);
        }
        trace(out, thrown.getCause(), "Caused by: ", depth + 1);
    }

    private static Optional<String> detail(IThrowableProxy proxy) {
        return proxy instanceof ThrowableProxy known ? Optional.ofNullable(detail(known.getThrowable())) : Optional.empty();
    }

    /** What may be said besides the class; null for nothing. */
    private static @Nullable String detail(Throwable thrown) {
        return switch (thrown) {
            case BusinessRuleException rule -> rule.key();
            case FileSystemException file -> disk(file.getReason());
            case IOException disk -> disk(disk.getMessage());
            // made by Java itself, of names in the code
            case NullPointerException code -> code.getMessage();
            case ClassCastException code -> code.getMessage();
            case LinkageError code -> code.getMessage();
            case VirtualMachineError machine -> machine.getMessage();
            default -> SqlCode.of(thrown);
        };
    }

    private static @Nullable String disk(@Nullable String said) {
        return said != null && DISK.contains(said) ? said : null;
    }
}

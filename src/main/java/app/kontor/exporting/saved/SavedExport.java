package app.kontor.exporting.saved;

import app.kontor.exporting.ExportKind;
import app.kontor.exporting.ExportScope;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An export that is kept by name.
 *
 * @param columns  those to write, in order; none for all
 * @param folder   on the PC that runs it
 * @param fileName with {@code [date]}, {@code [time]}, {@code [week]} in it or without; ends in .csv or .xlsx
 * @param since    when it was saved
 * @param editable whether it goes out with marks, by which its rows are known when they come back
 */
public record SavedExport(
        String name, ExportKind kind, List<String> columns, ExportScope scope, String folder, String fileName, Plan plan, Instant since,
        boolean editable) {
    public static final int LONGEST_NAME = 80;

    public SavedExport {
        columns = List.copyOf(columns);
    }

    /** One that goes out as a table and no more. */
    public SavedExport(
            String name, ExportKind kind, List<String> columns, ExportScope scope, String folder, String fileName, Plan plan, Instant since) {
        this(name, kind, columns, scope, folder, fileName, plan, since, false);
    }

    /** How its last run ended. @param failure null where a file was written; else the key of a sentence and what that names */
    public record Run(Instant at, @Nullable String file, int rows, @Nullable List<String> failure) {}

    /** A saved export and its last run, null before the first. */
    public record Known(SavedExport export, @Nullable Run last) {
        public boolean failed() {
            return last != null && last.failure != null;
        }
    }

    public SavedExport named(String other) {
        return new SavedExport(other, kind, columns, scope, folder, fileName, plan, since, editable);
    }

    public SavedExport toBeEdited(boolean wanted) {
        return new SavedExport(name, kind, columns, scope, folder, fileName, plan, since, wanted);
    }

    /** Where a run of this moment goes. */
    Path file(ZonedDateTime now) {
        LocalDate day = now.toLocalDate();
        String name = fileName.replace("[date]", day.toString()).replace("[time]", DateTimeFormatter.ofPattern("HHmm").format(now))
                .replace("[week]", DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY).format(day));
        return Path.of(folder).resolve(app.kontor.value.FileName.of(name));
    }
}

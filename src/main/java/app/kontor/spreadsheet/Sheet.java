package app.kontor.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, or the whole of a text file (then it has no name). Blank rows are left out. */
public record Sheet(@Nullable String name, List<Row> rows) {}

package app.kontor.ui.kit;

import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * All rows of a view in its columns as a CSV or XLSX file. What is shown as text stays text, so that "0017" keeps its zeros and nothing
 * becomes a formula (R48, R50).
 *
 * @param columns those in sight
 * @param name    of the list: the sheet's name and the file's
 */
record ListExport<R>(Texts texts, String name, List<Column<R>> columns, WindowRequest request, DataTable.Source<R, ?> source) {
    private static final int WINDOW = 1_000;

    /** @return how many rows were written */
    int write(Path file, Progress progress) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Cells<R>> cells = columns.stream().map(Cells::new).toList();
        String key = null;
        do {
            progress.stopIfCancelled();
            Window<R> window = source.windows().apply(new WindowRequest(
                    request.search(), request.view(), request.sort(), request.descending(), key, WINDOW));
            window.rows().forEach(row -> rows.add(cells.stream().map(cell -> cell.of(row)).toList()));
            key = window.nextKey();
        } while (key != null);
        Table table = new Table(name, columns.stream().map(this::title).toList(), rows);
        boolean workbook = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        try {
            Files.write(file, workbook ? TableWriter.xlsx(table) : TableWriter.csv(table));
        } catch (IOException e) {
            LoggerFactory.getLogger(ListExport.class).debug("A list can't be written", e);
            throw new BusinessRuleException("file.unwritable", file);
        }
        return rows.size();
    }

    private String title(Column<R> column) {
        return column.key().isEmpty() ? "" : texts.get(column.key());
    }

    /** What a column shows of a row, as plain text. */
    private static final class Cells<R> {
        private final Column<R> column;
        private final Painter<R> painter;

        Cells(Column<R> column) {
            this.column = column;
            this.painter = column.painters().apply(new Patterns(column.align()));
        }

        @Nullable Object of(R row) {
            if (column.raw() != null) {
                return column.raw().apply(row);
            }
            painter.show(row);
            String text = text(painter.node()).strip();
            return text.isEmpty() || text.equals("–") ? null : text;
        }

        private static String text(Node node) {
            if (node instanceof Labeled labeled) {
                return labeled.getText() == null ? "" : labeled.getText();
            }
            return node instanceof Parent parent
                    ? parent.getChildrenUnmodifiable().stream().map(Cells::text).reduce("", (a, b) -> (a + " " + b).strip())
                    : "";
        }
    }
}

package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of lines: figures right-aligned under their titles, each column as wide as its widest text, one column
 * takes the rest and wraps. Its rows are blocks that stay whole.
 */
final class LineTable {
    private static final float GAP = 12;
    private static final float PAD = 3.6f;
    private static final float WIDEST_SHARE = 0.36f;
    private static final int MAX_LINES = 20;
    private static final float TICK = 9;
    private static final float LEAST_REST = mm(14);

    /** @param rest takes what the other columns leave */
    record Column(String title, boolean right, boolean rest) {
        static Column text(String title) {
            return new Column(title, false, false);
        }

        static Column figures(String title) {
            return new Column(title, true, false);
        }

        static Column rest(String title) {
            return new Column(title, false, true);
        }
    }

    /** A text of a cell, on lines of its own. */
    record Piece(String text, TextStyle style) {}

    /** @param tick a box to tick by hand instead of texts */
    record Cell(List<Piece> pieces, boolean tick) {
        static Cell of(String text, TextStyle style) {
            return new Cell(List.of(new Piece(text, style)), false);
        }

        static Cell of(List<Piece> pieces) {
            return new Cell(pieces.stream().filter(piece -> !piece.text().isEmpty()).toList(), false);
        }

        static Cell box() {
            return new Cell(List.of(), true);
        }
    }

    private final Typesetter type;
    private final float left;
    private final float right;
    private final List<Column> columns;
    private final float[] widths;
    private final Block head;

    /** Columns are measured over all rows, so that a table looks the same on each of its pages. */
    LineTable(Typesetter type, float left, float right, List<Column> columns, List<List<Cell>> rows) {
        this.type = type;
        this.left = left;
        this.right = right;
        this.columns = columns;
        this.widths = measured(rows);
        this.head = new Block(18, true, null, this::drawHead);
    }

    private float[] measured(List<List<Cell>> rows) {
        float[] measured = new float[columns.size()];
        float taken = GAP * (columns.size() - 1);
        for (int i = 0; i < measured.length; i++) {
            if (!columns.get(i).rest()) {
                measured[i] = Math.min(widest(i, rows), (right - left) * WIDEST_SHARE);
                taken += measured[i];
            }
        }
        for (int i = 0; i < measured.length; i++) {
            measured[i] = columns.get(i).rest() ? Math.max(LEAST_REST, right - left - taken) : measured[i];
        }
        return measured;
    }

    private float widest(int column, List<List<Cell>> rows) {
        float widest = type.width(columns.get(column).title(), TextStyle.HEAD);
        for (List<Cell> row : rows) {
            Cell cell = row.get(column);
            for (Piece piece : cell.pieces()) {
                widest = Math.max(widest, type.width(piece.text(), piece.style()));
            }
            widest = Math.max(widest, cell.tick() ? TICK : 0);
        }
        return widest;
    }

    /** Whether the columns need more than the table's width, as amounts in small currencies may. */
    boolean isTooWide() {
        float sum = GAP * (widths.length - 1);
        for (float width : widths) {
            sum += width;
        }
        return sum > right - left + 0.1f;
    }

    Block head() {
        return head;
    }

    /** The row as one block; hairline: whether a thin line parts it from what follows. */
    Block row(List<Cell> cells, boolean hairline) {
        List<List<Piece>> lines = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < cells.size(); i++) {
            List<Piece> wrapped = wrapped(cells.get(i), widths[i], columns.get(i));
            lines.add(wrapped);
            height = Math.max(height, (float) wrapped.stream().mapToDouble(piece -> piece.style().leading()).sum());
        }
        float whole = height + 2 * PAD;
        return new Block(whole, false, head, (canvas, top) -> {
            drawRow(canvas, top, cells, lines);
            if (hairline) {
                canvas.line(left, right, top + whole, 0.4f, Ink.HAIR);
            }
        });
    }

    private List<Piece> wrapped(Cell cell, float width, Column column) {
        List<Piece> lines = new ArrayList<>();
        for (Piece piece : cell.pieces()) {
            List<String> texts = column.right()
                    ? List.of(piece.text())
                    : type.wrap(piece.text(), piece.style(), width, MAX_LINES);
            texts.forEach(text -> lines.add(new Piece(text, piece.style())));
        }
        return lines;
    }

    private void drawRow(Canvas canvas, float top, List<Cell> cells, List<List<Piece>> lines) {
        float x = left;
        for (int i = 0; i < cells.size(); i++) {
            float y = top + PAD;
            if (cells.get(i).tick()) {
                canvas.frame(x, y + 1.5f, TICK, TICK, 0.8f, Ink.MUTED);
            }
            for (Piece piece : lines.get(i)) {
                place(canvas, piece, x, y + piece.style().ascent(), i);
                y += piece.style().leading();
            }
            x += widths[i] + GAP;
        }
    }

    private void place(Canvas canvas, Piece piece, float x, float baseline, int column) {
        if (columns.get(column).right()) {
            canvas.textRight(piece.text(), x + widths[column], baseline, piece.style());
        } else {
            canvas.text(piece.text(), x, baseline, piece.style());
        }
    }

    private void drawHead(Canvas canvas, float top) {
        float x = left;
        for (int i = 0; i < columns.size(); i++) {
            place(canvas, new Piece(columns.get(i).title(), TextStyle.HEAD), x, top + TextStyle.HEAD.ascent(), i);
            x += widths[i] + GAP;
        }
        canvas.line(left, right, top + 15, 0.8f, Ink.RULE);
    }
}

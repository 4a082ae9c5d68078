package app.kontor.spreadsheet;

/**
 * How much memory what is held of one file may take: a share of all there is, because the plan and the transaction need some of it, too. A
 * file beyond it is refused before the PC is out of memory. Rows on the disk don't count: of a file that is read in portions, the largest
 * portion does; of one that is read as a whole, all of it; of a workbook also its shared texts.
 */
final class Budget {
    private static final int SHARE = 6;
    private static final int TEXT = 48;
    private static final int ROW = 80;
    private static final int CELL = 4;
    private long left;

    Budget() {
        this(Runtime.getRuntime().maxMemory() / SHARE);
    }

    Budget(long bytes) {
        left = bytes;
    }

    /** A text that is kept. */
    void text(String text) {
        left -= TEXT + text.length();
    }

    /**
     * A row that is kept; its texts are counted already.
     *
     * @throws UnreadableFile if no more is left
     */
    void row(int line, int cells) {
        left -= ROW + (long) CELL * cells;
        check(line);
    }

    /** A row with all that is in it. @throws UnreadableFile if no more is left */
    void held(Row row) {
        left -= row.weight() + (long) TEXT * row.filled();
        row(row.line(), row.filled());
    }

    /** @throws UnreadableFile if no more is left; the line is 0 where texts stand apart from the rows */
    void check(int line) {
        if (left < 0) {
            throw line == 0
                    ? new UnreadableFile("damaged.tooMuch")
                    : new UnreadableFile("damaged.tooManyRows", line, null, String.valueOf(line));
        }
    }
}

package app.kontor.spreadsheet;

/** How much of a file is believed: beyond that it is refused, so that a hostile file can't exhaust the PC. */
final class Limits {
    static final int COLUMNS = 1_000;
    static final int CELL = 32_767;
    static final int RECORD = 1_000_000;
    static final int TEXT_FILE = 1_000_000_000;
    static final int WORKBOOK_FILE = 50_000_000;
    static final int OLD_WORKBOOK_FILE = 20_000_000;
    static final int SHEET_ROWS = 1_048_576;
    static final int SHEET_COLUMNS = 16_384;
    static final int SHEETS = 1_000;

    private Limits() {}
}

package app.kontor.exporting;

/**
 * Which rows of a kind.
 *
 * @param view   code of a view of the orders, for orders and their lines; empty for all
 * @param search every word of it has to be somewhere in the row
 * @param days   only what is not older, where a kind has a day; 0 for all
 */
public record ExportScope(String view, String search, int days) {
    public static final ExportScope ALL = new ExportScope("", "", 0);

    boolean isAll() {
        return equals(ALL);
    }
}

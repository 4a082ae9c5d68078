package app.kontor.importing;

/**
 * Undoes the apostrophes that exporters put around a cell starting like a formula: {@code '-12'}, {@code
 * '+4512345678'}, {@code '=x}.
 */
final class FormulaGuard {
    private FormulaGuard() {}

    static String undo(String cell) {
        if (cell.length() < 2 || cell.charAt(0) != '\'' || "=+-@".indexOf(cell.charAt(1)) < 0) {
            return cell;
        }
        boolean isWrapped = cell.length() > 2 && cell.charAt(cell.length() - 1) == '\'';
        return cell.substring(1, isWrapped ? cell.length() - 1 : cell.length());
    }
}

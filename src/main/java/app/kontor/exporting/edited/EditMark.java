package app.kontor.exporting.edited;

import app.kontor.spreadsheet.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last column of a list that may come back: what it is, in its title, and of each row a hash of its key and one of every cell. */
final class EditMark {
    private static final Pattern TITLE = Pattern.compile("kontor:([a-z]+):1", Pattern.CASE_INSENSITIVE);
    private static final int KEY = 12;
    private static final int CELL = 4;

    private EditMark() {}

    static String title(EditedKind kind) {
        return Table.HIDDEN + kind.code() + ":1";
    }

    /** Empty for a title that is no mark's. */
    static Optional<EditedKind> kind(String title) {
        Matcher matcher = TITLE.matcher(title.strip());
        return matcher.matches() ? Arrays.stream(EditedKind.values()).filter(k -> k.code().equalsIgnoreCase(matcher.group(1))).findFirst()
                : Optional.empty();
    }

    /** @param columns all of the kind, in its order. @param row a cell for each */
    static String of(EditedKind kind, List<String> columns, List<@Nullable Object> row) {
        StringBuilder mark = new StringBuilder(key(kind, columns, row));
        for (int i = 0; i < columns.size(); i++) {
            mark.append(cell(columns.get(i), CellForm.of(row.get(i), kind.isFigure(columns.get(i)), false)));
        }
        return mark.toString();
    }

    /** The part that finds the row again. */
    static String key(EditedKind kind, List<String> columns, List<@Nullable Object> row) {
        String text = kind.keys().stream().map(name -> CellForm.of(row.get(columns.indexOf(name)), false, false)).collect(Collectors.joining("\u0000"));
        return hash(kind.code() + "\u0000" + text).substring(0, KEY); // begins with a letter: no program takes it for a formula
    }

    static String cell(String column, String form) {
        return hash(column + "\u0000" + form).substring(1, 1 + CELL);
    }

    static String key(String mark) {
        return mark.length() < KEY ? "" : mark.substring(0, KEY);
    }

    /** The hash of a column as it was exported; null if that export did not have it yet. */
    static @Nullable String cell(String mark, int column) {
        int from = KEY + column * CELL;
        return mark.length() < from + CELL ? null : mark.substring(from, from + CELL);
    }

    /** The same list with its marks, the chosen columns in their order. */
    static Table marked(EditedKind kind, Table table, List<Integer> chosen) {
        List<String> columns = new ArrayList<>(chosen.stream().map(table.columns()::get).toList());
        columns.add(title(kind));
        List<List<@Nullable Object>> rows = new ArrayList<>(table.rows().size());
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(columns.size());
            chosen.forEach(place -> cells.add(row.get(place)));
            cells.add(of(kind, table.columns(), row));
            rows.add(cells);
        }
        return new Table(table.name(), columns, rows);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "k" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest).replace('-', 'x').replace('_', 'y');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

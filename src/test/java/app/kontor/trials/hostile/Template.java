package app.kontor.trials.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A right file of one source: a header and three records, each in a row of its own, to put one hostile cell into.
 *
 * @param columns which title plays which role
 */
record Template(String format, char delimiter, List<String> titles, List<String> cells, Map<Role, String> columns) {
    /** Records of a file. */
    static final int RECORDS = 3;

    /** The physical line of the record that is spoilt: the middle one. */
    static final int LINE = 3;

    /** What a column holds: I id, C code (SKU), Q quantity, A amount, D date, T text that people read. */
    enum Role { I, C, Q, A, D, T }

    /**
     * @param columns {@code Title=cell} or, with a role, {@code Q:Title=cell}; {@code {n}} in a cell becomes a number of the
     *     record's own
     */
    static Template of(String format, char delimiter, String... columns) {
        List<String> titles = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        Map<Role, String> roles = new EnumMap<>(Role.class);
        for (String column : columns) {
            int at = column.indexOf('=');
            boolean hasRole = column.charAt(1) == ':';
            String title = column.substring(hasRole ? 2 : 0, at);
            if (hasRole) {
                roles.put(Role.valueOf(column.substring(0, 1)), title);
            }
            titles.add(title);
            cells.add(column.substring(at + 1));
        }
        return new Template(format, delimiter, titles, cells, roles);
    }

    /** Header and records. @param number makes the records those of one file only */
    List<List<String>> table(int number) {
        List<List<String>> table = new ArrayList<>();
        table.add(new ArrayList<>(titles));
        for (int record = 1; record <= RECORDS; record++) {
            String id = Integer.toString(number * 10 + record);
            String position = Integer.toString(record);
            table.add(new ArrayList<>(cells.stream().map(cell -> cell.replace("{n}", id).replace("{i}", position)).toList()));
        }
        return table;
    }

    /** The same with one cell of the middle record replaced. */
    List<List<String>> table(int number, Role role, String value) {
        List<List<String>> table = table(number);
        table.get(LINE - 1).set(titles.indexOf(columns.get(role)), value);
        return table;
    }

    String text(List<List<String>> table) {
        return table.stream().map(this::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    byte[] bytes(int number) {
        return bytes(number, StandardCharsets.UTF_8);
    }

    byte[] bytes(int number, Charset charset) {
        return text(table(number)).getBytes(charset);
    }

    /** Tab-separated files of these sources have no quotation marks. */
    private String line(List<String> row) {
        return row.stream().map(cell -> delimiter == '\t' ? cell : quoted(cell)).collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private String quoted(String cell) {
        boolean needs = cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("\n") || cell.contains("\r")
                || !cell.equals(cell.strip());
        return needs ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}

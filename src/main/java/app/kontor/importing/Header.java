package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The row that names the columns; finds a column by any of its names, however they are spelled. */
public final class Header {
    private final int line;
    private final int columns;
    private final List<String> titles;
    private final List<String> names;
    private final Map<String, Integer> first = new HashMap<>();

    public Header(Row row) {
        this(row.line(), row.cells(), row.cells().size());
    }

    /** @param columns how many the file itself has, where a mapping reads it in others */
    Header(int line, List<String> titles, int columns) {
        this.line = line;
        this.titles = titles;
        this.columns = columns;
        names = titles.stream().map(HeaderName::fold).toList();
        for (int i = 0; i < names.size(); i++) {
            first.putIfAbsent(names.get(i), i);
        }
    }

    /** Physical line, from 1. */
    public int line() {
        return line;
    }

    public int width() {
        return titles.size();
    }

    /** How many columns the file has: its rows may not be longer. */
    int columns() {
        return columns;
    }

    /** The column's title as the file writes it. */
    public String title(int index) {
        return titles.get(index);
    }

    public List<String> titles() {
        return titles;
    }

    /** The columns' names, folded: lower case, single blanks, no look-alike letters. */
    public List<String> names() {
        return names;
    }

    /** Index of the first column with the first of these names that occurs; -1 without one. */
    public int indexOf(String... synonyms) {
        for (String synonym : synonyms) {
            Integer index = first.get(HeaderName.fold(synonym));
            if (index != null) {
                return index;
            }
        }
        return -1;
    }

    public boolean has(String... synonyms) {
        return indexOf(synonyms) >= 0;
    }

    /** Every column with any of these names, in the file's order: for names that a format uses twice. */
    public List<Integer> indexesOf(String... synonyms) {
        Set<String> wanted = new HashSet<>();
        for (String synonym : synonyms) {
            wanted.add(HeaderName.fold(synonym));
        }
        List<Integer> found = new ArrayList<>();
        IntStream.range(0, names.size()).filter(i -> wanted.contains(names.get(i))).forEach(found::add);
        return found;
    }
}

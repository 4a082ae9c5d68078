package app.kontor.importing.mapped;

import app.kontor.importing.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a profile names a column of a file: by its title, {@code Price#2} for the second of that title, {@code #5} by its place. */
public final class ColumnName {
    private static final Pattern NUMBERED = Pattern.compile("(.*)#(\\d{1,4})", Pattern.DOTALL);
    /** Stands for the number of an item in the titles of a family of columns. */
    static final String EACH = "{n}";

    private ColumnName() {}

    /** The column's index; -1 if the header has none of this name. */
    static int indexOf(String name, Header header) {
        int index = header.indexOf(name);
        Matcher numbered = NUMBERED.matcher(name);
        if (index >= 0 || !numbered.matches()) {
            return index;
        }
        int n = Integer.parseInt(numbered.group(2)) - 1;
        if (numbered.group(1).isEmpty()) {
            return n < header.width() ? n : -1;
        }
        List<Integer> same = header.indexesOf(numbered.group(1));
        return n >= 0 && n < same.size() ? same.get(n) : -1;
    }

    /** Whether there is such a column; of a family, whether there is its first. */
    static boolean exists(String name, Header header) {
        return indexOf(of(name, 1), header) >= 0;
    }

    /** The name of the n-th column of a family, from 1. */
    static String of(String name, int n) {
        return name.replace(EACH, Integer.toString(n));
    }

    /** The names of all columns, each by which it is found again. */
    public static List<String> all(Header header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.width(); i++) {
            String title = header.title(i);
            int nth = header.indexesOf(title).indexOf(i);
            names.add(header.names().get(i).isEmpty() ? "#" + (i + 1) : nth > 0 ? title + "#" + (nth + 1) : title);
        }
        return names;
    }
}

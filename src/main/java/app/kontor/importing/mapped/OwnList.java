package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.value.Coded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list that Kontor itself exports, known by its columns' names, which no language changes: {@code importing/own/<format>.txt}.
 *
 * @param list    the kind of export
 * @param columns all that it may have
 * @param keys    those that name a row
 * @param moved   what the columns mean; of a list that can't be imported it has none
 */
public record OwnList(String list, List<String> columns, List<String> keys, Moved moved) {
    private static final String PREFIX = "kontor-";
    private static final List<OwnList> ALL = Stream.of("products", "customers", "suppliers", "supplier-items", "purchase-orders", "shipments",
            "orders", "order-lines", "invoices", "movements").map(OwnList::read).toList();

    static List<OwnList> all() {
        return ALL;
    }

    private static OwnList read(String list) {
        Map<String, String> lines = Moved.lines("own/" + PREFIX + list);
        List<String> columns = Moved.names(Objects.requireNonNull(lines.remove("all")));
        List<String> keys = Moved.names(Objects.requireNonNull(lines.remove("key")));
        return new OwnList(list, columns, keys, Moved.of(PREFIX + list, lines));
    }

    /** Whether a format is one of these. */
    public static boolean is(String format) {
        return format.startsWith(PREFIX);
    }

    /** The one of which these titles are, all or a choice of them; empty where none is, or two could be. */
    public static Optional<OwnList> of(List<String> titles) {
        List<OwnList> found = fitting(titles);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Those that these titles may be of: customers and suppliers both have number, name and town. */
    public static List<OwnList> fitting(List<String> titles) {
        List<String> named = titles.stream().map(String::strip).filter(title -> !title.isEmpty()).toList();
        int best = ALL.stream().mapToInt(list -> list.score(named)).max().orElse(0);
        return ALL.stream().filter(list -> best > 0 && list.score(named) == best).toList();
    }

    /**
     * How many of the titles are columns of the list: 0 if those that name a row are missing, or if too many are strange. Somebody may have
     * added a column; then one of the others has to be written as only we write it.
     */
    private int score(List<String> titles) {
        int ours = (int) titles.stream().filter(columns::contains).count();
        boolean isWhole = ours == titles.size();
        boolean isOurs = 5 * ours >= 4 * titles.size() && titles.stream().anyMatch(title -> columns.contains(title) && isInOneWord(title));
        return Set.copyOf(titles).containsAll(keys) && ours > keys.size() && (isWhole || isOurs) ? ours : 0;
    }

    /** "unitPrice" and not "price". */
    private static boolean isInOneWord(String title) {
        return !title.equals(title.toLowerCase(Locale.ROOT));
    }

    Kind kind() {
        return moved.kind();
    }

    String format() {
        return PREFIX + list;
    }

    /** Whether records can be made of it: a list of orders lacks their lines, and invoices and movements never come from outside. */
    boolean isImported() {
        return !moved.columns().isEmpty();
    }

    /** Whether a file of it says something that can be taken over. @param kind the kind of export that it should be */
    public boolean isRead(Coded kind) {
        return is(kind) && (isImported() || list.equals("orders"));
    }

    /** Whether it is the kind of export that has this code. */
    public boolean is(Coded kind) {
        return kind.code().equals(list);
    }
}

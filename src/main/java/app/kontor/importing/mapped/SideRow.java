package app.kontor.importing.mapped;

import app.kontor.importing.CellMeaning;
import app.kontor.importing.Header;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.SideRows.Side;
import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows of sums and titles from records, in a spreadsheet that somebody keeps for people. What has a number of an order or an article
 * is a record, unless its only words are those of a sum.
 */
public final class SideRow {
    private static final List<String> KEYS = List.of("number", "sku", "barcode", "shipment", "invoice", "purpose");
    private static final Set<String> NOTHING = Set.of("", "-", "--");
    private final int[] keys;
    private final boolean hasColumns;
    private final int amount;
    private final boolean isSummed;
    private final @Nullable Mapping received;
    private final int[] states;

    public SideRow(ImportProfile profile, Header header) {
        keys = KEYS.stream().flatMap(key -> profile.mapping(key).stream()).flatMap(m -> m.columns().stream())
                .mapToInt(column -> ColumnName.indexOf(ColumnName.of(column, 1), header)).filter(i -> i >= 0).distinct().toArray();
        hasColumns = profile.columns().size() > 1;
        amount = profile.kind() == Kind.PAYMENTS ? column(profile, "amount", header) : -1;
        isSummed = Bindings.isSummed(profile);
        received = profile.kind() == Kind.PAYMENTS ? profile.mapping("received").orElse(null) : null;
        states = received == null ? new int[0] : received.columns().stream().mapToInt(name -> ColumnName.indexOf(name, header)).filter(i -> i >= 0).toArray();
    }

    private static int column(ImportProfile profile, String target, Header header) {
        return profile.mapping(target).stream().flatMap(m -> m.columns().stream()).mapToInt(name -> ColumnName.indexOf(name, header)).findFirst().orElse(-1);
    }

    /** Money that went out, or has not come in yet; in a sum a discount is a part of what came in. */
    private boolean isNotReceived(Row row) {
        String word = received == null ? "" : MappedShape.cell(MappedShape.joined(row, states, received.separator()), received);
        boolean isSaid = "yes".equals(StateWords.meaning("received", word));
        if (isSummed) {
            return received != null && !isSaid;
        }
        boolean isNothing = received != null && NOTHING.contains(row.cell(amount)); // a fee, or a head of the statement
        return isNothing || CellMeaning.isNegative(row.cell(amount)) || !word.isEmpty() && !isSaid;
    }

    /** What the row is beside the records; null if it is one, or might be. */
    public @Nullable Side of(Row row) {
        if (amount >= 0 && isNotReceived(row)) {
            return Side.OUT;
        }
        if (keys.length == 0 || !hasColumns) {
            return null;
        }
        int[] filled = IntStream.range(0, row.filled()).filter(i -> !row.cell(i).isEmpty()).toArray();
        int[] words = IntStream.of(filled).filter(i -> !isNumber(row, i)).toArray();
        boolean isNamed = IntStream.of(keys).anyMatch(key -> !row.cell(key).isEmpty() && !isSum(row.cell(key)));
        if (!isNamed && (IntStream.of(words).anyMatch(i -> isSum(row.cell(i))) || words.length == 0 && filled.length > 1)) {
            return Side.TOTAL;
        }
        return filled.length == 1 && isTitle(row, filled[0]) ? Side.SECTION : null;
    }

    private static boolean isNumber(Row row, int index) {
        return row.isNumber(index) || CellMeaning.isAmount(row.cell(index));
    }

    /** Alone in its row, and no code: articles and orders have a digit in theirs. */
    private boolean isTitle(Row row, int index) {
        boolean isKey = IntStream.of(keys).anyMatch(key -> key == index);
        return !isKey && !isNumber(row, index) || isKey && row.cell(index).chars().noneMatch(Character::isDigit);
    }

    /** "Summe", "Total:", "Zwischensumme Tassen"; the first word says it, so that a code such as TOTAL-1 does not. */
    public static boolean isSum(String cell) {
        String[] words = cell.strip().split("\\s+", 3);
        String two = words.length > 1 ? words[0] + " " + words[1] : words[0];
        return StateWords.meaning("side", words[0]) != null && words[0].matches("[\\p{L}:.]+") || StateWords.meaning("side", two) != null;
    }
}

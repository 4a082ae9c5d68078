package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are none of the records, counted while they are left out: sums, titles of what follows, money that did not come in, other things. */
public final class SideRows {
    private static final int NAMED = 8;

    /** What such a row is. */
    public enum Side { TOTAL, SECTION, OUT, OTHER }

    private final Function<Row, @Nullable Side> kinds;
    private final Map<Side, List<Integer>> lines = new EnumMap<>(Side.class);

    SideRows(Function<Row, @Nullable Side> kinds) {
        this.kinds = kinds;
    }

    /** Whether the row is none of the records; then it is counted. */
    boolean takes(Row row) {
        Side side = kinds.apply(row);
        if (side != null) {
            lines.computeIfAbsent(side, s -> new ArrayList<>()).add(row.line());
        }
        return side != null;
    }

    /** How many there were and in which lines, for a person. */
    List<Problem> told() {
        return lines.entrySet().stream().map(entry -> told(entry.getKey(), entry.getValue())).toList();
    }

    private static Problem told(Side side, List<Integer> found) {
        String named = String.join(", ", found.stream().limit(NAMED).map(String::valueOf).toList()) + (found.size() > NAMED ? " …" : "");
        return new Problem(Problem.Severity.INFO, found.getFirst(), null, null, code(side), List.of(String.valueOf(found.size()), named));
    }

    private static String code(Side side) {
        return switch (side) {
            case TOTAL -> "sideTotals";
            case SECTION -> "sideSections";
            case OUT -> "sideOut";
            case OTHER -> "sideOther";
        };
    }
}

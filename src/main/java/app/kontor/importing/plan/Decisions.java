package app.kontor.importing.plan;

import app.kontor.importing.CellFix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has decided of an import's cells and records while looking at its plan. Nothing of it is kept before it is applied.
 *
 * @param fixes cells that are read otherwise than the file has them, each once
 * @param takes where the file wins over what was edited here
 */
public record Decisions(List<CellFix> fixes, Set<Take> takes) {
    public static final Decisions NONE = new Decisions(List.of(), Set.of());

    public Decisions {
        fixes = List.copyOf(fixes);
        takes = Set.copyOf(takes);
    }

    /**
     * The file's value is taken although somebody has edited it here.
     *
     * @param order the order's number as the file writes it
     * @param field code of the field; null for all fields of the order
     */
    public record Take(String order, @Nullable String field) {}

    /** With one more correction; one of the same cell is replaced. */
    public Decisions fixing(CellFix fix) {
        List<CellFix> all = new ArrayList<>(fixes);
        all.removeIf(fix::isOf);
        all.add(fix);
        return new Decisions(all, takes);
    }

    /** With the file's value taken, or with ours again. */
    public Decisions taking(Take take, boolean isTaken) {
        Set<Take> all = new HashSet<>(takes);
        if (isTaken) {
            all.add(take);
        } else {
            all.remove(take);
        }
        return new Decisions(fixes, all);
    }

    List<CellFix> of(String file) {
        return fixes.stream().filter(fix -> fix.file().equals(file)).toList();
    }

    /** Whether anything of the order is to be taken from the file. */
    boolean takesOf(String order) {
        return takes.stream().anyMatch(take -> take.order.equals(order));
    }

    boolean takes(String order, String field) {
        return takes.contains(new Take(order, null)) || takes.contains(new Take(order, field));
    }
}

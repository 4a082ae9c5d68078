package app.kontor.stock;

import app.kontor.value.BinId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may still be promised of some variants, read once and used up in memory: ten thousand orders are allocated
 * against it without asking the database again.
 */
final class Availability {
    /** The free pieces of one variant: in all, buffer off, and bin by bin along the walk. */
    private static final class Shelf {
        private Quantity free;
        private final Map<BinId, Quantity> bins = new LinkedHashMap<>();

        Shelf(Quantity buffer) {
            free = buffer.negate();
        }
    }

    /** Pieces taken from a bin. */
    record Taken(BinId bin, Quantity quantity) {}

    private final Map<VariantId, Shelf> shelves = new HashMap<>();

    /**
     * @param buffers of every variant that may be asked for
     * @param levels of those variants, in any order
     * @param walk all bins, in the order of the walk
     */
    Availability(Map<VariantId, Quantity> buffers, Collection<StockLevel> levels, List<Bin> walk) {
        Map<BinId, Integer> steps = new HashMap<>();
        for (Bin bin : walk) {
            if (!bin.location().quarantine()) {
                steps.put(bin.id(), steps.size());
            }
        }
        buffers.forEach((variant, buffer) -> shelves.put(variant, new Shelf(buffer)));
        levels.stream()
                .filter(l -> l.free().isPositive() && steps.containsKey(l.bin()))
                .sorted(java.util.Comparator.comparing(l -> steps.get(l.bin())))
                .forEach(this::add);
    }

    private void add(StockLevel level) {
        Shelf shelf = shelves.get(level.variant());
        if (shelf != null) {
            shelf.free = shelf.free.plus(level.free());
            shelf.bins.put(level.bin(), level.free());
        }
    }

    /** What may be promised; negative where less is there than the buffer. */
    Quantity of(VariantId variant) {
        Shelf shelf = shelves.get(variant);
        return shelf == null ? Quantity.ZERO : shelf.free;
    }

    /** Gives the wish what it can have, along the walk; empty if nothing. */
    List<Taken> take(AllocationWish wish) {
        List<Taken> taken = new ArrayList<>();
        Quantity rest = wish.from(of(wish.variant()));
        while (rest.isPositive()) {
            Taken next = next(shelves.get(wish.variant()), rest);
            taken.add(next);
            rest = rest.minus(next.quantity);
        }
        return taken;
    }

    private static Taken next(Shelf shelf, Quantity most) {
        var first = shelf.bins.entrySet().iterator().next();
        Quantity quantity = first.getValue().min(most);
        if (quantity.equals(first.getValue())) {
            shelf.bins.remove(first.getKey());
        } else {
            shelf.bins.put(first.getKey(), first.getValue().minus(quantity));
        }
        shelf.free = shelf.free.minus(quantity);
        return new Taken(first.getKey(), quantity);
    }
}

package app.kontor.stock;

import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out the movements that bring levels to what was stated; each target sees what the ones before it did. */
final class LevelPlan {
    private static final int NAME = 120;
    private static final int CODE = 60;
    private static final Quantity TOO_MUCH = new Quantity(new BigDecimal("1e12"));

    /** How and when the movements are booked. */
    record Entry(MovementKind kind, String reason, Instant at) {}

    private final Places places;
    private final Map<LevelKey, StockLevel> levels;
    private final Entry entry;
    private final List<StockMovement> movements = new ArrayList<>();

    LevelPlan(Places places, Map<LevelKey, StockLevel> levels, Entry entry) {
        this.places = places;
        this.levels = new HashMap<>(levels);
        this.entry = entry;
    }

    List<StockMovement> movements() {
        return movements;
    }

    LevelOutcome set(LevelTarget target) {
        List<StockLevel> there = places.existing(target.location(), target.bin()).stream()
                .map(b -> level(new LevelKey(target.variant(), b.id())))
                .toList();
        Quantity before = sum(there.stream().map(StockLevel::onHand).toList());
        Quantity allocated = sum(there.stream().map(StockLevel::allocated).toList());
        String refused = refusal(target, allocated);
        if (refused == null) {
            move(target, there, target.quantity().minus(before));
        }
        return new LevelOutcome(target, before, allocated, refused);
    }

    private static @Nullable String refusal(LevelTarget target, Quantity allocated) {
        if (tooLong(target.location(), NAME) || tooLong(target.bin(), CODE)) {
            return "stock.placeTooLong";
        }
        if (target.quantity().isNegative()) {
            return "stock.negative";
        }
        if (target.quantity().compareTo(TOO_MUCH) >= 0) {
            return "stock.tooMuch";
        }
        return target.quantity().compareTo(allocated) < 0 ? "stock.belowAllocated" : null;
    }

    private void move(LevelTarget target, List<StockLevel> there, Quantity difference) {
        if (difference.isPositive()) {
            LevelKey home = there.stream().filter(l -> l.onHand().isPositive()).findFirst().map(StockLevel::key)
                    .orElseGet(() -> new LevelKey(target.variant(), places.bin(target.location(), target.bin()).id()));
            book(home, difference);
        }
        Quantity rest = difference.negate();
        for (StockLevel level : there) {
            Quantity less = level.free().min(rest);
            if (less.isPositive()) {
                book(level.key(), less.negate());
                rest = rest.minus(less);
            }
        }
    }

    private void book(LevelKey place, Quantity quantity) {
        StockMovement movement = StockMovement.of(entry.kind, place, quantity, entry.reason, entry.at);
        movements.add(movement);
        levels.put(place, level(place).plus(movement.change()));
    }

    private StockLevel level(LevelKey key) {
        return levels.getOrDefault(key, StockLevel.empty(key));
    }

    private static boolean tooLong(@Nullable String name, int most) {
        return name != null && name.length() > most;
    }

    private static Quantity sum(List<Quantity> quantities) {
        return quantities.stream().reduce(Quantity.ZERO, Quantity::plus);
    }
}

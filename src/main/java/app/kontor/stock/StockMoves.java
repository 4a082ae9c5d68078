package app.kontor.stock;

import app.kontor.db.Tx;
import app.kontor.value.BinId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out the entries of what is booked by hand. */
final class StockMoves {
    private static final int NAME = 120;
    private static final int CODE = 60;

    private StockMoves() {}

    /** What is there, in the bin or without one in the whole location. */
    static Quantity onHand(Tx tx, VariantId variant, Transfer.Spot spot) {
        List<BinId> bins = PlaceStore.load(tx, () -> 0).existing(spot.location(), spot.bin()).stream().map(Bin::id).toList();
        return StockStore.levels(tx, List.of(variant)).values().stream().filter(l -> bins.contains(l.bin()))
                .map(StockLevel::onHand).reduce(Quantity.ZERO, Quantity::plus);
    }

    static List<StockMovement> transfer(Tx tx, VariantId variant, Transfer t) {
        if (!t.quantity().isPositive()) {
            throw new BusinessRuleException("stock.nothing");
        }
        Places places = PlaceStore.load(tx, tx::newId);
        String code = t.from().bin() == null ? Bin.UNPLACED : t.from().bin();
        Bin from = places.existing(t.from().location(), code).stream().findFirst()
                .orElseThrow(() -> new BusinessRuleException("stock.noBin", code));
        if (tooLong(t.to().location(), NAME) || tooLong(t.to().bin(), CODE)) {
            throw new BusinessRuleException("stock.placeTooLong", t.sku());
        }
        Bin to = places.bin(t.to().location(), t.to().bin());
        if (from.id().equals(to.id())) {
            throw new BusinessRuleException("stock.sameBin", from.code());
        }
        requireFree(tx, new LevelKey(variant, from.id()), t, from);
        PlaceStore.saveAdded(tx, places);
        return List.of(
                StockMovement.of(MovementKind.TRANSFER, new LevelKey(variant, from.id()), t.quantity().negate(), t.reason(), tx.now()),
                StockMovement.of(MovementKind.TRANSFER, new LevelKey(variant, to.id()), t.quantity(), t.reason(), tx.now()));
    }

    private static void requireFree(Tx tx, LevelKey key, Transfer t, Bin from) {
        Map<LevelKey, StockLevel> levels = StockStore.levels(tx, List.of(key.variant()));
        StockLevel level = levels.getOrDefault(key, StockLevel.empty(key));
        if (level.free().compareTo(t.quantity()) < 0) {
            throw new BusinessRuleException("stock.transferTooMuch", t.sku(), from.code(), level.free(), level.allocated());
        }
    }

    private static boolean tooLong(@Nullable String name, int most) {
        return name != null && name.length() > most;
    }
}

package app.kontor.stock;

import app.kontor.catalog.Catalog;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.LocationId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is done with stock as such: look at it, set it, take a wrong entry back, check it. Upper features post to the
 * ledger here, bring levels to a file's or a count's through {@link Levels} and promise stock through {@link Allocations}.
 */
public final class Stock {
    private final Database db;
    private final GoodsIndex index;

    /** @param index of the open shop's goods */
    public Stock(Database db, GoodsIndex index) {
        this.db = db;
        this.index = index;
    }

    /**
     * One window of the list, by SKU unless sorted by name, onHand, allocated or available; the views are those of
     * {@link StockView}.
     */
    public Window<StockRow> list(WindowRequest request) {
        return db.read(tx -> StockListStore.list(tx, request, index));
    }

    public Map<StockView, Long> counts() {
        return db.read(this::counts);
    }

    /** As {@link #counts()}, inside the reading of an upper feature. */
    public Map<StockView, Long> counts(Tx tx) {
        return index.countStock(tx);
    }

    /** @throws BusinessRuleException product.unknown */
    public StockRow row(Sku sku) {
        return db.read(tx -> StockListStore.row(tx, Catalog.get(tx, sku.value()).id()));
    }

    /** Where it lies, along the walk. */
    public List<BinLevel> bins(VariantId variant) {
        return db.read(tx -> StockListStore.bins(tx, variant));
    }

    /** What was on hand then, by SKU, of everything that had moved by then. @param sku null for all */
    public List<OnHandAt> asOf(Instant at, @Nullable Sku sku) {
        return db.read(tx -> MovementStore.asOf(tx, at, sku == null ? null : Catalog.get(tx, sku.value()).id()));
    }

    /** When something first moved; empty for a shop whose stock never did. */
    public Optional<Instant> firstMoved() {
        return db.read(MovementStore::first);
    }

    /** A window of the ledger, by time. @param variant null for all */
    public Window<MovementRow> movements(@Nullable VariantId variant, WindowRequest request) {
        return db.read(tx -> MovementStore.list(tx, variant, request));
    }

    /** Why the numbers of a SKU are what they are. @throws BusinessRuleException product.unknown */
    public StockStory story(Sku sku) {
        return db.read(tx -> LedgerStore.story(tx, Catalog.get(tx, sku.value()).id()));
    }

    public StockStory story(VariantId variant) {
        return db.read(tx -> LedgerStore.story(tx, variant));
    }

    /** The bins' codes of a location, along the walk; those of all without one. */
    public List<Bin> bins() {
        return db.read(Stock::walk);
    }

    /** Without those that went with the import that had brought them; a movement to one brings it back. */
    public List<Location> locations() {
        return db.read(tx -> {
            Set<LocationId> gone = PlaceStore.withdrawn(tx);
            return PlaceStore.load(tx, () -> 0).locations().stream().filter(location -> !gone.contains(location.id())).toList();
        });
    }

    /** @throws BusinessRuleException stock.locationExists */
    public Location addLocation(String name, boolean quarantine) {
        return db.write(Intent.of("stock.addLocation", name), tx -> {
            Places places = PlaceStore.load(tx, tx::newId);
            if (places.find(name).isPresent()) {
                throw new BusinessRuleException("stock.locationExists", name.strip());
            }
            Location added = places.add(name.strip(), quarantine);
            PlaceStore.saveAdded(tx, places);
            return added;
        });
    }

    /**
     * So many are there: books the difference as an adjustment.
     *
     * @param location null for the default one
     * @param bin null for the level of the whole location
     * @throws BusinessRuleException product.unknown, stock.belowAllocated, stock.negative, stock.reasonMissing
     */
    public StockRow set(Sku sku, Quantity quantity, String reason, @Nullable String location, @Nullable String bin) {
        return db.write(Intent.of("stock.set", sku.value()), tx -> {
            VariantId variant = Catalog.get(tx, sku.value()).id();
            LevelTarget target = new LevelTarget(variant, quantity, location, bin);
            LevelPlan.Entry entry = new LevelPlan.Entry(MovementKind.ADJUSTMENT, reason, tx.now());
            LevelOutcome outcome = Levels.set(tx, List.of(target), entry).getFirst();
            if (outcome.refused() != null) {
                throw Levels.refusal(tx, outcome);
            }
            return StockListStore.row(tx, variant);
        });
    }

    /**
     * So many came in, or with a negative quantity are gone.
     *
     * @param spot without a bin: wherever it lies in the location
     * @throws BusinessRuleException as {@link #set}; stock.nothing for zero
     */
    public StockRow move(Sku sku, Quantity pieces, String reason, Transfer.Spot spot) {
        return db.write(Intent.of(pieces.isNegative() ? "stock.remove" : "stock.add", sku.value()), tx -> {
            if (pieces.isZero()) {
                throw new BusinessRuleException("stock.nothing");
            }
            VariantId variant = Catalog.get(tx, sku.value()).id();
            Quantity there = StockMoves.onHand(tx, variant, spot);
            LevelTarget target = new LevelTarget(variant, there.plus(pieces), spot.location(), spot.bin());
            MovementKind kind = pieces.isNegative() ? MovementKind.ADJUSTMENT : MovementKind.RECEIPT;
            LevelOutcome outcome = Levels.set(tx, List.of(target), new LevelPlan.Entry(kind, reason, tx.now())).getFirst();
            if (outcome.refused() != null) {
                throw Levels.refusal(tx, outcome);
            }
            return StockListStore.row(tx, variant);
        });
    }

    /**
     * Carries pieces to another place; on hand stays what it is. What is promised to an order stays where its picker looks for it.
     *
     * @throws BusinessRuleException product.unknown, stock.nothing, stock.sameBin, stock.noBin, stock.transferTooMuch
     */
    public StockRow transfer(Transfer transfer) {
        return db.write(Intent.of("stock.transfer", transfer.sku().value()), tx -> {
            VariantId variant = Catalog.get(tx, transfer.sku().value()).id();
            post(tx, StockMoves.transfer(tx, variant, transfer));
            return StockListStore.row(tx, variant);
        });
    }

    /** Takes a wrong entry back by its opposite; both stay in the ledger (R43). */
    public void reverse(long movement, String reason) {
        db.write(Intent.of("stock.reverse", reason), tx -> {
            post(tx, List.of(MovementStore.reversal(tx, movement, reason)));
            return null;
        });
    }

    public List<LevelDifference> check() {
        return db.read(StockCheck::differences);
    }

    /** Moments of the past whose kept balances are not what the ledger adds up to. */
    public List<Instant> wrongPast() {
        return db.read(PastStock::wrong);
    }

    public List<LevelDifference> repair() {
        List<LevelDifference> repaired = db.write(Intent.of("stock.repair", ""), StockCheck::repair);
        forgetIndex();
        return repaired;
    }

    /** Lists are found and sorted anew from the goods themselves, at the next question. */
    public void forgetIndex() {
        index.forget();
    }

    // ---- for upper features, inside their transaction

    /** A new shop's first location and bin; nothing if there is one. */
    public static Location prepare(Tx tx) {
        Places places = PlaceStore.load(tx, tx::newId);
        Location location = places.defaultLocation();
        PlaceStore.saveAdded(tx, places);
        return location;
    }

    /** The bin of this name, made if there is none; null is the default location, or the bin of what has no place. */
    public static Bin bin(Tx tx, @Nullable String location, @Nullable String code) {
        Places places = PlaceStore.load(tx, tx::newId);
        Bin bin = places.bin(location, code);
        PlaceStore.saveAdded(tx, places);
        return bin;
    }

    /** All bins along the walk. */
    public static List<Bin> walk(Tx tx) {
        return PlaceStore.load(tx, () -> 0).walk();
    }

    /** Writes the ledger. @return the entries' ids, in the same order. @throws BusinessRuleException stock.negative, stock.belowAllocated */
    public static List<Long> post(Tx tx, Collection<StockMovement> movements) {
        StockStore.change(tx, movements.stream().map(StockMovement::change));
        return StockStore.insert(tx, movements);
    }

    /** What may still be promised of each (R27). */
    public static Map<VariantId, Quantity> available(Tx tx, Collection<VariantId> variants) {
        Availability availability = Allocations.availability(tx, variants);
        Map<VariantId, Quantity> available = new HashMap<>();
        variants.forEach(v -> available.put(v, availability.of(v)));
        return available;
    }

    /**
     * Rebuilds the levels of the variants from ledger and allocations, after an undo has changed these.
     *
     * @throws BusinessRuleException stock.negative, stock.belowAllocated
     */
    public static void recompute(Tx tx, Collection<VariantId> variants) {
        StockCheck.recompute(tx, variants);
    }
}

package app.kontor.stock;

import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static org.jooq.impl.DSL.select;

import app.kontor.db.Tx;
import app.kontor.history.History;
import app.kontor.schema.tables.records.BinRecord;
import app.kontor.schema.tables.records.LocationRecord;
import app.kontor.value.CommandId;
import app.kontor.value.LocationId;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** The SQL of locations and bins. A shop has few of them: they are read all at once. */
final class PlaceStore {
    private PlaceStore() {}

    /** @param ids for what is named first: the transaction's, or made up ones for a preview */
    static Places load(Tx tx, LongSupplier ids) {
        List<Location> locations = tx.sql().selectFrom(LOCATION).orderBy(LOCATION.NAME)
                .fetch(r -> new Location(r.getId(), r.getName(), r.getIsDefault(), r.getQuarantine()));
        Map<LocationId, Location> byId = locations.stream()
                .collect(Collectors.toMap(Location::id, Function.identity()));
        List<Bin> bins = tx.sql().selectFrom(BIN)
                .fetch(r -> new Bin(r.getId(), byId.get(r.getLocationId()), r.getCode(), r.getSortKey()));
        return new Places(locations, bins, ids);
    }

    /**
     * Locations whose bringing was taken back and which hold nothing. Their rows stay, because the ledger names their bins; what stands in
     * the ledger shows that one is in use again.
     */
    static Set<LocationId> withdrawn(Tx tx) {
        Map<LocationId, CommandId> makers = tx.sql().select(LOCATION.ID, LOCATION.LAST_COMMAND).from(LOCATION)
                .where(LOCATION.IS_DEFAULT.isFalse()).fetchMap(LOCATION.ID, LOCATION.LAST_COMMAND);
        Set<CommandId> undone = makers.isEmpty() ? Set.of() : History.undone(tx, makers.values());
        return makers.keySet().stream().filter(id -> undone.contains(makers.get(id)) && !isUsed(tx, id)).collect(Collectors.toSet());
    }

    private static boolean isUsed(Tx tx, LocationId location) {
        var bins = select(BIN.ID).from(BIN).where(BIN.LOCATION_ID.eq(location));
        var reversed = select(STOCK_MOVEMENT.REVERSES).from(STOCK_MOVEMENT).where(STOCK_MOVEMENT.BIN_ID.in(bins)).and(STOCK_MOVEMENT.REVERSES.isNotNull());
        return tx.sql().fetchExists(STOCK_LEVEL, STOCK_LEVEL.BIN_ID.in(bins)
                        .and(STOCK_LEVEL.ON_HAND.ne(Quantity.ZERO).or(STOCK_LEVEL.ALLOCATED.ne(Quantity.ZERO))))
                || tx.sql().fetchExists(STOCK_MOVEMENT, STOCK_MOVEMENT.BIN_ID.in(bins).and(STOCK_MOVEMENT.REVERSES.isNull())
                        .and(STOCK_MOVEMENT.ID.notIn(reversed)));
    }

    static void saveAdded(Tx tx, Places places) {
        var command = tx.command().id();
        tx.insert(places.addedLocations().stream()
                .map(l -> new LocationRecord(l.id(), l.name(), l.isDefault(), l.quarantine(), command))
                .toList());
        tx.insert(places.addedBins().stream()
                .map(b -> new BinRecord(b.id(), b.location().id(), b.code(), b.sortKey(), command))
                .toList());
    }
}

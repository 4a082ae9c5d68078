package app.kontor.stock;

import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.LOCATION;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.BinRecord;
import app.kontor.schema.tables.records.LocationRecord;
import app.kontor.value.LocationId;
import java.util.List;
import java.util.Map;
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

package app.kontor.stock;

import app.kontor.value.BinId;
import app.kontor.value.LocationId;
import app.kontor.value.Sku;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All locations and bins by name, whatever its case. One that is named first comes into being here; who writes stores
 * what was added, a preview throws it away.
 */
final class Places {
    private final Map<String, Location> locations = new LinkedHashMap<>();
    private final Map<LocationId, Map<String, Bin>> bins = new LinkedHashMap<>();
    private final List<Location> addedLocations = new ArrayList<>();
    private final List<Bin> addedBins = new ArrayList<>();
    private final LongSupplier ids;

    Places(List<Location> locations, List<Bin> bins, LongSupplier ids) {
        locations.forEach(l -> this.locations.put(key(l.name()), l));
        bins.forEach(this::put);
        this.ids = ids;
    }

    List<Location> locations() {
        return List.copyOf(locations.values());
    }

    List<Bin> walk() {
        return bins.values().stream().flatMap(b -> b.values().stream()).sorted(Bin.WALK).toList();
    }

    /**
     * Those bins that a person means by this: one, or where none is named all of the location. Empty if there is none
     * yet.
     */
    List<Bin> existing(@Nullable String location, @Nullable String code) {
        Map<String, Bin> there = find(location).map(l -> bins.getOrDefault(l.id(), Map.of())).orElse(Map.of());
        return code == null
                ? there.values().stream().sorted(Bin.WALK).toList()
                : Optional.ofNullable(there.get(key(code))).stream().toList();
    }

    /** The bin of this name; no location is the default one, no code the bin of what has no place. */
    Bin bin(@Nullable String location, @Nullable String code) {
        Location at = find(location).orElseGet(() -> add(location == null ? Location.FIRST : location.strip(), false));
        String name = code == null ? Bin.UNPLACED : code.strip();
        Bin found = bins.getOrDefault(at.id(), Map.of()).get(key(name));
        return found != null ? found : add(at, name);
    }

    /** The default location; made if there is none yet. */
    Location defaultLocation() {
        return bin(null, null).location();
    }

    Optional<Location> find(@Nullable String name) {
        return name == null
                ? locations.values().stream().filter(Location::isDefault).findFirst()
                : Optional.ofNullable(locations.get(key(name)));
    }

    /** The first location is the default one. */
    Location add(String name, boolean quarantine) {
        boolean first = locations.values().stream().noneMatch(Location::isDefault);
        Location location = new Location(new LocationId(ids.getAsLong()), name, first && !quarantine, quarantine);
        locations.put(key(name), location);
        addedLocations.add(location);
        return location;
    }

    List<Location> addedLocations() {
        return addedLocations;
    }

    List<Bin> addedBins() {
        return addedBins;
    }

    private Bin add(Location location, String code) {
        Bin bin = new Bin(new BinId(ids.getAsLong()), location, code, Bin.sortKey(code));
        put(bin);
        addedBins.add(bin);
        return bin;
    }

    private void put(Bin bin) {
        bins.computeIfAbsent(bin.location().id(), id -> new LinkedHashMap<>()).put(key(bin.code()), bin);
    }

    private static String key(String name) {
        return Sku.key(name);
    }
}

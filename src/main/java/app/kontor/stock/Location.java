package app.kontor.stock;

import app.kontor.value.LocationId;

/** A place of its own: warehouse, shop. What lies in a quarantine location is on hand but not for sale. */
public record Location(LocationId id, String name, boolean isDefault, boolean quarantine) {
    /** What the first location of a shop is called until its owner renames it. */
    public static final String FIRST = "Main";
}

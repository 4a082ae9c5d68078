package app.kontor.catalog;

/** A line of a price list with what people call it. @param supplier name; @param sku ours; @param name of the variant */
public record SupplierOffer(SupplierItem item, String supplier, String sku, String name) {}

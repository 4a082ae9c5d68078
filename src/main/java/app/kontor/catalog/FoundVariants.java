package app.kontor.catalog;

import java.util.List;

/** Variants that match. @param count how many match in all; {@code variants} may be fewer */
public record FoundVariants(int count, List<Variant> variants) {}

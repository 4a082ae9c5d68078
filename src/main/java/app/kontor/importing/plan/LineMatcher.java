package app.kontor.importing.plan;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channels;
import app.kontor.channel.Listing;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.value.ChannelId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the variant that a channel's line means: by the channel's listings, by SKU, by barcode. Never by resemblance. */
final class LineMatcher {
    private final Tx tx;
    private final Map<String, Listing> listings;
    private final Set<String> looked = new HashSet<>();
    private final Map<String, Variant> bySku = new HashMap<>();
    private final Map<String, Variant> byBarcode = new HashMap<>();
    private final Map<VariantId, Variant> listed;

    /** One of the channel's is {@code factor} pieces of the variant. */
    record Match(Variant variant, Quantity factor) {}

    LineMatcher(Tx tx, @Nullable ChannelId channel) {
        this.tx = tx;
        this.listings = channel == null ? Map.of() : Channels.listings(tx, channel);
        this.listed = Catalog.byId(tx, listings.values().stream().map(Listing::variant).distinct().toList());
    }

    /** Looks for what these lines may mean; before any of them is matched. */
    void learn(Collection<ImportedOrder> orders) {
        Set<String> skus = new HashSet<>();
        orders.forEach(o -> o.lines().stream().map(ImportedLine::sku).filter(Objects::nonNull).map(String::strip)
                .filter(looked::add).forEach(skus::add));
        bySku.putAll(Catalog.bySku(tx, skus.stream().map(Sku::key).distinct().toList()));
        byBarcode.putAll(Catalog.byBarcode(tx, skus));
    }

    Optional<Match> match(ImportedLine line) {
        Listing listing = listings.get(Listing.key(text(line)));
        if (listing != null) {
            return Optional.of(new Match(listed.get(listing.variant()), listing.factor()));
        }
        if (line.sku() == null) {
            return Optional.empty();
        }
        Variant variant = bySku.getOrDefault(Sku.key(line.sku()), byBarcode.get(line.sku().strip()));
        return Optional.ofNullable(variant).map(v -> new Match(v, Quantity.ONE));
    }

    static String text(ImportedLine line) {
        return line.sku() == null ? line.name() : line.sku();
    }
}

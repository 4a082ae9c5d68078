package app.kontor.importing.plan;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.catalog.TaxClass;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channels;
import app.kontor.channel.Listing;
import app.kontor.db.Tx;
import app.kontor.importing.plan.ProductPlan.PlannedVariant;
import app.kontor.sales.Matching;
import app.kontor.value.ChannelId;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes planned products: adds the new ones, updates what the file states anew, lists what orders name without a SKU. */
final class ProductWriter {
    private final Tx tx;
    private final @Nullable ChannelId channel;

    ProductWriter(Tx tx, @Nullable ChannelId channel) {
        this.tx = tx;
        this.channel = channel;
    }

    void write(List<ProductPlan> plans) {
        List<NewProduct> added = new ArrayList<>();
        Map<VariantId, NewProduct.NewVariant> changed = new HashMap<>();
        Map<ProductId, String> titles = new HashMap<>();
        for (ProductPlan plan : plans) {
            ProductId product = plan.variants().stream().map(PlannedVariant::existing).filter(Objects::nonNull)
                    .map(Variant::product).findFirst().orElse(null);
            added.addAll(fresh(plan, product));
            if (product != null && plan.isRenamed()) {
                titles.put(product, plan.incoming().title());
            }
            plan.variants().stream().filter(v -> v.existing() != null && v.changed())
                    .forEach(v -> changed.put(v.existing().id(), v.variant()));
        }
        Map<String, VariantId> ids = new HashMap<>();
        Map<String, Variant> texts = new HashMap<>();
        Catalog.add(tx, added).forEach(v -> {
            ids.put(v.sku().key(), v.id());
            texts.put(v.sku().value(), v);
        });
        Catalog.update(tx, changed, titles);
        list(plans, ids);
        plans.stream().flatMap(p -> p.variants().stream())
                .filter(v -> v.text() != null && texts.containsKey(v.variant().sku().value()))
                .forEach(v -> texts.put(v.text(), texts.get(v.variant().sku().value())));
        Matching.connect(tx, texts);
    }

    private static List<NewProduct> fresh(ProductPlan plan, @Nullable ProductId product) {
        List<NewProduct.NewVariant> variants =
                plan.variants().stream().filter(v -> v.existing() == null).map(PlannedVariant::variant).toList();
        String taxClass = plan.incoming().taxClass() == null ? TaxClass.STANDARD.code() : plan.incoming().taxClass();
        return variants.isEmpty()
                ? List.of()
                : List.of(new NewProduct(product, plan.incoming().key(), plan.incoming().title(), plan.incoming().vendor(),
                        taxClass, variants));
    }

    private void list(List<ProductPlan> plans, Map<String, VariantId> ids) {
        if (channel == null) {
            return;
        }
        List<Listing> listings = new ArrayList<>();
        for (PlannedVariant v : plans.stream().flatMap(p -> p.variants().stream()).toList()) {
            if (v.text() != null && v.existing() == null) {
                listings.add(new Listing(channel, v.text(), ids.get(v.variant().sku().key()), Quantity.ONE));
            }
        }
        Channels.list(tx, listings);
    }
}

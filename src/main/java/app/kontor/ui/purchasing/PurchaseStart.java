package app.kontor.ui.purchasing;

import app.kontor.catalog.SupplierItem;
import app.kontor.catalog.SupplierOffer;
import app.kontor.catalog.Variant;
import app.kontor.partner.Supplier;
import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.ReorderProposal;
import app.kontor.value.SupplierId;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the typing of an order begins with; read on a worker thread.
 *
 * @param order that is changed; null for a new one
 * @param prices what the supplier asks for which article
 * @param shorts what of their list should be ordered
 * @param goods the articles of the order and of the list of what is short
 */
record PurchaseStart(
        Supplier supplier, Currency currency, @Nullable PurchaseOrder order, Map<VariantId, UnitPrice> prices, List<ReorderProposal> shorts,
        Map<VariantId, Variant> goods) {

    static PurchaseStart of(PurchaseCases cases, SupplierId id, @Nullable PurchaseOrder order) {
        Supplier supplier = cases.suppliers().get(id);
        String theirs = supplier.draft().currency();
        Currency currency = order != null ? order.currency() : theirs == null ? cases.home().get() : Currency.getInstance(theirs);
        Map<VariantId, UnitPrice> prices = new HashMap<>();
        cases.items().of(id).stream().map(SupplierOffer::item).filter(item -> item.price() != null).forEach(item -> prices.put(item.variant(), item.price()));
        List<ReorderProposal> shorts = cases.ordering().proposals(id);
        Stream<VariantId> ordered = order == null ? Stream.empty() : order.lines().stream().map(PurchaseLine::variant);
        Stream<VariantId> proposed = shorts.stream().map(ReorderProposal::offer).map(SupplierOffer::item).map(SupplierItem::variant);
        return new PurchaseStart(supplier, currency, order, prices, shorts, cases.catalog().variants(Stream.concat(ordered, proposed).toList()));
    }
}

package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.catalog.Variant;
import app.kontor.partner.Customer;
import app.kontor.sales.CustomerOrders;
import app.kontor.sales.NewOrder;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.ShopSettings;
import app.kontor.settings.TaxRegime;
import app.kontor.value.Address;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.RowId;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an order's entry begins with; read on a worker thread.
 *
 * @param order what stands in the fields before anything is typed
 * @param from  number of the order that is duplicated; empty for none
 * @param leftOut items of it that can't be had any more
 */
record EntryStart(ShopSettings settings, NewOrder order, @Nullable Who who, Map<String, Variant> goods, String from, List<String> leftOut) {

    /** Who orders, and what they ordered so far. @param usual where their orders go */
    record Who(Customer customer, CustomerOrders orders, SalesOrder.Delivery usual) {}

    /** @param row a customer, an order to duplicate, or nothing */
    static EntryStart read(Shop shop, @Nullable RowId row) {
        ShopSettings settings = shop.settings().get();
        if (row instanceof OrderId id) {
            return duplicate(shop, settings, shop.orders().get(id));
        }
        Who who = row instanceof CustomerId customer ? who(shop, customer) : null;
        SalesOrder.Delivery delivery = who != null ? who.usual() : delivery(nobody(settings));
        NewOrder empty = new NewOrder(who == null ? null : who.customer().id(), delivery, null, List.of(),
                new NewOrder.Terms(false, null, null, false));
        return new EntryStart(settings, empty, who, Map.of(), "", List.of());
    }

    static @Nullable Who who(Shop shop, CustomerId id) {
        return shop.partners().get(id).map(customer -> {
            CustomerOrders orders = shop.orders().of(id);
            return new Who(customer, orders, shop.orderDesk().usual(customer, orders));
        }).orElse(null);
    }

    private static EntryStart duplicate(Shop shop, ShopSettings settings, SalesOrder old) {
        Set<VariantId> ids = old.lines().stream().map(OrderLine::variant).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<VariantId, Sku> skus = new HashMap<>();
        Map<String, Variant> goods = new HashMap<>();
        shop.catalog().variants(ids).forEach((id, variant) -> {
            if (!variant.archived()) {
                skus.put(id, variant.sku());
                goods.put(variant.sku().value(), variant);
            }
        });
        List<String> leftOut = old.lines().stream().filter(l -> l.variant() == null || !skus.containsKey(l.variant()))
                .map(OrderLine::name).distinct().toList();
        NewOrder again = NewOrder.again(old, skus, settings.currency());
        return new EntryStart(settings, again, old.customer() == null ? null : who(shop, old.customer()), goods, old.number(), leftOut);
    }

    private static SalesOrder.Delivery delivery(Address to) {
        return new SalesOrder.Delivery(to, to, null, null, null, null, null, null);
    }

    /** Somebody at home, until it is known who. */
    private static Address nobody(ShopSettings settings) {
        String country = settings.country().isEmpty() ? null : settings.country();
        return new Address(null, null, null, null, null, null, null, null, country, null);
    }

    Address nobody() {
        return nobody(settings);
    }

    Currency currency() {
        return settings.currency();
    }

    boolean isTaxed() {
        return settings.taxRegime() == TaxRegime.STANDARD;
    }
}

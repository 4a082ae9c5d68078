package app.kontor.ui.purchasing;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.SupplierItems;
import app.kontor.history.History;
import app.kontor.partner.Suppliers;
import app.kontor.purchasing.Ordering;
import app.kontor.purchasing.Purchasing;
import java.util.Currency;
import java.util.function.Supplier;

/** What the screens of orders to suppliers ask and do. @param home the shop's currency */
public record PurchaseCases(
        Purchasing purchasing, Ordering ordering, Suppliers suppliers, SupplierItems items, Catalog catalog, History history, Supplier<Currency> home) {}

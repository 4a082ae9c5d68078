package app.kontor.ui.products;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.SupplierItems;
import app.kontor.catalog.Pictures;
import app.kontor.channel.Channels;
import app.kontor.history.History;
import app.kontor.settings.SavedViews;
import app.kontor.stock.ProductList;
import app.kontor.stock.Stock;
import java.util.Currency;
import java.util.function.Supplier;

/** What the screens of products ask and do. @param currency of prices that are entered first */
public record ProductCases(Catalog catalog, ProductList list, Stock stock, Pictures pictures, Channels channels, SupplierItems suppliers, SavedViews views,
        History history, Supplier<Currency> currency) {}

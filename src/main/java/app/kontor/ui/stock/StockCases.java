package app.kontor.ui.stock;

import app.kontor.catalog.Catalog;
import app.kontor.history.History;
import app.kontor.settings.SavedViews;
import app.kontor.stock.Stock;
import java.time.Clock;

/** What the screens of stock ask and do. */
public record StockCases(Stock stock, Catalog catalog, SavedViews views, History history, Clock clock) {}

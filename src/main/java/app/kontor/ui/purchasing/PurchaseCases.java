package app.kontor.ui.purchasing;

import app.kontor.history.History;
import app.kontor.purchasing.Purchasing;

/** What the screen of orders to suppliers asks and does. */
public record PurchaseCases(Purchasing purchasing, History history) {}

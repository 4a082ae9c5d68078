package app.kontor.ui.suppliers;

import app.kontor.catalog.SupplierItems;
import app.kontor.history.History;
import app.kontor.partner.Suppliers;

/** What the screen of suppliers asks and does. */
public record SupplierCases(Suppliers suppliers, SupplierItems items, History history) {}

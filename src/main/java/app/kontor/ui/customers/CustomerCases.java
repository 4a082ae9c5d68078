package app.kontor.ui.customers;

import app.kontor.exporting.PersonalData;
import app.kontor.history.History;
import app.kontor.partner.Partners;
import app.kontor.sales.CustomerBook;
import app.kontor.settings.SavedViews;

/** What the screens of customers ask and do. */
public record CustomerCases(CustomerBook book, Partners partners, PersonalData data, SavedViews views, History history) {}

package app.kontor.settings;

import app.kontor.value.Coded;

/**
 * How a shop is taxed: it charges VAT by class and country; it is a small business that shows none; or it charges
 * taxes that are not VAT, such as US sales tax, as the channel states them.
 */
public enum TaxRegime implements Coded { STANDARD, SMALL_BUSINESS, NONE }

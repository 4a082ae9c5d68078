package app.kontor.settings;

import org.jspecify.annotations.Nullable;

/**
 * What setting up a shop asks for.
 *
 * @param name the company's, empty if not said yet
 * @param country ISO 3166 alpha-2; everything not said follows from it
 * @param currency ISO 4217, null for the country's
 * @param vatId null if the company has none or did not say
 */
public record NewShop(String name, String country, @Nullable String currency, @Nullable String vatId) {}

package app.kontor.catalog;

import app.kontor.value.Coded;

/**
 * Which of a country's rates goods have. A class follows the goods: REDUCED is the rate of food or books in general,
 * REDUCED_2 a country's other reduced rate on goods.
 */
public enum TaxClass implements Coded {
    STANDARD,
    REDUCED,
    REDUCED_2,
    SUPER_REDUCED,
    ZERO,
    EXEMPT;

    /** Nil in every country. */
    public boolean isUntaxed() {
        return this == ZERO || this == EXEMPT;
    }
}

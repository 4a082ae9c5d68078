package app.kontor.demo;

/**
 * A thing on sale: one variant.
 *
 * @param name of product and options, as orders say it
 * @param options "Oat / 250 ml", empty if the product comes in one form
 * @param cents gross, in euros
 * @param shelf its bin
 * @param isReduced whether it has the reduced rate of VAT: food
 * @param popularity how often it is bought, compared with the others
 */
record Article(
        String sku, String name, String options, long cents, int grams, String barcode, String shelf, boolean isReduced,
        int popularity) {

    /** Pieces at which it is ordered again. */
    int reorderPoint() {
        return 2 + popularity;
    }
}

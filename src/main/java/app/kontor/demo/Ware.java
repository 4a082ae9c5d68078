package app.kontor.demo;

import java.util.List;

/**
 * A product with its variants.
 *
 * @param drawing which of the drawings shows it
 * @param colour of the picture: the first variant's
 */
record Ware(String code, String drawing, Colour colour, String title, String vendor, String taxClass, List<Article> articles) {

    /** @param rgb 0xRRGGBB */
    record Colour(String code, int rgb, String name) {}
}

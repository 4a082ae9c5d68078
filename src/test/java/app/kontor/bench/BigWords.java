package app.kontor.bench;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Names, places and wares out of parts: enough different ones for a million orders, the same for the same random numbers. */
final class BigWords {
    private static final List<String> FIRST = words("Marie Jonas Lena Paul Clara Felix Anna Tim Jule Moritz Greta Emil Katrin Stefan Ayşe Henning"
            + " Birgit Oskar Frieda Sabine Lukas Magdalena Florian Theresa Elisabeth Matthias Mads Freja Søren Ida Mikkel Astrid Sanne Daan"
            + " Femke Joris Lotte Camille Hugo Élise Bastien Noah Mia Ben Emma Leon Hanna Finn Sofia Elias Lea Luis Johanna Karl Mathilda"
            + " Anton Ella Jakob Nele Uwe");
    private static final List<String> FRONT = words("Berg Stein Wald Kirch Linden Eich Birn Fried Gold Grün Haber Hirsch Hohen Kalt Kessel"
            + " König Krum Lauter Möll Neu Ober Oster Rosen Sand Schön Silber Stern Tann Unter Vogel Wacker Weiß Wester Wind Winter Zimmer Brück"
            + " Feld Hof Müh");
    private static final List<String> BACK = words("mann er hoff bauer meier ner inger holz bach berger feld heim hauser kamp lein müller"
            + " rath sen thal wein dorf hagen lieb ing strand");
    private static final List<String> TOWN_FRONT = words("Alten Bad_Neu Dorn Eber Frank Grün Hain Ilmen Karls Lieben Markt Nord Ober Pfaffen"
            + " Quellen Rein Schwarz Trauen Ulmen Wolfs");
    private static final List<String> TOWN_BACK = words("burg stadt hausen dorf heim bach feld au stein walde");
    private static final List<String> STREETS = words("Lindenallee Gartenweg Hafenstraße Schulstraße Rosenweg Kastanienallee Ringstraße"
            + " Bergstraße Kirchplatz Mühlenweg Am_Bach Feldweg Goethestraße Marktplatz Waldweg Hauptstraße Dorfstraße Amselweg");
    private static final List<String> HOSTS = words("example.com example.org mail.example post.example web.example gmx.example");
    private static final List<String> WARES = words("Mug Bowl Plate Vase Candle Towel Apron Cushion Blanket Soap Tea Honey Jam Board Spoon"
            + " Brush Basket Lamp Clock Notebook Pencil Poster Bag Scarf Cap Socks Ring Earrings Bracelet Puzzle");
    private static final List<String> LINES = words("Nordlys Hygge Ruhe Wiese Kiefer Dünen Möwe Anker Linde Kiesel Moos Abend Morgen Salz"
            + " Wolke Garten Hafen Insel Sturm Stille");
    private static final List<String> COLOURS = words("Oat Sage Blue Rust Black Rose Sand Sea Moss White");
    private static final List<String> SIZES = words("S M L XL 250 500 1000");

    private BigWords() {}

    /** @param zip five digits that belong to the town */
    record Person(String name, String email, String street, String zip, String city) {}

    static Person person(int n) {
        SplittableRandom random = new SplittableRandom(0x9E3779B97F4A7C15L * (n + 1));
        String first = one(FIRST, random);
        String last = one(FRONT, random) + one(BACK, random);
        String email = fold(first) + "." + fold(last) + (n % 7 == 0 ? "" + n : n % 97) + n % 1000 + "@" + one(HOSTS, random);
        int region = random.nextInt(TOWN_FRONT.size() * TOWN_BACK.size());
        String zip = "%05d".formatted(1067 + region * 494 + random.nextInt(40));
        return new Person(first + " " + last, email, one(STREETS, random) + " " + (1 + random.nextInt(120)), zip,
                TOWN_FRONT.get(region / TOWN_BACK.size()) + TOWN_BACK.get(region % TOWN_BACK.size()));
    }

    static String title(int product) {
        return WARES.get(product % WARES.size()) + " " + LINES.get(product / WARES.size() % LINES.size()) + " "
                + (1 + product / (WARES.size() * LINES.size()));
    }

    static String option(int variant) {
        return COLOURS.get(variant * 7 % COLOURS.size()) + " / " + SIZES.get(variant % SIZES.size());
    }

    static String sku(int product, int variant) {
        String ware = WARES.get(product % WARES.size()).toUpperCase(Locale.ROOT);
        return ware.substring(0, 3) + "-%05d-".formatted(product) + option(variant).toUpperCase(Locale.ROOT).replace(" / ", "-");
    }

    /** Letters without accents, in lower case. */
    static String fold(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("ø", "o").replace("ı", "i"), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).map(word -> word.replace('_', ' ')).toList();
    }
}

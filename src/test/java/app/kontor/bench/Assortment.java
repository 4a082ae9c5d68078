package app.kontor.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What the invented shop sells: few articles often, most of them rarely. */
final class Assortment {
    private static final List<String> THINGS = List.of(
            "Teekanne", "Brotkorb", "Wolldecke", "Notizbuch", "Kerzenständer", "Schürze", "Butterdose", "Wandhaken",
            "Seifenschale", "Kissenbezug", "Krug", "Tablett 12\"", "Pfeffermühle", "Geschirrtuch, 2 Stück", "Vase");
    private static final List<String> MAKES = List.of(
            "Nordlicht", "Été", "Zażółć", "Hygge", "Øresund", "Bauhaus", "Provence", "Αιγαίο", "Plain", "Heide");
    private static final List<String> COLOURS =
            List.of("Blau", "Grün", "Écru", "Rosé", "Anthrazit", "Natur", "Weiß", "Senf", "Petrol", "Kupfer");

    private final List<Article> articles = new ArrayList<>();
    private final double[] reach; // reach[i]: how far the first i + 1 articles' shares of the sales add up

    Assortment(int size, long seed) {
        Random random = new Random(seed);
        reach = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            articles.add(invent(i, random));
            sum += 1 / Math.pow(i + 8, 0.85);
            reach[i] = sum;
        }
    }

    private static Article invent(int number, Random random) {
        String thing = pick(THINGS, random);
        String title = pick(MAKES, random) + " " + thing;
        String sku = String.format(Locale.ROOT, "%s-%05d", thing.substring(0, 2).toUpperCase(Locale.ROOT), number);
        return new Article(sku, title, pick(COLOURS, random), 290 + 10L * random.nextInt(1200), 50 + random.nextInt(2500));
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    List<Article> articles() {
        return articles;
    }

    /** An article as customers choose it. */
    Article sold(Random random) {
        int found = Arrays.binarySearch(reach, random.nextDouble() * reach[reach.length - 1]);
        return articles.get(Math.min(found < 0 ? -found - 1 : found, articles.size() - 1));
    }
}

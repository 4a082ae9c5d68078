package app.kontor.demo;

import app.kontor.demo.Ware.Colour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** What the demo shop sells, in one language. */
final class Assortment {
    /** Barcodes from 200 on are free for a shop's own use. */
    private static final long FIRST_BARCODE = 200_417_300_100L;
    private static final List<String> LANGUAGES = List.of("de", "en", "da");
    private static final int COLOURS_NAME = 2;
    private static final int WARES_NAME = 9;

    private final List<Ware> wares = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Colour> colours = new LinkedHashMap<>();
    private final Random random = new Random(17);
    private final int language;
    private int weight;
    private int coded;

    private record Size(String name, int cents, int grams) {
        static Size of(String text) {
            List<String> parts = Stream.of(text.split("/", -1)).map(String::strip).toList();
            return parts.size() < 3
                    ? new Size(parts.getFirst(), 0, 0)
                    : new Size(parts.getFirst(), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2)));
        }
    }

    Assortment(Locale locale) {
        language = Math.max(0, LANGUAGES.indexOf(locale.getLanguage()));
        Lines.fields("colours.txt").forEach(f -> colours.put(
                f.getFirst(), new Colour(f.getFirst(), Integer.parseInt(f.get(1), 16), f.get(COLOURS_NAME + language))));
        Lines.fields("range.txt").forEach(f -> wares.add(ware(f)));
        weight = articles.stream().mapToInt(Article::popularity).sum();
    }

    List<Ware> wares() {
        return wares;
    }

    List<Article> articles() {
        return articles;
    }

    /** One as customers choose: some often, most now and then. */
    Article sold(Random by) {
        int at = by.nextInt(weight);
        for (Article article : articles) {
            at -= article.popularity();
            if (at < 0) {
                return article;
            }
        }
        return articles.getLast();
    }

    private Ware ware(List<String> f) {
        List<Colour> wanted = Stream.of(f.get(7).split(",")).map(c -> Objects.requireNonNull(colours.get(c.strip()), c)).toList();
        List<Size> sizes = Stream.of(f.get(8).split(",")).map(s -> Size.of(s.strip())).toList();
        String title = f.get(WARES_NAME + language);
        List<Article> variants = new ArrayList<>();
        int liked = 2 + random.nextInt(9);
        for (Colour colour : wanted) {
            for (Size size : sizes) {
                String options = Stream.of(wanted.size() > 1 ? colour.name() : "", size.name())
                        .filter(o -> !o.isEmpty())
                        .reduce((a, b) -> a + " / " + b)
                        .orElse("");
                variants.add(article(f, title, options, new Choice(wanted.size() > 1 ? colour.code() : "", size, Math.max(1, liked - variants.size()))));
            }
        }
        articles.addAll(variants);
        return new Ware(f.getFirst(), f.get(1), wanted.getFirst(), title, f.get(6), f.get(2), List.copyOf(variants));
    }

    private record Choice(String colour, Size size, int popularity) {}

    private Article article(List<String> f, String title, String options, Choice choice) {
        String digits = choice.size.name().replaceAll("\\D+.*$", "");
        String sku = Stream.of(f.getFirst(), choice.colour.toUpperCase(Locale.ROOT), digits)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, Math.min(3, part.length())))
                .reduce((a, b) -> a + "-" + b)
                .orElseThrow();
        return new Article(
                sku, options.isEmpty() ? title : title + " - " + options, options,
                Long.parseLong(f.get(3)) + choice.size.cents, Integer.parseInt(f.get(4)) + choice.size.grams,
                ean(FIRST_BARCODE + 17L * ++coded),
                f.get(5), !f.get(2).equals("standard"), choice.popularity);
    }

    /** Twelve digits and the one that checks them. */
    private static String ean(long digits) {
        String text = Long.toString(digits);
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return text + (10 - sum % 10) % 10;
    }
}

package app.kontor.demo;

import app.kontor.demo.Buyer.Town;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The demo's customers: invented people at addresses that have the form of real ones; some of them come back. */
final class Buyers {
    private static final int RETURNING = 22;
    private static final int NAMES = 0;
    private static final int SURNAMES = 1;
    private static final int STREETS = 2;

    private final Map<String, List<Town>> towns = new HashMap<>();
    private final Map<String, List<List<String>>> words = new HashMap<>();
    private final List<String> firms;
    private final Map<Storefront, List<Buyer>> known = new HashMap<>();
    private final Random random;
    private int count;

    Buyers(Random random) {
        this.random = random;
        Lines.fields("people.txt").forEach(f -> {
            List<Town> places = split(f.get(2)).stream().map(t -> town(f, t)).toList();
            towns.put(f.getFirst(), places);
            words.put(f.getFirst(), List.of(split(f.get(3)), split(f.get(4)), split(f.get(5))));
        });
        firms = Lines.of("firms.txt");
    }

    Buyer next(Storefront from) {
        List<Buyer> before = known.computeIfAbsent(from, f -> new ArrayList<>());
        if (before.size() > 10 && random.nextInt(100) < RETURNING) {
            return before.get(random.nextInt(before.size()));
        }
        Buyer buyer = person(country(from), from);
        before.add(buyer);
        return buyer;
    }

    /** A company in Germany. */
    Buyer firm() {
        Buyer person = person("DE", Storefront.SHOPIFY);
        String firm = pick(firms);
        return new Buyer(person.name(), firm, mail(firm, "einkauf"), person.street(), person.town());
    }

    private Buyer person(String country, Storefront from) {
        List<List<String>> own = words.get(country);
        String first = pick(own.get(NAMES));
        String last = pick(own.get(SURNAMES));
        count++;
        String house = Integer.toString(1 + random.nextInt(120));
        String street = pick(own.get(STREETS));
        boolean numberFirst = country.equals("US") || country.equals("FR");
        String email = from == Storefront.AMAZON
                ? "k" + Integer.toString(100_000 + count * 7919 % 900_000, 36) + "@marketplace.example.com"
                : mail(last + count, first);
        return new Buyer(
                first + " " + last, "", email, numberFirst ? house + " " + street : street + " " + house, pick(towns.get(country)));
    }

    private String country(Storefront from) {
        int at = random.nextInt(100);
        return switch (from) {
            case SHOPIFY -> at < 76 ? "DE" : at < 85 ? "AT" : at < 90 ? "DK" : at < 95 ? "NL" : at < 98 ? "FR" : "US";
            case ETSY -> at < 32 ? "US" : at < 60 ? "DE" : at < 70 ? "DK" : at < 82 ? "NL" : at < 90 ? "AT" : "FR";
            case AMAZON -> at < 90 ? "DE" : "AT";
        };
    }

    private static String mail(String name, String first) {
        return (first + "." + name).toLowerCase(Locale.ROOT)
                        .replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss").replace("ø", "oe")
                        .replace("æ", "ae").replace("å", "aa").replaceAll("[éèë]", "e").replaceAll("[^a-z0-9.]", "")
                + "@example.com";
    }

    private static Town town(List<String> f, String text) {
        int space = text.indexOf(' ');
        boolean isDutch = f.getFirst().equals("NL");
        int end = isDutch ? text.indexOf(' ', space + 1) : space; // 1017 AB Amsterdam
        return new Town(text.substring(0, end), text.substring(end + 1), f.getFirst(), f.get(1));
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(",")).map(String::strip).toList();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

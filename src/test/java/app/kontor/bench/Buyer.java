package app.kontor.bench;

import static app.kontor.bench.Assortment.pick;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Somebody who orders; the same number is the same person, so that customers come back. */
record Buyer(String name, String company, String email, String street, String extra, Town town, String phone) {
    record Town(String zip, String name, String province, String provinceName, String country) {}

    private static final List<String> FIRST = List.of(
            "Ana", "Jürgen", "Zoë", "Łukasz", "Søren", "Hélène", "Παύλος", "Оксана", "Ayşe", "Núria", "Kerstin", "Tom", "花子");
    private static final List<String> LAST = List.of(
            "Müller", "O'Neill", "Wiśniewska", "Kjærgaard", "Lefèvre", "Παππάς", "Шевченко", "Yılmaz", "Groß", "Meier", "佐藤");
    private static final List<String> STREETS =
            List.of("Lindenallee", "Am Öhlberg", "Kirchstraße", "Rue de l'Hôpital", "ul. Świętej Anny", "Nørregade", "Markt");
    private static final List<Town> TOWNS = List.of(
            new Town("10115", "Berlin", "BE", "Berlin", "DE"), new Town("01067", "Dresden", "SN", "Sachsen", "DE"),
            new Town("50667", "Köln", "NW", "Nordrhein-Westfalen", "DE"), new Town("80331", "München", "BY", "Bayern", "DE"),
            new Town("24937", "Flensburg", "SH", "Schleswig-Holstein", "DE"), new Town("1010", "Wien", "", "", "AT"),
            new Town("75011", "Paris", "", "", "FR"), new Town("30-001", "Kraków", "", "", "PL"), new Town("8000", "Aarhus C", "", "", "DK"));

    static Buyer number(int number, long seed) {
        Random random = new Random(seed * 1_000_003 + number);
        String last = pick(LAST, random);
        return new Buyer(
                pick(FIRST, random) + " " + last,
                random.nextInt(10) == 0 ? last + " & Söhne, GmbH" : "",
                String.format(Locale.ROOT, "kunde%06d@example.com", number),
                pick(STREETS, random) + " " + (1 + random.nextInt(190)),
                random.nextInt(6) == 0 ? "Hinterhaus, " + (1 + random.nextInt(5)) + ". OG" : "",
                pick(TOWNS, random),
                String.format(Locale.ROOT, "+49 30 %07d", random.nextInt(10_000_000)));
    }
}

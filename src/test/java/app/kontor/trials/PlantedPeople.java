package app.kontor.trials;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Twenty customers with names that stand nowhere else in the world, and what a storefront's file says of them. */
final class PlantedPeople {
    static final int COUNT = 20;
    private static final String[] STARTS = {"Zorvan", "Quilb", "Yxmor", "Vaspod", "Wexul"};
    private static final String[] ENDS = {"ekowitz", "arrello", "undsson", "ipoulos"};
    private static final String HEADER = """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,\
            Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Address1,Billing City,\
            Billing Zip,Billing Country,Billing Phone,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Country,Notes,Id
            """;

    /** One of them: the family's name, an e-mail's first part and a street's name, each a word of its own. */
    record Person(int number, String family, String mail, String street) {
        String name() {
            return "Ana " + family;
        }

        String email() {
            return mail + "@mail.example";
        }

        String order() {
            return String.valueOf(1001 + number);
        }

        Stream<String> words() {
            return Stream.of(family, mail, street);
        }
    }

    private PlantedPeople() {}

    static List<Person> all() {
        return IntStream.range(0, COUNT).mapToObj(i -> {
            String family = STARTS[i % STARTS.length] + ENDS[i / STARTS.length];
            String code = family.toLowerCase(Locale.ROOT);
            return new Person(i, family, "post." + new StringBuilder(code).reverse(), family.substring(0, 4) + "bru" + (char) ('a' + i) + "gasse");
        }).toList();
    }

    /** What must be found nowhere it does not belong. */
    static List<String> words() {
        return all().stream().flatMap(Person::words).toList();
    }

    /** As Shopify exports them: each paid for two mugs. */
    static String orders() {
        return HEADER + all().stream().map(PlantedPeople::row).collect(Collectors.joining());
    }

    private static String row(Person p) {
        String address = "%s,%s 7,Köln,50667,DE".formatted(p.name(), p.street());
        return "#%s,%s,paid,2026-09-01 10:00:00 +0200,unfulfilled,EUR,29.80,4.90,5.54,34.70,0.00,2026-09-01 09:59:00 +0200,2,Mug,14.90,MUG-1,%s,+49 221 1,%s,Ring at %s,%d\n"
                .formatted(p.order(), p.email(), address, address, p.family(), 5_300_000_000_001L + p.number());
    }
}

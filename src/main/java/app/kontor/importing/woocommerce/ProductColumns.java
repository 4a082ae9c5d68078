package app.kontor.importing.woocommerce;

import app.kontor.importing.Field;
import app.kontor.importing.Header;
import app.kontor.importing.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The columns of WooCommerce's own product export. Their names are translated to the shop's language, so that beside
 * English, German and Danish names the place counts: the core writes its columns in one order, and the weight with the
 * three sizes, each with its unit in brackets, is seen in every language.
 */
final class ProductColumns {
    private static final Pattern UNIT = Pattern.compile(".+\\((\\p{L}{1,4})\\)");
    private static final Pattern ATTRIBUTE_VALUE = Pattern.compile(
            "(?:attribute|attribut|egenskab) (\\d+) (?:value\\(s\\)|wert\\(e\\)|værdi\\(er\\))"
                    + "|valeur\\(s\\) de l'attribut \\d+|valor\\(es\\) del atributo \\d+");
    private static final Pattern WEIGHT = Pattern.compile("(?:weight|gewicht|vægt|poids|peso) \\((\\p{L}{1,4})\\)");
    static final String[] PRICE = {"Regular price", "Regulärer Preis", "Normalpris", "Tarif régulier", "Precio normal"};
    private static final String[] SKU = {"SKU", "Artikelnummer", "Varenummer", "Varenummer (SKU)", "UGS"};
    private static final String[] GTIN = {
        "GTIN, UPC, EAN, or ISBN", "GTIN, UPC, EAN oder ISBN", "GTIN, UPC, EAN eller ISBN", "GTIN, UPC, EAN ou ISBN",
        "GTIN, UPC, EAN o ISBN", "GTIN", "EAN"
    };
    private static final int PLAIN_WEIGHT = 18;
    private static final int ATTRIBUTES = 21;

    final Field id;
    final Field type;
    final Field sku;
    final Field gtin;
    final Field name;
    final Field taxStatus;
    final Field taxClass;
    final Field stock;
    final Field weight;
    final Field price;
    final Field parent;
    final Field brands;
    final List<Field> attributes = new ArrayList<>();
    final BigDecimal gramsPerUnit;

    ProductColumns(Reading reading) {
        Header header = reading.header();
        int at = weightIndex(header);
        int shift = at < 0 ? 0 : at - PLAIN_WEIGHT;
        boolean isPlaced = at >= 0 && !header.has(PRICE);
        id = reading.field("ID");
        type = isPlaced ? reading.at(1) : reading.field("Type", "Typ", "Tipo");
        sku = isPlaced ? reading.at(2) : reading.field(SKU);
        gtin = isPlaced
                ? reading.at(shift > 0 ? 3 : -1)
                : reading.field(GTIN);
        name = isPlaced ? reading.at(3 + shift) : reading.field("Name", "Navn", "Nom", "Nombre");
        taxStatus = isPlaced ? reading.at(at - 7) : reading.field("Tax status", "Steuerstatus", "Momsstatus", "État de la TVA", "Estado del impuesto");
        taxClass = isPlaced ? reading.at(at - 6) : reading.field("Tax class", "Steuerklasse", "Momsklasse", "Classe de TVA", "Clase de impuesto");
        stock = isPlaced ? reading.amountAt(at - 4) : reading.amount("Stock", "Lager", "Lagerbestand", "Bestand", "Inventario");
        int weighed = at < 0 ? namedWeight(header) : at;
        weight = reading.amountAt(weighed);
        price = isPlaced ? reading.amountAt(at + 7) : reading.amount(PRICE);
        parent = isPlaced
                ? reading.at(at + 14)
                : reading.field("Parent", "Übergeordnetes Produkt", "Übergeordnet", "Overordnet", "Superior");
        brands = reading.field("Brands", "Marken", "Mærker", "Marques", "Marcas");
        gramsPerUnit = weighed < 0 ? BigDecimal.ONE : grams(unit(header, weighed));
        findAttributes(reading, isPlaced ? at + ATTRIBUTES : -1);
    }

    /**
     * Whether the header has the core's order, whatever its language: ID first, then weight and three sizes where they
     * belong.
     */
    static boolean isPlaced(Header header) {
        int at = weightIndex(header);
        boolean isThere = at >= PLAIN_WEIGHT && at <= PLAIN_WEIGHT + 1 && header.width() > at + 14;
        return isThere && "id".equals(header.names().getFirst());
    }

    private void findAttributes(Reading reading, int first) {
        List<String> names = reading.header().names();
        IntStream.range(0, names.size())
                .filter(i -> first < 0
                        ? ATTRIBUTE_VALUE.matcher(names.get(i)).matches()
                        : i > first && names.get(i).matches(".+ \\d+ .+") && isValueOfFour(names, first, i))
                .forEach(i -> attributes.add(reading.at(i)));
    }

    /** An attribute is name, value, visible, global; the second of the columns with its number holds the value. */
    private static boolean isValueOfFour(List<String> names, int first, int i) {
        String number = names.get(i).replaceAll("\\D", "");
        long before = names.subList(first, i).stream().filter(n -> n.replaceAll("\\D", "").equals(number)).count();
        return before == 1;
    }

    private static int weightIndex(Header header) {
        List<String> names = header.names();
        for (int i = 0; i + 3 < names.size(); i++) {
            boolean isRun = IntStream.range(i, i + 4).allMatch(n -> UNIT.matcher(names.get(n)).matches());
            if (isRun) {
                return i;
            }
        }
        return -1;
    }

    private static int namedWeight(Header header) {
        return IntStream.range(0, header.width())
                .filter(i -> WEIGHT.matcher(header.names().get(i)).matches())
                .findFirst()
                .orElse(-1);
    }

    private static String unit(Header header, int at) {
        Matcher unit = UNIT.matcher(header.names().get(at));
        return unit.matches() ? unit.group(1) : "";
    }

    private static BigDecimal grams(String unit) {
        return switch (unit) {
            case "kg" -> BigDecimal.valueOf(1000);
            case "lbs", "lb" -> new BigDecimal("453.59237");
            case "oz" -> new BigDecimal("28.349523125");
            default -> BigDecimal.ONE;
        };
    }
}

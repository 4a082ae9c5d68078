package app.kontor.importing.mapped;

import app.kontor.catalog.Barcode;
import app.kontor.importing.CellMeaning;
import app.kontor.importing.Countries;
import app.kontor.importing.Currencies;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A column with some of its cells.
 *
 * @param name by which a profile finds it; a family's contains {@link ColumnName#EACH}
 * @param title by which it is guessed
 * @param cells those that are not empty
 */
record ColumnSample(String name, String title, List<String> cells) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern ZIP_CITY = Pattern.compile("(?:[A-Z]{1,2}-)?\\d{4,5} \\p{L}.+");
    private static final Pattern ITEMS = Pattern.compile("(?s).*?\\d{1,4}\\s*[x×]\\s*\\S.*|.*\\S\\s+[x×]\\s*\\d{1,4}\\b.*");

    int dates() {
        return share(CellMeaning::isDate);
    }

    int numbers() {
        return share(CellMeaning::isAmount);
    }

    int decimals() {
        return share(CellMeaning::hasDecimals);
    }

    int emails() {
        return share(cell -> EMAIL.matcher(cell).matches());
    }

    /** Country codes and names. */
    int countries() {
        return share(cell -> cell.length() > 1 && String.valueOf(Countries.code(cell)).length() == 2);
    }

    int currencies() {
        return share(cell -> cell.length() <= 3 && Currencies.code(cell) != null);
    }

    /** "Überweisung", "PayPal", of which humps would make two words. */
    int waysToPay() {
        return share(cell -> StateWords.meaning("paidBy", cell.toLowerCase(Locale.ROOT)) != null);
    }

    /** Codes with a right check digit; a quarter is right by chance in nothing but numbers, so ask for most. */
    int barcodes() {
        return share(cell -> isBarcode(cell));
    }

    /** Without a blank and with a digit, as codes are and names of things seldom. */
    int codes() {
        return share(cell -> cell.indexOf(' ') < 0 && cell.chars().anyMatch(Character::isDigit));
    }

    int withDigits() {
        return share(cell -> cell.chars().anyMatch(Character::isDigit));
    }

    /** "10115 Berlin". */
    int zipsWithCity() {
        return share(cell -> ZIP_CITY.matcher(cell).matches());
    }

    /** "Lindenweg 3a, 01067 Dresden". */
    int addresses() {
        return share(cell -> AddressText.of(cell).isWhole());
    }

    /** "Ann Lee, 1 High St, Leeds LS1 4AB". */
    int addressesWithName() {
        return share(cell -> !AddressText.of(cell).name().isEmpty());
    }

    /** "00-238", which reads like an article's code. */
    int polishZips() {
        return share(cell -> cell.matches("\\d{2}-\\d{3}"));
    }

    /** Whether its title means anything, or is that of a running number: then its content is not all that is known of it. */
    boolean isNamed() {
        return Synonyms.knows(title) || HeaderWords.of(title).matches("id|nr|no|num|number|nummer|numero|pos|position|#");
    }

    /** Whether it may be called by an article: a code that is no word for a column, or one of the shop's, over numbers of pieces. */
    boolean isCounted(Set<String> knownSkus) {
        boolean isCode = title.matches("[\\p{L}\\d._/-]+") && title.chars().anyMatch(Character::isDigit) && title.chars().anyMatch(Character::isLetter)
                && !Synonyms.isExactly(title);
        return (knownSkus.contains(Sku.key(title)) || isCode) && !cells.isEmpty() && cells.stream().allMatch(cell -> cell.matches("\\d{1,4}"));
    }

    /** "2x MUG-01; TEA-04 x 1". */
    int itemLists() {
        return share(cell -> ITEMS.matcher(cell).matches());
    }

    int among(Set<String> known) {
        return known.isEmpty() ? 0 : share(cell -> known.contains(Sku.key(cell)));
    }

    private static boolean isBarcode(String cell) {
        Barcode code = new Barcode(cell, Quantity.ONE);
        return code.isEan() && code.checked().equals(cell);
    }

    private int share(Predicate<String> test) {
        return cells.isEmpty() ? 0 : (int) (100 * cells.stream().filter(test).count() / cells.size());
    }
}

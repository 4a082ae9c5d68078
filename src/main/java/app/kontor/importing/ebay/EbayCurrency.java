package app.kontor.importing.ebay;

import app.kontor.importing.Countries;
import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The currency of an order, which stands inside its amounts. */
final class EbayCurrency {
    private static final Set<String> OTHER_DOLLARS = Set.of("AU", "CA", "NZ", "HK", "SG", "MX", "TW");

    private EbayCurrency() {}

    /** Null where nothing names one for sure; two in one order reject it. */
    static @Nullable String of(Entry entry, EbayMoneyColumns money) {
        Set<String> found = new TreeSet<>();
        for (Row row : entry.rows()) {
            for (Field field : List.of(money.total(), money.soldFor(), money.shipping())) {
                String code = in(field.in(row), entry, money);
                if (code != null) {
                    found.add(code);
                }
            }
        }
        if (found.size() > 1) {
            entry.reject(entry.rows().getFirst(), money.total(), "currencyMixed", String.join(", ", found));
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    private static @Nullable String in(String cell, Entry entry, EbayMoneyColumns money) {
        String code = Currencies.in(cell);
        boolean isBareDollar = cell.contains("$") && cell.chars().noneMatch(Character::isLetter);
        return isBareDollar ? dollar(Countries.code(entry.text(money.itemCountry())), money.isAmerican()) : code;
    }

    private static @Nullable String dollar(@Nullable String country, boolean isAmerican) {
        boolean isAmbiguous = country != null && OTHER_DOLLARS.contains(country) || country == null && !isAmerican;
        return isAmbiguous ? null : "US".equals(country) || isAmerican ? "USD" : null;
    }
}

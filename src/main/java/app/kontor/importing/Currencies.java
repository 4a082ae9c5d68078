package app.kontor.importing;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** ISO 4217 codes from what files write: {@code eur}, {@code €}, {@code AU $}. */
public final class Currencies {
    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("$", "USD"), Map.entry("US$", "USD"), Map.entry("€", "EUR"), Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"), Map.entry("￥", "JPY"), Map.entry("AU$", "AUD"), Map.entry("A$", "AUD"),
            Map.entry("C$", "CAD"), Map.entry("CA$", "CAD"), Map.entry("NZ$", "NZD"), Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"), Map.entry("R$", "BRL"), Map.entry("₹", "INR"), Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"), Map.entry("FT", "HUF"), Map.entry("SFR", "CHF"), Map.entry("₺", "TRY"));

    private Currencies() {}

    /** The code of a currency column's cell or of a unit around an amount; null if it names none for sure ("kr"). */
    public static @Nullable String code(String text) {
        String unit = text.strip().replace(" ", "").toUpperCase(Locale.ROOT);
        return CODES.contains(unit) ? unit : SIGNS.get(unit);
    }

    /**
     * The currency that an amount's cell names, {@code AU $3,000.00} is AUD; a bare $ counts as USD. Null if it names
     * none.
     */
    public static @Nullable String in(String amount) {
        AmountText parts = AmountText.of(amount);
        if (parts == null || parts.unit().isEmpty()) {
            return null;
        }
        String code = code(parts.unit());
        return code != null || parts.unit().length() != 4 ? code : code(parts.unit().substring(0, 3));
    }

    /** The smallest amount of the currency has this many decimals; two where the currency is not known. */
    public static int decimals(@Nullable String code) {
        boolean isKnown = code != null && CODES.contains(code);
        return isKnown ? Math.max(0, Currency.getInstance(code).getDefaultFractionDigits()) : 2;
    }
}

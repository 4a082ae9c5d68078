package app.kontor.settings;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What follows from a company's country as long as nobody says otherwise. */
final class CountryDefaults {
    /** The EU's members and those whose VAT works alike and whose rates Kontor knows. */
    private static final Set<String> VAT = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV",
            "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GB", "CH", "NO");

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("AT", "Europe/Vienna"), Map.entry("BE", "Europe/Brussels"), Map.entry("BG", "Europe/Sofia"),
            Map.entry("CY", "Asia/Nicosia"), Map.entry("CZ", "Europe/Prague"), Map.entry("DE", "Europe/Berlin"),
            Map.entry("DK", "Europe/Copenhagen"), Map.entry("EE", "Europe/Tallinn"), Map.entry("ES", "Europe/Madrid"),
            Map.entry("FI", "Europe/Helsinki"), Map.entry("FR", "Europe/Paris"), Map.entry("GR", "Europe/Athens"),
            Map.entry("HR", "Europe/Zagreb"), Map.entry("HU", "Europe/Budapest"), Map.entry("IE", "Europe/Dublin"),
            Map.entry("IT", "Europe/Rome"), Map.entry("LT", "Europe/Vilnius"), Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("LV", "Europe/Riga"), Map.entry("MT", "Europe/Malta"), Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("PL", "Europe/Warsaw"), Map.entry("PT", "Europe/Lisbon"), Map.entry("RO", "Europe/Bucharest"),
            Map.entry("SE", "Europe/Stockholm"), Map.entry("SI", "Europe/Ljubljana"),
            Map.entry("SK", "Europe/Bratislava"),
            Map.entry("GB", "Europe/London"), Map.entry("CH", "Europe/Zurich"), Map.entry("LI", "Europe/Vaduz"),
            Map.entry("NO", "Europe/Oslo"), Map.entry("IS", "Atlantic/Reykjavik"), Map.entry("UA", "Europe/Kyiv"),
            Map.entry("TR", "Europe/Istanbul"), Map.entry("US", "America/New_York"), Map.entry("CA", "America/Toronto"),
            Map.entry("MX", "America/Mexico_City"), Map.entry("BR", "America/Sao_Paulo"),
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("NZ", "Pacific/Auckland"), Map.entry("JP", "Asia/Tokyo"), Map.entry("CN", "Asia/Shanghai"),
            Map.entry("IN", "Asia/Kolkata"), Map.entry("SG", "Asia/Singapore"), Map.entry("ZA", "Africa/Johannesburg"));

    /** Countries whose common sheet is Letter. */
    private static final Set<String> LETTER =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "DO", "PR");

    private CountryDefaults() {}

    static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code);
    }

    static String currency(String country) {
        if (country.equals("BG") || country.equals("HR")) {
            return "EUR"; // since 2026 and 2023, which not every JDK knows
        }
        Currency currency = isCountry(country) ? Currency.getInstance(Locale.of("", country)) : null;
        return currency == null ? "EUR" : currency.getCurrencyCode();
    }

    static String zone(String country) {
        return ZONES.getOrDefault(country, "UTC");
    }

    /** One of the languages that Kontor speaks. */
    static String language(String country) {
        return switch (country) {
            case "DE", "AT", "CH", "LI" -> "de";
            case "DK", "GL", "FO" -> "da";
            default -> "en";
        };
    }

    static String taxRegime(String country) {
        return (VAT.contains(country) ? TaxRegime.STANDARD : TaxRegime.NONE).code();
    }

    static String paper(String country) {
        return (LETTER.contains(country) ? PaperSize.LETTER : PaperSize.A4).text();
    }
}

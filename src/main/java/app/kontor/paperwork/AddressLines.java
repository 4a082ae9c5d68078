package app.kontor.paperwork;

import app.kontor.value.Address;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address as its country's post wants it on an envelope. The country's name stands last, in capitals and in a
 * language that the sender's post reads, and only when the letter leaves the sender's country.
 */
public final class AddressLines {
    private static final Set<String> PERSON_FIRST = Set.of("US", "PR", "CA", "GB", "IE", "AU", "NZ", "IN", "SG");
    private static final Set<String> CITY_IN_CAPITALS = Set.of("GB", "FR", "MC");

    private AddressLines() {}

    /**
     * @param senderCountry ISO code; null if unknown, then the country is always named
     * @return the lines from the name down, none empty; no lines for an empty address
     */
    public static List<String> of(Address to, @Nullable String senderCountry) {
        String sender = senderCountry == null ? "" : senderCountry;
        String country = to.country() == null ? "" : PaperText.line(to.country());
        String template = template(country.isEmpty() ? sender : country);
        // A set, because exports often repeat the company as the person or the street as its second line
        Set<String> lines = new LinkedHashSet<>(names(to, country.isEmpty() ? sender : country));
        Arrays.stream(template.split("\\|")).flatMap(line -> expand(line, to).stream()).forEach(lines::add);
        if (!country.isEmpty() && !country.equals(sender)) {
            lines.add(countryName(country, sender));
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /**
     * S streets, Z postcode, C city, R region or state; a bar begins a new line, what is between two parts needs
     * both.
     */
    private static String template(String country) {
        return switch (country) {
            case "DE", "AT", "CH", "LI", "BE", "LU", "NL", "DK", "GL", "FO", "SE", "NO", "FI", "IS", "PL", "CZ", "SK",
                    "FR", "MC", "PT", "GR", "SI", "HR", "RO", "BG", "EE", "LT", "CY", "RS", "IL" -> "S|Z C";
            case "IT", "SM" -> "S|Z C R";
            case "GB", "GG", "JE", "IM" -> "S|C|Z";
            case "IE", "UA", "IN" -> "S|C|R|Z";
            case "US", "PR", "JP", "KR", "CN", "TW" -> "S|C, R Z";
            case "CA", "AU" -> "S|C R Z";
            case "NZ", "SG", "MT" -> "S|C Z";
            case "LV" -> "S|C, Z";
            case "HU" -> "C|S|Z";
            case "BR" -> "S|C - R|Z";
            default -> "S|Z C|R";
        };
    }

    private static List<String> names(Address to, String country) {
        String person = PaperText.line(to.name());
        String company = PaperText.line(to.company());
        return PERSON_FIRST.contains(country) ? List.of(person, company) : List.of(company, person);
    }

    private static List<String> expand(String template, Address to) {
        if (template.equals("S")) {
            return to.streetLines().stream().map(PaperText::line).toList();
        }
        StringBuilder line = new StringBuilder();
        StringBuilder between = new StringBuilder();
        boolean skipped = false;
        for (char sign : template.toCharArray()) {
            String part = part(sign, to);
            if (part == null) {
                // What stands before a missing part parts its neighbours, what stands after it goes with it
                between.append(skipped ? "" : sign);
            } else if (part.isEmpty()) {
                skipped = true;
            } else {
                line.append(line.isEmpty() ? "" : between).append(part);
                between.setLength(0);
                skipped = false;
            }
        }
        return List.of(line.toString());
    }

    /** Null if the sign is not a part of the address but stands between two. */
    private static @Nullable String part(char sign, Address to) {
        return switch (sign) {
            case 'Z' -> PaperText.line(to.zip());
            case 'C' -> city(to);
            case 'R' -> PaperText.line(to.region());
            default -> null;
        };
    }

    private static String city(Address to) {
        String city = PaperText.line(to.city());
        boolean capitals = to.country() != null && CITY_IN_CAPITALS.contains(to.country());
        return capitals ? city.toUpperCase(Locale.ROOT) : city;
    }

    private static String countryName(String country, String sender) {
        Locale language = switch (sender) {
            case "DE", "AT", "CH", "LI" -> Locale.GERMAN;
            case "DK", "GL", "FO" -> Locale.of("da");
            default -> Locale.ENGLISH;
        };
        String name = country.length() == 2 ? Locale.of("", country).getDisplayCountry(language) : country;
        return name.toUpperCase(language);
    }

    /** The address in one line, for a sender's line or a sentence. */
    static String inOneLine(Address address, @Nullable String senderCountry) {
        return String.join(", ", of(address, senderCountry));
    }
}

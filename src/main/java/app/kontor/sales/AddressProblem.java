package app.kontor.sales;

import app.kontor.value.Address;
import app.kontor.value.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may keep a parcel from arriving. Found by the look of an address alone: no list of streets is asked. */
public enum AddressProblem implements Coded {
    NAME_MISSING,
    STREET_MISSING,
    /** A street without any number where streets have numbers. */
    NUMBER_MISSING,
    CITY_MISSING,
    COUNTRY_MISSING,
    ZIP_MISSING,
    /** Not the form that the country's postcodes have. */
    ZIP_ODD;

    private static final Map<String, Pattern> POSTCODES = Map.ofEntries(
            zip("\\d{5}", "DE", "FR", "IT", "ES", "FI", "EE", "HR", "UA", "TR", "MC", "SM"),
            zip("\\d{4}", "AT", "CH", "DK", "NO", "BE", "LU", "HU", "SI", "BG", "LI", "CY", "AU", "NZ"),
            zip("\\d{3} ?\\d{2}", "SE", "CZ", "SK", "GR"),
            zip("\\d{4} ?[A-Z]{2}", "NL"),
            zip("\\d{2}-?\\d{3}", "PL"),
            zip("\\d{4}-?\\d{3}", "PT"),
            zip("(LV-?)?\\d{4}", "LV"),
            zip("(LT-?)?\\d{5}", "LT"),
            zip("\\d{6}", "RO"),
            zip("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", "GB"),
            zip("\\d{5}(-\\d{4})?", "US"),
            zip("[A-Z]\\d[A-Z] ?\\d[A-Z]\\d", "CA"),
            zip("\\d{3}-?\\d{4}", "JP")).entrySet().stream()
            .flatMap(e -> Set.of(e.getKey().split(",")).stream().map(country -> Map.entry(country, e.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<String> NUMBERED =
            Set.of("DE", "AT", "CH", "DK", "NO", "SE", "FI", "NL", "BE", "LU", "PL", "CZ", "SK", "HU", "SI", "LI", "US", "CA");

    private static Map.Entry<String, Pattern> zip(String form, String... countries) {
        return Map.entry(String.join(",", countries), Pattern.compile(form, Pattern.CASE_INSENSITIVE));
    }

    /** In the order in which an address is written. */
    public static List<AddressProblem> of(Address a) {
        List<AddressProblem> found = new ArrayList<>();
        if (a.displayName().isBlank()) {
            found.add(NAME_MISSING);
        }
        String streets = String.join(" ", a.streetLines());
        if (streets.isBlank()) {
            found.add(STREET_MISSING);
        } else if (a.country() != null && NUMBERED.contains(a.country()) && streets.chars().noneMatch(Character::isDigit)) {
            found.add(NUMBER_MISSING);
        }
        Pattern form = a.country() == null ? null : POSTCODES.get(a.country());
        if (form != null && (a.zip() == null || a.zip().isBlank())) {
            found.add(ZIP_MISSING);
        } else if (form != null && !form.matcher(a.zip().strip()).matches()) {
            found.add(ZIP_ODD);
        }
        if (a.city() == null || a.city().isBlank()) {
            found.add(CITY_MISSING);
        }
        if (a.country() == null) {
            found.add(COUNTRY_MISSING);
        }
        return List.copyOf(found);
    }
}

package app.kontor.importing.mapped;

import app.kontor.importing.Countries;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address that somebody wrote into one cell, in lines or with commas: {@code Lindenweg 3a, 01067 Dresden}. Empty is what is not there;
 * what is none stays whole as the street.
 */
record AddressText(String name, String street, String zip, String city, String region, String country) {
    private static final int LONGEST = 400;
    private static final Pattern BREAKS = Pattern.compile("\\s*[\\n\\r;,|]+\\s*");
    private static final Pattern ZIP_CITY = Pattern.compile(
            "(?:[A-Z]{1,3}-)?(\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}|\\d{4,5}(?:-\\d{3,4})?)(?:\\s+(\\D.*))?");
    private static final Pattern STATE_ZIP = Pattern.compile("(?:(.*\\S)\\s+)?([A-Z]{2})\\s+(\\d{5}(?:-\\d{4})?)");
    private static final Pattern BRITISH = Pattern.compile("(?:(.*\\S)\\s+)?([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})");

    /** Where the postcode is, and what stands with it */
    private record Place(int at, String zip, String city, String region) {}

    /** Whether there is a postcode with a street before it and a town. */
    boolean isWhole() {
        return !zip.isEmpty() && !street.isEmpty() && !city.isEmpty();
    }

    static AddressText of(String cell) {
        List<String> parts = Stream.of(BREAKS.split(cell.strip())).filter(part -> !part.isEmpty()).toList();
        for (int i = parts.size() - 1; i > 0 && cell.length() <= LONGEST; i--) {
            Place place = place(parts, i);
            if (place != null) {
                return of(parts, place);
            }
        }
        return new AddressText("", cell.strip(), "", "", "", "");
    }

    private static @Nullable Place place(List<String> parts, int at) {
        String part = parts.get(at);
        Matcher state = STATE_ZIP.matcher(part);
        if (state.matches()) {
            return town(parts, at, state.group(1), state.group(3), state.group(2));
        }
        Matcher british = BRITISH.matcher(part);
        if (british.matches()) {
            return town(parts, at, british.group(1), british.group(2), "");
        }
        Matcher zip = ZIP_CITY.matcher(part);
        return zip.matches() ? town(parts, at, zip.group(2), zip.group(1), "") : null;
    }

    /** A town may stand in the part before its postcode. */
    private static @Nullable Place town(List<String> parts, int at, @Nullable String city, String zip, String region) {
        if (city != null) {
            return new Place(at, zip, city.strip(), region);
        }
        return at < 2 || parts.get(at - 1).chars().anyMatch(Character::isDigit) ? null : new Place(at - 1, zip, parts.get(at - 1), region);
    }

    private static AddressText of(List<String> parts, Place place) {
        List<String> before = new ArrayList<>(parts.subList(0, place.at));
        boolean isNamed = before.size() > 1 && before.getFirst().chars().noneMatch(Character::isDigit);
        String name = isNamed ? before.removeFirst() : "";
        String last = parts.getLast();
        String code = last.equals(parts.get(place.at)) ? null : Countries.code(last);
        return new AddressText(name, String.join(", ", before), place.zip, place.city, place.region, code == null || code.length() != 2 ? "" : code);
    }
}

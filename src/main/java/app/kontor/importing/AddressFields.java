package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import app.kontor.value.Address;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one address of an order; {@link Field#NONE} for what the format does not have.
 *
 * @param name the whole name, or empty where the file has it in two
 */
public record AddressFields(
        Field name,
        Field first,
        Field last,
        Field company,
        Field street,
        Field street2,
        Field street3,
        Field zip,
        Field city,
        Field region,
        Field country,
        Field phone) {

    /**
     * The address as the entry states it. Streets move up into an empty first line; a country that nobody knows is told, and zeros that
     * Excel took off a postcode are put back.
     */
    public Address of(Entry entry) {
        List<String> streets =
                Stream.of(text(entry, street), text(entry, street2), text(entry, street3)).filter(Objects::nonNull).toList();
        String country = country(entry);
        return new Address(
                name(entry),
                text(entry, company),
                at(streets, 0),
                at(streets, 1),
                at(streets, 2),
                Postcodes.restore(code(entry, zip), country),
                text(entry, city),
                text(entry, region),
                country,
                code(entry, phone));
    }

    private @Nullable String name(Entry entry) {
        String whole = text(entry, name);
        if (whole != null) {
            return whole;
        }
        String joined = Stream.of(text(entry, first), text(entry, last)).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    private @Nullable String country(Entry entry) {
        return country(entry, country);
    }

    /** The country's code; one that nobody knows is told, and kept as it is written. */
    public static @Nullable String country(Entry entry, Field country) {
        String text = text(entry, country);
        String code = Countries.code(text);
        if (code != null && code.length() != 2) {
            Row row = entry.rows().getFirst();
            entry.warn(row, country, "country", code);
        }
        return code;
    }

    private static @Nullable String code(Entry entry, Field field) {
        String text = entry.minorCode(field);
        return "-".equals(text) ? null : text;
    }

    private static @Nullable String text(Entry entry, Field field) {
        String text = entry.text(field);
        return text == null || "-".equals(text) ? null : HtmlText.unescape(text);
    }

    private static @Nullable String at(List<String> streets, int index) {
        return index < streets.size() ? streets.get(index) : null;
    }
}

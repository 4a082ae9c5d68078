package app.kontor.value;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A postal address as it was stated; country is ISO 3166 alpha-2 where it could be recognised. Every part may be missing. */
public record Address(
        @Nullable String name,
        @Nullable String company,
        @Nullable String street,
        @Nullable String street2,
        @Nullable String street3,
        @Nullable String zip,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String phone) {

    public static final Address EMPTY = new Address(null, null, null, null, null, null, null, null, null, null);

    /** Whether a parcel could be sent there: somebody, somewhere. */
    public boolean isDeliverable() {
        return (name != null || company != null) && (street != null || street2 != null) && city != null;
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** The person or, without one, the company; an empty string if neither is known. */
    public String displayName() {
        return name != null ? name : company != null ? company : "";
    }

    public List<String> streetLines() {
        return Stream.of(street, street2, street3).filter(Objects::nonNull).toList();
    }
}

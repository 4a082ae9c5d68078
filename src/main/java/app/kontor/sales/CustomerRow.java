package app.kontor.sales;

import app.kontor.value.CustomerId;
import app.kontor.value.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer in the list.
 *
 * @param orders how many, cancelled ones left out
 * @param value what they came to, a sum for each currency, the largest number of orders first
 * @param open what has not been paid of it
 * @param lastOrder null for somebody who never ordered
 */
public record CustomerRow(
        CustomerId id,
        String number,
        String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String zip,
        @Nullable String city,
        @Nullable String country,
        int orders,
        List<Money> value,
        List<Money> open,
        @Nullable Instant lastOrder,
        boolean archived) {

    public String label() {
        return name.isEmpty() && company != null ? company : name;
    }
}

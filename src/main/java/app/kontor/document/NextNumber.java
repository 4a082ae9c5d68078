package app.kontor.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a series would give next; it is still free.
 *
 * @param last the day of the newest document in the series, null if it has none
 */
public record NextNumber(String number, @Nullable LocalDate last) {

    /** Numbers follow the order of their dates (R10). */
    public boolean isBackDated(LocalDate day) {
        return last != null && day.isBefore(last);
    }
}

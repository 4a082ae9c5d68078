package app.kontor.invoicing;

import java.util.List;

/**
 * Whether the posted invoices are as they were posted.
 *
 * @param count of all invoices
 * @param broken numbers of those whose snapshot is not what was hashed; the first of a series is where it was changed
 *     (R14)
 * @param gaps series whose numbers are not all there (R9)
 */
public record InvoiceCheck(int count, List<String> broken, List<String> gaps) {
    public boolean isOk() {
        return broken.isEmpty() && gaps.isEmpty();
    }
}

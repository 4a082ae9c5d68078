package app.kontor.paperwork;

import app.kontor.invoicing.InvoiceSnapshot;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bank transfer that an invoice asks for: its IBAN as people read it, and the code that banking apps scan. */
final class Transfer {
    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final int NAME = 70;
    private static final int REFERENCE = 140;

    private Transfer() {}

    /** In groups of four, as on a bank card. */
    static @Nullable String spaced(@Nullable String iban) {
        return iban == null ? null : compact(iban).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /**
     * The European Payments Council's code (EPC069-12, version 2) for what is due; empty unless it is euros to an
     * account of which the IBAN's shape is right.
     */
    static Optional<String> code(InvoiceSnapshot invoice) {
        InvoiceSnapshot.Seller seller = invoice.seller();
        BigDecimal due = invoice.due();
        if (seller.iban() == null || due.signum() <= 0 || due.compareTo(MOST) > 0 || !invoice.currency()
                .equals("EUR")) {
            return Optional.empty();
        }
        String iban = compact(seller.iban());
        if (!iban.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
            return Optional.empty();
        }
        String bic = seller.bic() == null ? "" : compact(seller.bic());
        return Optional.of(String.join("\n", "BCD", "002", "1", "SCT", bic, PaperText.line(seller.name(), NAME), iban,
                "EUR" + due.setScale(2).toPlainString(), "", "", PaperText.line(invoice.number(), REFERENCE)));
    }

    private static String compact(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}

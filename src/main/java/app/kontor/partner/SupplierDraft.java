package app.kontor.partner;

import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.SupplierId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as somebody edits it: all of it, saved at once.
 *
 * @param id null for a new one
 * @param contact the person to talk to
 * @param address where they are; name, company and phone of it are not used
 * @param currency of their prices and our orders, ISO 4217; null for the shop's
 * @param leadDays from the order to the goods
 */
public record SupplierDraft(
        @Nullable SupplierId id, String name, @Nullable String contact, @Nullable String email, @Nullable String phone,
        @Nullable String vatId, Address address, @Nullable String currency, @Nullable Integer leadDays, @Nullable String note) {
    private static final int NAME = 300;
    private static final int NOTE = 4000;
    private static final int LONGEST_LEAD = 999;

    public SupplierDraft {
        name = name.strip();
        contact = text(contact);
        email = text(email);
        phone = text(phone);
        vatId = VatIdForm.compact(vatId);
        currency = text(currency);
        note = text(note);
    }

    public static SupplierDraft of(String name) {
        return new SupplierDraft(null, name, null, null, null, null, Address.EMPTY, null, null, null);
    }

    public SupplierDraft as(SupplierId other) {
        return new SupplierDraft(other, name, contact, email, phone, vatId, address, currency, leadDays, note);
    }

    /** @throws BusinessRuleException supplier.nameMissing, supplier.currency, supplier.leadDays, customer.email, customer.tooLong */
    void check() {
        if (name.isEmpty()) {
            throw new BusinessRuleException("supplier.nameMissing");
        }
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw new BusinessRuleException("customer.email", email);
        }
        if (currency != null && !isCurrency(currency)) {
            throw new BusinessRuleException("supplier.currency", currency);
        }
        if (leadDays != null && (leadDays < 0 || leadDays > LONGEST_LEAD)) {
            throw new BusinessRuleException("supplier.leadDays", leadDays, LONGEST_LEAD);
        }
        fits(name, NAME);
        fits(contact, NAME);
        fits(note, NOTE);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static void fits(@Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new BusinessRuleException("customer.tooLong", text.substring(0, 40), most);
        }
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package app.kontor.partner;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A customer as somebody edits it: all of it, saved at once. Empty texts are unknown.
 *
 * @param id null for a new one
 * @param country two letters
 * @param language code of the language of papers: de, en, da …
 * @param note for the shop's people; never printed
 */
public record CustomerDraft(
        @Nullable CustomerId id,
        String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String vatId,
        @Nullable String zip,
        @Nullable String city,
        @Nullable String country,
        @Nullable String language,
        @Nullable String note,
        @Nullable String street,
        @Nullable String street2,
        @Nullable String region) {
    private static final int NAME = 300;
    private static final int EMAIL = 320;
    private static final int SHORT = 40;
    private static final int PHONE = 80;
    private static final int CITY = 200;
    private static final int REGION = 120;
    private static final int NOTE = 4000;

    public CustomerDraft {
        name = name.strip();
        company = text(company);
        email = text(email);
        phone = text(phone);
        vatId = VatIdForm.compact(vatId);
        zip = text(zip);
        city = text(city);
        country = text(country) == null ? null : text(country).toUpperCase(Locale.ROOT);
        language = text(language);
        note = text(note);
        street = text(street);
        street2 = text(street2);
        region = text(region);
    }

    /** Somebody whose street is not known. */
    public CustomerDraft(
            @Nullable CustomerId id, String name, @Nullable String company, @Nullable String email, @Nullable String phone,
            @Nullable String vatId, @Nullable String zip, @Nullable String city, @Nullable String country, @Nullable String language,
            @Nullable String note) {
        this(id, name, company, email, phone, vatId, zip, city, country, language, note, null, null, null);
    }

    public static CustomerDraft empty() {
        return new CustomerDraft(null, "", null, null, null, null, null, null, null, null, null);
    }

    /** What is not known here and is known there. */
    CustomerDraft filledFrom(CustomerDraft other) {
        String notes = note == null ? other.note : other.note == null || note.contains(other.note) ? note : note + "\n" + other.note;
        return new CustomerDraft(id, name.isEmpty() ? other.name : name, or(company, other.company), or(email, other.email),
                or(phone, other.phone), or(vatId, other.vatId), or(zip, other.zip), or(city, other.city),
                or(country, other.country), or(language, other.language), notes, or(street, other.street), or(street2, other.street2),
                or(region, other.region));
    }

    private static @Nullable String or(@Nullable String first, @Nullable String otherwise) {
        return first != null ? first : otherwise;
    }

    CustomerDraft as(CustomerId other) {
        return new CustomerDraft(other, name, company, email, phone, vatId, zip, city, country, language, note, street, street2, region);
    }

    /** What people call them: the name, or the company where there is none. */
    public String label() {
        return name.isEmpty() && company != null ? company : name;
    }

    void check() {
        if (label().isEmpty()) {
            throw new BusinessRuleException("customer.nameMissing");
        }
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw new BusinessRuleException("customer.email", email);
        }
        if (vatId != null && !VatIdForm.fits(vatId)) {
            throw new BusinessRuleException("customer.vatId", vatId);
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new BusinessRuleException("customer.country", country);
        }
        fits(name, NAME);
        fits(company, NAME);
        fits(email, EMAIL);
        fits(phone, PHONE);
        fits(vatId, SHORT);
        fits(zip, SHORT);
        fits(city, CITY);
        fits(note, NOTE);
        fits(street, NAME);
        fits(street2, NAME);
        fits(region, REGION);
    }

    private static void fits(@Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new BusinessRuleException("customer.tooLong", text.substring(0, SHORT), most);
        }
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

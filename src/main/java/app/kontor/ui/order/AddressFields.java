package app.kontor.ui.order;

import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** An address as it is typed. */
final class AddressFields {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Ui ui;
    private final Form form;
    private final Field<String> name;
    private final Field<String> company;
    private final Field<String> street;
    private final Field<String> street2;
    private final Field<String> zip;
    private final Field<String> city;
    private final Field<String> country;
    private final Field<String> phone;
    private Address before = Address.EMPTY;

    /** @param id of the fields: "ship" makes "ship-name" */
    AddressFields(Ui ui, String id) {
        this.ui = ui;
        this.form = new Form(ui.texts());
        name = form.text(ui.text("order.address.name"), "").id(id + "-name");
        company = form.text(ui.text("order.address.company"), "").id(id + "-company");
        street = form.text(ui.text("order.address.street"), "").id(id + "-street");
        street2 = form.text(ui.text("order.address.street2"), "").id(id + "-street2");
        zip = form.text(ui.text("order.address.zip"), "").id(id + "-zip");
        city = form.text(ui.text("order.address.city"), "").id(id + "-city");
        country = form.parsed(ui.text("order.address.country"), "", this::country).id(id + "-country");
        phone = form.text(ui.text("order.address.phone"), "").id(id + "-phone");
        form.beside(name, company);
        form.beside(street, street2);
        form.beside(zip, city, country, phone);
    }

    Node node() {
        return form.node();
    }

    void onChange(Runnable listener) {
        form.fields().forEach(field -> field.onChange(listener));
    }

    void show(Address a) {
        before = a;
        name.type(a.name());
        company.type(a.company());
        street.type(a.street());
        street2.type(a.street2());
        zip.type(a.zip());
        city.type(a.city());
        country.type(a.country());
        phone.type(a.phone());
    }

    Address address() {
        return new Address(name.valueOrNull(), company.valueOrNull(), street.valueOrNull(), street2.valueOrNull(), before.street3(),
                zip.valueOrNull(), city.valueOrNull(), before.region(), country.isRight() ? country.valueOrNull() : null,
                phone.valueOrNull());
    }

    boolean validate() {
        return form.validate();
    }

    void focus() {
        street.focus();
    }

    Field<String> name() {
        return name;
    }

    /** A code, or the country's name in the user's language or in English. */
    private @Nullable String country(String typed) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(code)) {
            return code;
        }
        return COUNTRIES.stream()
                .filter(c -> typed.equalsIgnoreCase(Locale.of("", c).getDisplayCountry(ui.formats().locale()))
                        || typed.equalsIgnoreCase(Locale.of("", c).getDisplayCountry(Locale.ENGLISH)))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleException("order.country", Objects.requireNonNull(typed)));
    }
}

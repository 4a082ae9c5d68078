package app.kontor.ui.suppliers;

import app.kontor.partner.Supplier;
import app.kontor.partner.SupplierDraft;
import app.kontor.ui.activity.UndoableWork;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done to suppliers: typed into a form, saved, put into the archive; each with its undo. */
final class SupplierWork extends UndoableWork {
    private static final int NOTE_LINES = 3;

    private final SupplierCases cases;

    SupplierWork(Ui ui, SupplierCases cases, Runnable changed) {
        super(ui, cases.history(), changed);
        this.cases = cases;
    }

    void create() {
        ask(SupplierDraft.of(""), ui.text("suppliers.new"));
    }

    void edit(Supplier supplier) {
        ask(supplier.draft(), supplier.name());
    }

    private void ask(SupplierDraft was, String title) {
        Form form = new Form(ui.texts());
        Field<String> name = text(form, "name", was.name()).required();
        Field<String> contact = text(form, "contact", was.contact());
        Field<String> email = text(form, "email", was.email());
        Field<String> phone = text(form, "phone", was.phone());
        Field<String> street = text(form, "street", was.address().street());
        Field<String> street2 = text(form, "street2", was.address().street2());
        Field<String> zip = text(form, "zip", was.address().zip());
        Field<String> city = text(form, "city", was.address().city());
        Field<String> country = text(form, "country", was.address().country());
        Field<String> vatId = text(form, "vatId", was.vatId());
        Field<String> currency = text(form, "currency", was.currency());
        Field<Integer> lead = form.parsed(ui.text("supplier.leadDays"), Objects.toString(was.leadDays(), ""), SupplierWork::days).id("supplier-leadDays");
        Field<String> note = form.lines(ui.text("supplier.note"), Objects.requireNonNullElse(was.note(), ""), NOTE_LINES).id("supplier-note");
        form.beside(name, contact);
        form.beside(email, phone);
        form.beside(street, street2);
        form.beside(zip, city, country);
        form.beside(vatId, currency, lead);
        ui.dialogs().form(Question.of(title, ui.text("supplier.form"), ui.text("supplier.save")), form, () -> {
            Address address = new Address(null, null, street.valueOrNull(), street2.valueOrNull(), null, zip.valueOrNull(), city.valueOrNull(),
                    was.address().region(), upper(country.valueOrNull()), null);
            save(new SupplierDraft(was.id(), name.value(), contact.valueOrNull(), email.valueOrNull(), phone.valueOrNull(), vatId.valueOrNull(),
                    address, upper(currency.valueOrNull()), lead.valueOrNull(), note.valueOrNull()));
        });
    }

    private Field<String> text(Form form, String code, @Nullable String value) {
        return form.text(ui.text("supplier." + code), value == null ? "" : value).id("supplier-" + code);
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static int days(String text) {
        if (!text.strip().matches("\\d{1,3}")) {
            throw new BusinessRuleException("supplier.leadDays", text, 999);
        }
        return Integer.parseInt(text.strip());
    }

    private void save(SupplierDraft draft) {
        run(() -> cases.suppliers().save(draft), ui.text("supplier.saved", draft.name()));
    }

    void archive(Supplier supplier, boolean archived) {
        run(() -> cases.suppliers().archive(List.of(supplier.id()), archived),
                ui.text(archived ? "supplier.archived" : "supplier.unarchived", supplier.name()));
    }
}

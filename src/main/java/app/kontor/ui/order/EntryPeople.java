package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.partner.VatIdForm;
import app.kontor.sales.SalesOrder.Delivery;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** For whom an order is: a customer that is found or new, where it goes and who pays. */
final class EntryPeople {
    private final Ui ui;
    private final EntryStart start;
    private final Listener listener;
    private final CustomerSearch search;
    private final AddressFields shipTo;
    private final AddressFields billTo;
    private final CheckBox same;
    private final Form contact;
    private final Field<String> email;
    private final Field<String> vatId;
    private final VBox node;
    private String language = "";
    private boolean filling;

    /**
     * What the order does about them.
     *
     * @param changed called with every change of the user's
     * @param chosen  with what a customer usually has
     * @param onward  nothing more is to be said of them
     */
    record Listener(Runnable changed, Consumer<Delivery> chosen, Runnable onward) {}

    EntryPeople(Ui ui, Shop shop, EntryStart start, Listener listener) {
        this.ui = ui;
        this.start = start;
        this.listener = listener;
        search = new CustomerSearch(ui, shop, new CustomerSearch.Found(this::somebody, this::newcomer, this::nobody));
        shipTo = new AddressFields(ui, "entry-ship");
        billTo = new AddressFields(ui, "entry-bill");
        same = new CheckBox(ui.text("entry.sameAddress"));
        same.setId("entry-same");
        contact = new Form(ui.texts());
        email = contact.parsed(ui.text("order.field.email"), "", EntryPeople::email).id("entry-email");
        vatId = contact.parsed(ui.text("order.field.vat-id"), "", EntryPeople::vatId).id("entry-vat-id");
        contact.beside(email, vatId);
        billTo.node().visibleProperty().bind(same.selectedProperty().not());
        billTo.node().managedProperty().bind(billTo.node().visibleProperty());
        node = Nodes.column(12, search.node(), shipTo.node(), contact.node(), same, billTo.node());
        listen();
    }

    VBox node() {
        return node;
    }

    /** Null for somebody new. */
    @Nullable CustomerId customer() {
        return search.customer();
    }

    void focus() {
        search.focus();
    }

    /** Those of the order that this one is begun from. */
    void begin() {
        filling = true;
        search.show(start.who());
        show(start.order().delivery());
        filling = false;
    }

    boolean validate() {
        boolean address = shipTo.validate() && (same.isSelected() || billTo.validate());
        if (address && shipTo.address().displayName().isEmpty()) {
            shipTo.name().error(ui.text("entry.nameMissing"));
            shipTo.name().focus();
            address = false;
        }
        return address && contact.validate();
    }

    /** As far as it can be read. */
    Delivery delivery(@Nullable String method, @Nullable String note) {
        Address ship = shipTo.address();
        return new Delivery(same.isSelected() ? ship : billTo.address(), ship, email.isRight() ? email.valueOrNull() : null,
                vatId.isRight() ? vatId.valueOrNull() : null, method, null, note, language.isEmpty() ? null : language);
    }

    private void somebody(EntryStart.Who who) {
        search.show(who);
        filling = true;
        show(who.usual());
        listener.chosen.accept(who.usual());
        filling = false;
        changed();
        if (shipTo.address().isDeliverable()) {
            listener.onward.run();
        } else {
            shipTo.focus();
        }
    }

    /** What was typed into the search is the new one's name or e-mail. */
    private void newcomer(String text) {
        if (text.contains("@")) {
            email.type(text);
            shipTo.name().focus();
        } else if (text.isEmpty()) {
            shipTo.name().focus();
        } else {
            shipTo.name().type(text);
            shipTo.focus();
        }
    }

    /** It was somebody else: nothing of them stays. */
    private void nobody() {
        filling = true;
        show(new Delivery(start.nobody(), start.nobody(), null, null, null, null, null, null));
        filling = false;
        changed();
    }

    private void show(Delivery d) {
        boolean toBilling = d.shipping().isEmpty();
        shipTo.show(toBilling ? d.billing() : d.shipping());
        billTo.show(d.billing());
        same.setSelected(toBilling || d.billing().isEmpty() || d.billing().equals(d.shipping()));
        email.type(d.email());
        vatId.type(d.vatId());
        language = d.language() == null ? "" : d.language();
    }

    private void listen() {
        shipTo.onChange(() -> {
            shipTo.name().error("");
            changed();
        });
        billTo.onChange(this::changed);
        contact.fields().forEach(field -> field.onChange(this::changed));
        same.selectedProperty().subscribe((before, now) -> changed());
    }

    private void changed() {
        if (!filling) {
            listener.changed.run();
        }
    }

    private static String email(String typed) {
        if (!typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            throw new BusinessRuleException("customer.email", typed);
        }
        return typed;
    }

    private static String vatId(String typed) {
        if (!VatIdForm.fits(typed)) {
            throw new BusinessRuleException("customer.vatId", typed);
        }
        return typed;
    }
}

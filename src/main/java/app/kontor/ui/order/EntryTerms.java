package app.kontor.ui.order;

import app.kontor.sales.NewOrder;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.QuickAmount;
import app.kontor.ui.kit.QuickDate;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is agreed besides the goods: shipping, discount, when and how it is sent, and whether the money is here. */
final class EntryTerms {
    private final Ui ui;
    private final Currency currency;
    private final Form form;
    private final Field<Money> shipping;
    private final Field<Money> discount;
    private final Field<String> method;
    private final Field<LocalDate> shipBy;
    private final Field<String> note;
    private final RadioButton account;
    private final RadioButton paid;
    private final CheckBox net;
    private final VBox node;

    EntryTerms(Ui ui, EntryStart start) {
        this.ui = ui;
        this.currency = start.currency();
        NewOrder.Terms terms = start.order().terms();
        SalesOrder.Delivery delivery = start.order().delivery();
        form = new Form(ui.texts());
        shipping = amount("order.field.shipping", terms.shipping()).id("entry-shipping");
        discount = amount("order.field.discount", terms.discount()).id("entry-discount");
        method = form.text(ui.text("order.field.shipping-method"), Objects.requireNonNullElse(delivery.shippingMethod(), "")).id("entry-method");
        shipBy = form.date(ui.text("order.field.ship-by"), "", new QuickDate(ui.formats().locale(), LocalDate.now(ui.formats().zone())),
                ui.formats()::date).id("entry-ship-by");
        note = form.text(ui.text("order.field.note"), "").id("entry-note");
        form.beside(shipping, discount);
        form.beside(method, shipBy);
        ToggleGroup payment = new ToggleGroup();
        account = radio("entry.account", payment);
        paid = radio("entry.paid", payment);
        (terms.paid() ? paid : account).setSelected(true);
        net = new CheckBox(ui.text("entry.net"));
        net.setId("entry-net");
        net.setSelected(terms.net());
        Label name = Nodes.label(ui.text("entry.payment"), "field-label");
        name.setLabelFor(account);
        node = Nodes.column(12, form.node(), Nodes.column(6, name, Nodes.row(20, account, paid)));
        if (start.isTaxed()) {
            node.getChildren().add(net);
        }
    }

    VBox node() {
        return node;
    }

    void onChange(Runnable listener) {
        form.fields().forEach(field -> field.onChange(listener));
        paid.selectedProperty().subscribe((before, now) -> listener.run());
        net.selectedProperty().subscribe((before, now) -> listener.run());
    }

    void focus() {
        shipping.focus();
    }

    boolean validate() {
        return form.validate();
    }

    void discountError(String sentence) {
        discount.error(sentence);
    }

    /** How somebody's orders were sent before. */
    void method(@Nullable String usual) {
        if (method.valueOrNull() == null) {
            method.type(usual);
        }
    }

    /** As far as it can be read. */
    NewOrder.Terms terms() {
        return new NewOrder.Terms(net.isSelected(), money(shipping), money(discount), paid.isSelected());
    }

    @Nullable LocalDate shipBy() {
        return shipBy.isRight() ? shipBy.valueOrNull() : null;
    }

    @Nullable String method() {
        return method.valueOrNull();
    }

    @Nullable String note() {
        return note.valueOrNull();
    }

    private static @Nullable Money money(Field<Money> field) {
        return field.isRight() ? field.valueOrNull() : null;
    }

    private Field<Money> amount(String label, @Nullable Money initial) {
        DecimalFormat format = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(ui.formats().locale()));
        String text = initial == null || initial.isZero() ? "" : format.format(initial.amount());
        QuickAmount quick = new QuickAmount(ui.formats().locale());
        return form.parsed(ui.texts().get(label), text, typed -> {
            BigDecimal value = quick.parse(typed);
            if (value.signum() < 0) {
                throw new BusinessRuleException("entry.negative", typed);
            }
            return Money.rounded(value, currency);
        });
    }

    private RadioButton radio(String key, ToggleGroup group) {
        RadioButton button = new RadioButton(ui.texts().get(key));
        button.setId(key.replace('.', '-'));
        button.setToggleGroup(group);
        return button;
    }
}

package app.kontor.ui.products;

import app.kontor.catalog.Barcode;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.QuickAmount;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The fields of one variant; several barcodes stand in one field, a pack's with its pieces: 12*4006381333931. */
final class VariantForm {
    private static final int PRICE_DECIMALS = 4;

    private final Ui ui;
    private final VariantDraft was;
    private final Currency currency;
    private final Form left;
    private final Form right;
    private final Field<String> sku;
    private final Field<String> options;
    private final Field<UnitPrice> price;
    private final Field<Quantity> weight;
    private final Field<List<Barcode>> barcodes;
    private final Field<Quantity> reorder;
    private final Field<Quantity> buffer;
    private final Field<Boolean> shipping;

    /** @param number counts the variants from 0, for the fields' ids */
    VariantForm(Ui ui, VariantDraft was, Currency home, int number) {
        this.ui = ui;
        this.was = was;
        this.currency = was.price() == null ? home : was.price().currency();
        left = new Form(ui.texts());
        right = new Form(ui.texts());
        sku = left.text(ui.text("product.sku"), was.sku()).required().id("variant-sku-" + number);
        options = left.text(ui.text("product.options"), was.options()).id("variant-options-" + number);
        price = left.parsed(ui.text("product.price", currency.getCurrencyCode()), was.price() == null ? "" : money(was.price().amount()),
                this::price).id("variant-price-" + number);
        barcodes = left.parsed(ui.text("product.barcodes"), codes(), this::codes).id("variant-barcodes-" + number);
        weight = right.quantity(ui.text("product.weight"), quantity(was.weightGrams()), ui.formats().locale()).id("variant-weight-" + number);
        reorder = right.quantity(ui.text("product.reorder"), quantity(was.reorderPoint()), ui.formats().locale()).id("variant-reorder-" + number);
        buffer = right.quantity(ui.text("product.buffer"), was.buffer().isZero() ? "" : quantity(was.buffer()), ui.formats().locale())
                .id("variant-buffer-" + number);
        shipping = right.choice(ui.text("product.shipping"), was.requiresShipping() ? List.of(true, false) : List.of(false, true),
                yes -> ui.text(yes ? "product.shipping.yes" : "product.shipping.no")).id("variant-shipping-" + number);
    }

    HBox node() {
        return Nodes.styled(new HBox(16, Nodes.growing(left.node()), Nodes.growing(right.node())), "two-columns");
    }

    boolean validate() {
        boolean first = left.validate();
        return right.validate() && first;
    }

    VariantDraft draft() {
        return new VariantDraft(was.id(), sku.value(), text(options.valueOrNull()), price.valueOrNull(), weight.valueOrNull(),
                Objects.requireNonNullElse(buffer.valueOrNull(), Quantity.ZERO), reorder.valueOrNull(), shipping.value(), was.archived(),
                Objects.requireNonNullElse(barcodes.valueOrNull(), List.of()));
    }

    /** Beside the field that it is about, if it is one of this variant's. */
    boolean shows(BusinessRuleException refusal) {
        boolean mine = refusal.arguments().isEmpty() || refusal.arguments().getFirst().toString().equals(text(sku.valueOrNull()));
        if (refusal.key().startsWith("product.sku") && mine) {
            sku.error(ui.texts().error(refusal));
            return true;
        }
        boolean code = refusal.key().startsWith("barcode.") && draft().barcodes().stream()
                .anyMatch(b -> refusal.arguments().contains(b.code()));
        if (code) {
            barcodes.error(ui.texts().error(refusal));
        }
        return code;
    }

    private UnitPrice price(String typed) {
        BigDecimal amount = new QuickAmount(ui.formats().locale()).parse(typed);
        if (amount.scale() > PRICE_DECIMALS) {
            throw new BusinessRuleException("form.sum", typed, number(new BigDecimal("1.5")));
        }
        return new UnitPrice(amount, currency);
    }

    private List<Barcode> codes(String typed) {
        List<Barcode> codes = Arrays.stream(typed.strip().split("[\\s,;]+")).filter(t -> !t.isEmpty()).map(this::code).toList();
        codes.stream().filter(c -> !was.barcodes().contains(c)).forEach(Barcode::valid);
        return codes;
    }

    private Barcode code(String typed) {
        int star = typed.indexOf('*');
        if (star < 0) {
            return new Barcode(typed, Quantity.ONE);
        }
        BigDecimal pieces = new QuickAmount(ui.formats().locale()).parse(typed.substring(0, star));
        return new Barcode(typed.substring(star + 1), new Quantity(pieces));
    }

    private String codes() {
        return was.barcodes().stream().map(b -> b.pieces().equals(Quantity.ONE) ? b.code() : number(b.pieces().value()) + "*" + b.code())
                .collect(Collectors.joining(" "));
    }

    private String quantity(@Nullable Quantity quantity) {
        return quantity == null ? "" : number(quantity.value());
    }

    /** As the form reads it: with the language's decimal sign and without thousands. */
    private String number(BigDecimal number) {
        var format = new java.text.DecimalFormat("0.####", java.text.DecimalFormatSymbols.getInstance(ui.formats().locale()));
        return format.format(number);
    }

    /** With its cents: 29.50. */
    private String money(BigDecimal amount) {
        return new java.text.DecimalFormat("0.00##", java.text.DecimalFormatSymbols.getInstance(ui.formats().locale())).format(amount);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

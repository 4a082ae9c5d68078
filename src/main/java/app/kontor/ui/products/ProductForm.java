package app.kontor.ui.products;

import app.kontor.catalog.ProductDraft;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.catalog.TaxClass;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of a product and its variants, a card each. */
final class ProductForm {
    private final Ui ui;
    private final Form data;
    private final Field<String> title;
    private final Field<String> vendor;
    private final Field<TaxClass> taxClass;
    private final List<VariantForm> variants = new ArrayList<>();
    private final List<Node> cards = new ArrayList<>();

    ProductForm(Ui ui, ProductDraft draft, Currency currency) {
        this.ui = ui;
        data = new Form(ui.texts());
        title = data.text(ui.text("product.title"), draft.title()).required().id("product-title");
        vendor = data.text(ui.text("product.vendor"), draft.vendor() == null ? "" : draft.vendor()).id("product-vendor");
        taxClass = data.choice(ui.text("product.taxClass"),
                Stream.concat(Stream.of(draft.taxClass()), Stream.of(TaxClass.values())).distinct().toList(),
                c -> ui.text("product.taxClass." + c.code())).id("product-taxClass");
        cards.add(Nodes.card(Cards.head(ui.text("product.data")), Nodes.styled(new VBox(data.node()), "card-body")));
        for (VariantDraft variant : draft.variants()) {
            VariantForm form = new VariantForm(ui, variant, currency, variants.size());
            variants.add(form);
            cards.add(card(variant, form, draft.variants().size() > 1));
        }
    }

    List<Node> cards() {
        return cards;
    }

    /** Says beside each field what is wrong with it. */
    boolean validate() {
        boolean right = data.validate();
        for (VariantForm form : variants) {
            right &= form.validate();
        }
        return right;
    }

    /** @param id null for a new one */
    ProductDraft typed(@Nullable ProductId id) {
        return new ProductDraft(id, title.value(), vendor.valueOrNull(), taxClass.value(), variants.stream().map(VariantForm::draft).toList());
    }

    /** Whether it could be said beside a field. */
    boolean shows(BusinessRuleException refusal) {
        return variants.stream().anyMatch(form -> form.shows(refusal));
    }

    private Node card(VariantDraft variant, VariantForm form, boolean several) {
        String name = several && !variant.options().isEmpty() ? variant.options() : ui.text(several ? "product.variant" : "product.sold");
        HBox head = Cards.head(name);
        if (variant.archived()) {
            head.getChildren().add(Nodes.chip(ProductWords.archived(ui)));
        }
        return Nodes.card(head, Nodes.styled(new VBox(form.node()), "card-body"));
    }
}

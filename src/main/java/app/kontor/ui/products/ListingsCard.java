package app.kontor.ui.products;

import app.kontor.channel.Channel;
import app.kontor.channel.Listing;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What the channels call the product, and for how many pieces; a text can be added and taken away. */
final class ListingsCard {
    private final Ui ui;
    private final ProductWork work;
    private final Map<VariantId, String> skus;
    private final Found found;

    /** @param channels those that are in use */
    record Found(List<Channel> channels, List<Listing> listings) {}

    /** @param skus of the product's variants */
    ListingsCard(Ui ui, ProductWork work, Map<VariantId, String> skus, Found found) {
        this.ui = ui;
        this.work = work;
        this.skus = skus;
        this.found = found;
    }

    Node node() {
        VBox body = Nodes.styled(Nodes.column(8), "card-body");
        found.listings.forEach(listing -> body.getChildren().add(line(listing)));
        if (found.listings.isEmpty()) {
            body.getChildren().add(Nodes.paragraph(ui.text("stock.channels.none"), "muted"));
        }
        Action add = ui.action("product.listing.add", MaterialDesignP.PLUS, this::ask);
        Node button = found.channels.isEmpty() ? Nodes.spacer() : Nodes.styled(add.button(ui.texts()), "flat", "compact");
        return Nodes.card(Cards.head(ui.text("stock.channels"), button), body);
    }

    private Node line(Listing listing) {
        String channel = found.channels.stream().filter(c -> c.id().equals(listing.channel())).map(Channel::name).findFirst().orElse("");
        String sku = skus.size() > 1 ? "  ·  " + skus.get(listing.variant()) : "";
        String factor = listing.factor().equals(Quantity.ONE) ? "" : ui.text("product.listing.times", ui.formats().quantity(listing.factor()));
        Label text = Nodes.paragraph(listing.text() + (factor.isEmpty() ? "" : "  " + factor), "medium");
        Action remove = ui.action("product.listing.remove", MaterialDesignD.DELETE_OUTLINE, () -> work.unlist(listing));
        return Nodes.row(8, Nodes.growing(Nodes.column(0, text, Nodes.paragraph(channel + sku, "muted", "small"))), remove.iconButton(ui.texts()));
    }

    private void ask() {
        Form form = new Form(ui.texts());
        Field<String> text = form.text(ui.text("product.listing.text"), "").required().id("listing-text");
        Field<Quantity> factor = form.quantity(ui.text("product.listing.factor"), "1", ui.formats().locale()).required().id("listing-factor");
        Field<Channel> channel = form.choice(ui.text("product.listing.channel"), found.channels, Channel::name).id("listing-channel");
        List<VariantId> variants = List.copyOf(skus.keySet());
        Field<VariantId> variant = variants.size() == 1 ? null
                : form.choice(ui.text("product.listing.variant"), variants, id -> Objects.requireNonNull(skus.get(id))).id("listing-variant");
        Question question = Question.of(ui.text("product.listing.add"), ui.text("product.listing.why"), ui.text("product.listing.add"));
        ui.dialogs().form(question, form, () -> work.list(new Listing(channel.value().id(), text.value().strip(),
                variant == null ? variants.getFirst() : variant.value(), factor.value())));
    }
}

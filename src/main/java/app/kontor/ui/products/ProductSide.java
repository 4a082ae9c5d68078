package app.kontor.ui.products;

import app.kontor.catalog.Product;
import app.kontor.catalog.SupplierOffer;
import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.printing.LabelPrinting;
import app.kontor.ui.suppliers.OfferWords;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Beside a product's data: its picture, what there is of each variant, where it is offered. */
final class ProductSide {
    private static final double PICTURE = 160;

    private final Ui ui;
    private final Thumbnails thumbnails;
    private final ProductWork work;
    private final LabelPrinting labels;
    private final Action print;

    /** @param print prints a label of each variant */
    ProductSide(Ui ui, Thumbnails thumbnails, ProductWork work, LabelPrinting labels, Action print) {
        this.ui = ui;
        this.thumbnails = thumbnails;
        this.work = work;
        this.labels = labels;
        this.print = print;
    }

    VBox cards(ProductPage page) {
        Product product = page.product();
        Map<VariantId, StockStory> stock = page.stock();
        VBox cards = Nodes.column(16);
        if (product == null) {
            cards.getChildren().add(Nodes.card(Cards.head(ui.text("product.picture")), Cards.nothing(ui.text("product.picture.first"))));
            return cards;
        }
        cards.getChildren().addAll(picture(product), stock(product, stock), LabelCard.of(ui, labels, List.copyOf(stock.keySet()), print),
                new ListingsCard(ui, work, skus(stock), page.listings()).node(), offers(page.offers(), stock.size() == 1));
        return cards;
    }

    /** Who sells it, and for how much; a product with several variants names each. */
    private Node offers(List<SupplierOffer> offers, boolean isOne) {
        VBox body = Nodes.styled(Nodes.column(8), "card-body");
        body.setId("product-suppliers");
        OfferWords words = new OfferWords(ui);
        offers.forEach(offer -> body.getChildren().add(words.line(offer.supplier(), isOne ? "" : offer.sku(), offer.item())));
        return Nodes.card(Cards.head(ui.text("product.suppliers")), offers.isEmpty() ? Cards.nothing(ui.text("product.suppliers.none")) : body);
    }

    private Node picture(Product product) {
        ProductId id = product.id();
        Action choose = ui.action("product.picture.choose", MaterialDesignI.IMAGE_PLUS, () -> work.choosePicture(id));
        Action remove = ui.action("product.picture.remove", MaterialDesignD.DELETE_OUTLINE, () -> work.removePicture(id));
        HBox body = Nodes.styled(new HBox(12, thumbnails.of(id, product.draft().title(), PICTURE),
                Nodes.column(8, choose.button(ui.texts()), Nodes.styled(remove.button(ui.texts()), "flat"),
                        Nodes.paragraph(ui.text("product.picture.drop"), "muted", "small"))), "card-body");
        VBox card = Nodes.card(Cards.head(ui.text("product.picture")), body);
        card.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && ui.access().may("picture.put")) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        card.setOnDragDropped(event -> {
            List<Path> files = event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
            files.stream().findFirst().ifPresent(file -> work.picture(id, file));
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
        return card;
    }

    private Node stock(Product product, Map<VariantId, StockStory> stock) {
        VBox body = Nodes.styled(Nodes.column(8), "card-body");
        stock.forEach((variant, story) -> {
            Hyperlink link = new Hyperlink(story.row().sku().value());
            link.setOnAction(e -> ui.navigation().go(new Place("stock-item", "", variant)));
            link.setMinWidth(Region.USE_PREF_SIZE);
            String bins = String.join(", ", story.bins().stream().map(b -> b.bin().code()).filter(c -> !c.equals("-")).toList());
            body.getChildren().add(Nodes.column(2,
                    Nodes.row(8, link, Nodes.spacer(), Nodes.label(ui.text("product.stock.available", number(story.row().available())), "medium")),
                    StockBar.of(story.row(), story.reorderPoint(), 312),
                    Nodes.paragraph(ui.text("product.stock.line", number(story.row().onHand()), number(story.row().allocated()))
                            + (bins.isEmpty() ? "" : "  ·  " + bins), "muted", "small")));
        });
        return Nodes.card(Cards.head(ui.text("product.stock")), body);
    }

    private static Map<VariantId, String> skus(Map<VariantId, StockStory> stock) {
        Map<VariantId, String> skus = new LinkedHashMap<>();
        stock.forEach((variant, story) -> skus.put(variant, story.row().sku().value()));
        return skus;
    }

    private String number(Quantity quantity) {
        return ui.formats().quantity(quantity);
    }
}

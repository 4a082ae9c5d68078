package app.kontor.ui.products;

import app.kontor.stock.ProductRow;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A product as a card: its picture, what it is called, how many there are and what it costs. */
final class ProductCard {
    static final double WIDTH = 184;
    private static final double PICTURE = 160;

    private ProductCard() {}

    static Node of(Ui ui, Thumbnails thumbnails, ProductRow row) {
        Label name = Nodes.label(row.stock().name(), "medium", "card-name");
        name.setWrapText(true);
        Label sku = Nodes.label(row.stock().sku().value(), "muted", "small", "num");
        Label price = Nodes.label(row.price() == null ? "–" : ui.formats().price(row.price()), "num");
        VBox card = Nodes.styled(new VBox(4, thumbnails.of(row.stock().variant(), row.stock().name(), PICTURE), name, sku,
                Nodes.row(8, Nodes.chip(ProductWords.state(ui, row)), Nodes.spacer(), price),
                Nodes.row(8, StockBar.of(row.stock(), row.reorderPoint(), 112), Nodes.spacer(),
                        Nodes.label(ui.formats().quantity(row.stock().available()), "medium", "num"))), "product-card");
        card.setAccessibleText(row.stock().sku().value() + ", " + row.stock().name());
        return card;
    }
}

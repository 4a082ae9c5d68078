package app.kontor.ui.products;

import app.kontor.stock.ProductRow;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The columns of the product list. */
final class ProductColumns {
    private static final double PICTURE = 36;
    private static final double BAR = 84;

    private final Ui ui;
    private final Thumbnails thumbnails;
    private final ProductEdits edits;

    ProductColumns(Ui ui, Thumbnails thumbnails, ProductEdits edits) {
        this.ui = ui;
        this.thumbnails = thumbnails;
        this.edits = edits;
    }

    List<Column<ProductRow>> all() {
        return List.of(
                Column.<ProductRow>of("", 52, (label, row) -> {
                    label.getStyleClass().add("picture-cell");
                    label.setGraphic(thumbnails.of(row.stock().variant(), row.stock().name(), PICTURE));
                }),
                Column.<ProductRow>number("stock.column.sku", 124, row -> row.stock().sku().value()),
                Column.<ProductRow>text("stock.column.name", 160, row -> row.stock().name()).sortedBy("name").growing(),
                Column.<ProductRow>of("products.column.stock", 148, (label, row) -> {
                    Pane bar = StockBar.of(row.stock(), row.reorderPoint(), BAR);
                    HBox box = Nodes.row(8, bar, Nodes.label(quantity(row.stock().available()), "medium", "num"));
                    label.setGraphic(box);
                    label.setAccessibleText(ui.text("product.stock.available", quantity(row.stock().available())));
                }).sortedBy("available").exporting(row -> plain(row.stock().available())),
                Column.<ProductRow>chip("products.column.state", 132, row -> ProductWords.state(ui, row)),
                edits.price(Column.<ProductRow>figure("products.column.price", 96, row -> row.price() == null ? "–" : ui.formats().price(row.price()))
                        .sortedBy("price").exporting(row -> row.price() == null ? null : row.price().amount())),
                edits.reorder(Column.<ProductRow>figure("products.column.reorder", 104, row -> quantity(row.reorderPoint())).sortedBy("reorder").from(900)
                        .exporting(row -> row.reorderPoint() == null ? null : plain(row.reorderPoint()))),
                edits.buffer(Column.<ProductRow>figure("stock.buffer", 76, row -> row.stock().buffer().isZero() ? "–" : quantity(row.stock().buffer()))
                        .sortedBy("buffer").from(960).exporting(row -> plain(row.stock().buffer()))),
                Column.<ProductRow>text("products.column.channels", 130, row -> String.join(", ", row.channels())).from(1240));
    }

    private String quantity(@Nullable Quantity quantity) {
        return quantity == null ? "–" : ui.formats().quantity(quantity);
    }

    private static BigDecimal plain(Quantity quantity) {
        BigDecimal shortest = quantity.value().stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}

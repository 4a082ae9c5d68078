package app.kontor.ui.products;

import app.kontor.stock.StockRow;
import app.kontor.ui.kit.Nodes;
import app.kontor.value.Quantity;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What there is as a bar: available solid, promised hatched, and a tick where it should be ordered again. */
final class StockBar {
    private static final double HEIGHT = 8;

    private StockBar() {}

    static Pane of(StockRow row, @Nullable Quantity reorderPoint, double width) {
        Pane bar = Nodes.styled(new Pane(), "stock-bar");
        paint(bar, row, reorderPoint, width);
        return bar;
    }

    /** A full bar is twice the reorder point, or what there is if that is more. */
    static void paint(Pane bar, StockRow row, @Nullable Quantity reorderPoint, double width) {
        double onHand = row.onHand().value().doubleValue();
        double point = reorderPoint == null ? 0 : reorderPoint.value().doubleValue();
        double full = Math.max(Math.max(onHand, 2 * point), 1);
        double available = Math.max(0, row.available().value().doubleValue());
        double promised = row.allocated().value().doubleValue();
        boolean low = reorderPoint != null && row.available().compareTo(reorderPoint) <= 0;
        bar.setMinSize(width, HEIGHT + 4);
        bar.setMaxSize(width, HEIGHT + 4);
        bar.getChildren().setAll(part("stock-bar-track", 0, width),
                part(low ? "stock-bar-low" : "stock-bar-free", 0, width * available / full),
                part("stock-bar-promised", width * available / full, width * promised / full));
        if (reorderPoint != null) {
            Region tick = Nodes.styled(new Region(), "stock-bar-tick");
            tick.resizeRelocate(Math.min(width - 2, width * point / full), 0, 2, HEIGHT + 4);
            tick.setManaged(false);
            bar.getChildren().add(tick);
        }
    }

    private static Region part(String style, double x, double width) {
        Region part = Nodes.styled(new Region(), style);
        part.setManaged(false);
        part.resizeRelocate(x, 2, width, HEIGHT);
        return part;
    }
}

package app.kontor.ui.shipping;

import app.kontor.app.Shop;
import app.kontor.sales.OrderRow;
import app.kontor.sales.OrderView;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.SearchField;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Orders that could leave now: what the shipping desk still has to come. Enter takes one to the bench. */
final class ReadyOrders {
    private final Ui ui;
    private final DataTable<OrderRow, OrderId> table;
    private final VBox node;
    final Action pack;

    ReadyOrders(Ui ui, Shop shop) {
        this.ui = ui;
        this.table = new DataTable<>(ui, new DataTable.Source<>(OrderRow::id, shop.orders()::list), columns());
        this.pack = ui.action("shipping.pack", MaterialDesignP.PACKAGE_VARIANT_CLOSED, () -> pack(table.current().get()))
                .on("Shortcut+Enter").when(table.current().isNotNull());
        Node nothing = new EmptyState(ui.texts(), MaterialDesignT.TRUCK_CHECK_OUTLINE, ui.text("shipping.ready.empty"), null).node();
        table.whenEmpty(nothing, nothing).onOpen(this::pack);
        HBox filters = Nodes.styled(new HBox(new SearchField(ui.texts(), table::search)), "filter-bar");
        node = new VBox(filters, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
    }

    Node node() {
        return node;
    }

    void show() {
        table.view(OrderView.READY.code());
        table.node().requestFocus();
    }

    void reload() {
        table.reload();
    }

    private void pack(OrderRow row) {
        if (row != null) {
            ui.navigation().go(new Place("pack", "", row.id()));
        }
    }

    private List<Column<OrderRow>> columns() {
        return List.of(
                Column.<OrderRow>pair("shipping.column.order", 170, OrderRow::number, OrderRow::channelNumber),
                Column.<OrderRow>muted("shipping.ready.placed", 130, this::placed),
                Column.<OrderRow>text("shipping.ready.customer", 220, OrderRow::customer).growing(),
                Column.<OrderRow>text("shipping.ready.channel", 150, OrderRow::channel).from(720),
                Column.<OrderRow>figure("shipping.ready.pieces", 90, row -> ui.formats().quantity(row.wanted())));
    }

    private String placed(OrderRow row) {
        Instant at = row.placed().at();
        return at == null ? ui.formats().date(row.placed().on()) : ui.formats().recent(at, Instant.now());
    }
}

package app.kontor.ui.exporting;

import app.kontor.exporting.ExportKind;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What can be exported, one of it chosen. */
final class KindList extends ListView<ExportKind> {
    private final Ui ui;

    KindList(Ui ui, Consumer<ExportKind> onChoose) {
        this.ui = ui;
        setId("export-kinds");
        setAccessibleText(ui.text("export.kinds"));
        getStyleClass().add("settings-list");
        getItems().setAll(ExportKind.values());
        setCellFactory(view -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(kind -> {
            if (kind != null) {
                onChoose.accept(kind);
            }
        });
    }

    private static Ikon icon(ExportKind kind) {
        return switch (kind) {
            case ORDERS -> MaterialDesignC.CART_OUTLINE;
            case ORDER_LINES -> MaterialDesignF.FORMAT_LIST_BULLETED;
            case PRODUCTS -> MaterialDesignT.TAG_OUTLINE;
            case STOCK -> MaterialDesignW.WAREHOUSE;
            case CUSTOMERS -> MaterialDesignA.ACCOUNT_OUTLINE;
            case INVOICES -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
            case SHIPMENTS -> MaterialDesignT.TRUCK_OUTLINE;
            case MOVEMENTS -> MaterialDesignS.SWAP_HORIZONTAL;
            case SUPPLIERS -> MaterialDesignF.FACTORY;
            case SUPPLIER_ITEMS -> MaterialDesignC.CASH_MULTIPLE;
            case PURCHASE_ORDERS -> MaterialDesignC.CART_ARROW_DOWN;
        };
    }

    private final class Cell extends ListCell<ExportKind> {
        @Override
        protected void updateItem(ExportKind kind, boolean empty) {
            super.updateItem(kind, empty);
            if (empty || kind == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = Nodes.label(ui.text("export.kind." + kind.code()));
            name.setMinWidth(0);
            setGraphic(Nodes.row(8, Nodes.icon(icon(kind), "i18"), name));
            setAccessibleText(name.getText());
        }
    }
}

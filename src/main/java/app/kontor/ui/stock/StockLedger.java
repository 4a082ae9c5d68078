package app.kontor.ui.stock;

import app.kontor.stock.LedgerRow;
import app.kontor.stock.MovementKind;
import app.kontor.stock.MovementRow;
import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Every entry of an article's ledger with the balance after it; Enter goes to the order behind it. */
public final class StockLedger {
    private final Ui ui;
    private List<LedgerRow> rows = List.of();
    private final DataTable<LedgerRow, Long> table;

    StockLedger(Ui ui) {
        this(ui, false);
    }

    /** @param several of more than one article: each entry says of which */
    public StockLedger(Ui ui, boolean several) {
        this.ui = ui;
        this.table = new DataTable<>(ui, new DataTable.Source<>(r -> r.movement().id(), request ->
                new ListSource<>(rows, r -> "", (r, view) -> true, Map.of()).window(request)), columns(several));
        table.compact().onOpen(this::open);
        Nodes.styled(table.node(), "in-card").setId("stock-ledger");
        Nodes.growing(table.node());
        table.node().setMinHeight(120);
        VBox.setMargin(table.node(), new Insets(0, 1, 1, 1)); // inside the card's edge
        table.node().setAccessibleText(ui.text("stock.ledger"));
    }

    public javafx.scene.Node node() {
        return table.node();
    }

    /** @param at nothing that happened later is shown; null for everything */
    void show(StockStory story, @Nullable Instant at) {
        rows = at == null ? story.ledger()
                : story.ledger().stream().filter(r -> !r.movement().occurredAt().isAfter(at)).toList();
        table.reload();
    }

    /** These entries, the newest first. */
    public void show(List<LedgerRow> entries) {
        rows = entries;
        table.reload();
    }

    /** The year only where it is another one than the newest entry's. */
    private String when(Instant at) {
        var zone = ui.formats().zone();
        return ui.formats().day(at.atZone(zone).toLocalDate(), rows.getFirst().movement().occurredAt().atZone(zone).toLocalDate())
                + ", " + ui.formats().time(at);
    }

    private void open(LedgerRow row) {
        if (row.order() != null) {
            ui.navigation().go(new Place("order", "", row.order()));
        }
    }

    private List<Column<LedgerRow>> columns(boolean several) {
        List<Column<LedgerRow>> all = new ArrayList<>(List.of(
                Column.<LedgerRow>muted("stock.ledger.when", 140, r -> when(r.movement().occurredAt())),
                Column.<LedgerRow>state("stock.ledger.kind", 124, r -> badge(ui, r.movement())),
                Column.<LedgerRow>of("stock.ledger.document", 110, this::document).growing(),
                Column.<LedgerRow>number("stock.ledger.bin", 64, r -> StockWords.bin(ui, r.movement().bin())).from(several ? 720 : 0),
                Column.<LedgerRow>figure("stock.ledger.quantity", 74, r -> StockWords.signed(ui, r.movement().quantity())),
                Column.<LedgerRow>figure("stock.ledger.balance", 72, r -> ui.formats().quantity(r.balance())),
                Column.<LedgerRow>muted("stock.ledger.by", 76, r -> r.movement().user() == null ? "" : r.movement().user()).from(several ? 820 : 680)));
        if (several) {
            all.add(1, Column.<LedgerRow>number("stock.column.sku", 100, r -> r.movement().sku().value()));
        }
        return all;
    }

    private void document(Label label, LedgerRow row) {
        if (row.order() == null) {
            label.setText(row.movement().reason());
            label.setOnMouseClicked(null);
        } else {
            label.getStyleClass().add("link");
            label.setText(ui.text("stock.ledger.order", row.orderNumber()));
            label.setOnMouseClicked(event -> open(row));
        }
    }

    static Badge badge(Ui ui, MovementRow row) {
        boolean out = row.quantity().isNegative();
        return new Badge(ui.text("stock.kind." + row.kind().code()), icon(row.kind()),
                row.kind() == MovementKind.RECEIPT && !out ? Tone.SUCCESS : Tone.NEUTRAL);
    }

    private static Ikon icon(MovementKind kind) {
        return switch (kind) {
            case RECEIPT -> MaterialDesignT.TRAY_ARROW_DOWN;
            case ISSUE -> MaterialDesignT.TRUCK_OUTLINE;
            case TRANSFER -> MaterialDesignS.SWAP_HORIZONTAL;
            case ADJUSTMENT -> MaterialDesignP.PENCIL_OUTLINE;
            case COUNT -> MaterialDesignC.COUNTER;
            case RETURN -> MaterialDesignK.KEYBOARD_RETURN;
        };
    }
}

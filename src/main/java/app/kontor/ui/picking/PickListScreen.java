package app.kontor.ui.picking;

import app.kontor.app.Shop;
import app.kontor.fulfilment.PickList;
import app.kontor.fulfilment.PickLists;
import app.kontor.fulfilment.PickOrder;
import app.kontor.fulfilment.PickStop;
import app.kontor.sales.AllocationState;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.BinId;
import app.kontor.value.OrderId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** One pick list as a walk: bin after bin what to fetch, for whom, ticked as it goes into the cart. */
public final class PickListScreen implements Screen {
    private static final String BY_ORDER = "pickList.byOrder";

    private final Ui ui;
    private final Shop shop;
    private final PickListWork work;
    private final Page page = new Page("");
    private final HBox banner = Nodes.styled(new HBox(), "banner-frame");
    private final DataTable<PickStop, Key> table;
    private final Action pack;
    private final Action tick;
    private final Action missing;
    private final Action print;
    private final Action takeBack;
    private final Action byOrder;
    private final ToggleButton grouped;
    private @Nullable PickListId id;
    private @Nullable PickList list;

    /** A stop among others. */
    private record Key(BinId bin, VariantId variant, Set<String> orders) {
        static Key of(PickStop stop) {
            return new Key(stop.bin().id(), stop.variant().id(), stop.orders().keySet());
        }
    }

    public PickListScreen(Ui ui, Shop shop, PaperTray tray, Thumbnails pictures) {
        this.ui = ui;
        this.shop = shop;
        this.work = new PickListWork(ui, shop, tray, this::reload);
        pack = ui.action("pickList.pack", MaterialDesignP.PACKAGE_VARIANT_CLOSED, () -> with(work::pack)).on("Shortcut+Enter");
        tick = ui.action("pickList.tick", MaterialDesignC.CHECK, this::tick).on("Space");
        missing = ui.action("pickList.short", MaterialDesignA.ALERT_OUTLINE, this::missing).on("F2");
        print = ui.action("pickList.print", MaterialDesignP.PRINTER_OUTLINE, () -> with(work::print)).on("Shortcut+P");
        takeBack = ui.action("pickList.takeBack", MaterialDesignU.UNDO_VARIANT, () -> with(work::takeBack)).on("Delete");
        grouped = new ToggleButton(ui.text("pickList.byOrder"), Nodes.icon(MaterialDesignF.FORMAT_LIST_GROUP));
        grouped.setId("pickList-byOrder");
        grouped.setSelected(ui.preferences().is(BY_ORDER, false));
        byOrder = ui.action("pickList.byOrder", MaterialDesignF.FORMAT_LIST_GROUP, grouped::fire).on("Shortcut+G");
        table = new DataTable<>(ui, new DataTable.Source<>(Key::of, request -> source().window(request)), new PickStopColumns(ui, pictures).all());
        table.node().getStyleClass().add("roomy");
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
                event.consume();
                tick.fire();
            } else if (event.getCode() == KeyCode.F2) { // a table would take it for editing
                event.consume();
                missing.fire();
            }
        });
        table.node().getItems().addListener((InvalidationListener) rows -> ui.background().later(this::selectFirst));
        Node nothing = new EmptyState(ui.texts(), MaterialDesignC.CHECK_CIRCLE_OUTLINE, ui.text("pickList.empty"), null).node();
        table.whenEmpty(nothing, nothing).onOpen(stop -> tick.fire());
        banner.managedProperty().bind(banner.visibleProperty());
        grouped.setOnAction(e -> {
            ui.preferences().put(BY_ORDER, Boolean.toString(grouped.isSelected()));
            table.reload();
            table.node().requestFocus();
        });
        page.tools(grouped, tick.button(ui.texts()), missing.button(ui.texts()), print.iconButton(ui.texts()), takeBack.iconButton(ui.texts()),
                pack.primaryButton(ui.texts())).content(banner, table.node());
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(pack, tick, missing, print, takeBack, byOrder);
    }

    @Override
    public void show(Place place) {
        if (place.row() instanceof PickListId wanted) {
            id = wanted;
        }
        table.node().requestFocus();
        reload();
    }

    @Override
    public void reload() {
        PickListId wanted = id;
        if (wanted != null) {
            ui.background().read(progress -> shop.pickLists().all(Integer.MAX_VALUE).stream().anyMatch(row -> row.id().equals(wanted))
                    ? List.of(shop.pickLists().get(wanted)) : List.<PickList>of(), found -> {
                if (found.isEmpty()) {
                    ui.navigation().go(Place.of("picking")); // it has been taken back
                } else {
                    show(found.getFirst());
                }
            });
        }
    }

    private void show(PickList found) {
        list = found;
        Quantity picked = found.stops().stream().map(PickStop::picked).reduce(Quantity.ZERO, Quantity::plus);
        page.title().set(ui.text("pickList.title", found.number()));
        page.subtitle().set(ui.text("pickList.subtitle", found.orders().size(), picked, found.pieces()));
        List<String> lacking = found.orders().stream()
                .filter(order -> order.order().status().allocation() != AllocationState.FULL)
                .map(order -> order.order().number()).toList();
        Label words = Nodes.paragraph(ui.text("pickList.lacking", String.join(", ", lacking)));
        banner.getChildren().setAll(Nodes.growing(Nodes.styled(
                new HBox(Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i-warning"), words), "banner", "warning")));
        banner.setVisible(!lacking.isEmpty());
        table.reload();
    }

    /** The walk begins at its first stop. */
    private void selectFirst() {
        if (table.node().getSelectionModel().isEmpty()) {
            table.node().getSelectionModel().selectFirst();
        }
    }

    private ListSource<PickStop> source() {
        PickList now = list;
        return new ListSource<>(now == null ? List.of() : grouped.isSelected() ? now.byOrder() : now.stops(), stop -> stop.variant().name(), (stop, view) -> true, Map.of());
    }

    private PickLists.@Nullable Stop stop(@Nullable PickStop row) {
        PickList now = list;
        if (row == null || now == null) {
            return null;
        }
        OrderId order = grouped.isSelected()
                ? now.orders().stream().map(PickOrder::order).filter(one -> row.orders().containsKey(one.number()))
                        .map(SalesOrder::id).findFirst().orElse(null)
                : null;
        return new PickLists.Stop(now.id(), row.bin().id(), row.variant().id(), order);
    }

    private void tick() {
        PickStop row = table.current().get();
        PickLists.Stop stop = stop(row);
        if (stop != null) {
            boolean picked = !row.isPicked();
            ui.inBackground(() -> {
                shop.pickLists().tick(stop, picked);
                return picked;
            }, done -> {
                if (done) {
                    table.step(1);
                }
                reload();
            });
        }
    }

    private void missing() {
        PickStop row = table.current().get();
        PickLists.Stop stop = stop(row);
        if (stop != null) {
            work.missing(row, stop);
        }
    }

    private void with(Consumer<PickList> deed) {
        PickList now = list;
        if (now != null) {
            deed.accept(now);
        }
    }
}

package app.kontor.ui.picking;

import app.kontor.app.Shop;
import app.kontor.day.PaperFile;
import app.kontor.fulfilment.PickList;
import app.kontor.fulfilment.PickLists;
import app.kontor.fulfilment.PickStop;
import app.kontor.printing.PaperKind;
import app.kontor.sales.AllocationState;
import app.kontor.stock.Bin;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.printing.PrintNews;
import app.kontor.value.BinId;
import app.kontor.value.CommandId;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** One pick list as a walk: bin after bin what to fetch, for whom, ticked as it goes into the cart. */
public final class PickListScreen implements Screen {
    private static final double PICTURE = 36;

    private final Ui ui;
    private final Shop shop;
    private final PaperTray tray;
    private final Thumbnails pictures;
    private final Page page = new Page("");
    private final HBox banner = Nodes.styled(new HBox(), "banner-frame");
    private final DataTable<PickStop, Key> table;
    private final Action pack;
    private final Action tick;
    private final Action missing;
    private final Action print;
    private final Action takeBack;
    private @Nullable PickListId id;
    private @Nullable PickList list;

    /** A stop among others. */
    private record Key(BinId bin, VariantId variant) {
        static Key of(PickStop stop) {
            return new Key(stop.bin().id(), stop.variant().id());
        }
    }

    public PickListScreen(Ui ui, Shop shop, PaperTray tray, Thumbnails pictures) {
        this.ui = ui;
        this.shop = shop;
        this.tray = tray;
        this.pictures = pictures;
        pack = Action.of("pickList.pack", MaterialDesignP.PACKAGE_VARIANT_CLOSED, this::pack).on("Shortcut+Enter");
        tick = Action.of("pickList.tick", MaterialDesignC.CHECK, this::tick).on("Space");
        missing = Action.of("pickList.short", MaterialDesignA.ALERT_OUTLINE, this::missing).on("F2");
        print = Action.of("pickList.print", MaterialDesignP.PRINTER_OUTLINE, this::print).on("Shortcut+P");
        takeBack = Action.of("pickList.takeBack", MaterialDesignU.UNDO_VARIANT, this::takeBack).on("Delete");
        table = new DataTable<>(ui, new DataTable.Source<>(Key::of, request -> source().window(request)), columns());
        table.node().getStyleClass().add("roomy");
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
                event.consume();
                tick();
            } else if (event.getCode() == KeyCode.F2) { // a table would take it for editing
                event.consume();
                missing();
            }
        });
        table.node().getItems().addListener((InvalidationListener) rows -> ui.background().later(this::selectFirst));
        Node nothing = new EmptyState(ui.texts(), MaterialDesignC.CHECK_CIRCLE_OUTLINE, ui.text("pickList.empty"), null).node();
        table.whenEmpty(nothing, nothing).onOpen(stop -> tick());
        banner.managedProperty().bind(banner.visibleProperty());
        page.tools(tick.button(ui.texts()), missing.button(ui.texts()), print.iconButton(ui.texts()), takeBack.iconButton(ui.texts()),
                pack.primaryButton(ui.texts())).content(banner, table.node());
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(pack, tick, missing, print, takeBack);
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
        return new ListSource<>(list == null ? List.of() : list.stops(), stop -> stop.variant().name(), (stop, view) -> true, Map.of());
    }

    private List<Column<PickStop>> columns() {
        return List.of(
                Column.<PickStop>state("pickList.column.done", 110, this::state),
                Column.<PickStop>of("pickList.column.bin", 110, (label, stop) -> {
                    label.getStyleClass().addAll("h2", "num");
                    label.setText(stop.bin().code().equals(Bin.UNPLACED) ? ui.text("pickList.noBin") : stop.bin().code());
                }),
                Column.<PickStop>of("pickList.column.quantity", 90, (label, stop) -> {
                    label.getStyleClass().addAll("h2", "num");
                    label.setText(ui.formats().quantity(stop.pieces()));
                }),
                Column.<PickStop>of("pickList.column.item", 240, (label, stop) -> {
                    label.setGraphic(pictures.of(stop.variant().id(), stop.variant().name(), PICTURE));
                    label.setText(stop.variant().name());
                }).growing(),
                Column.<PickStop>muted("pickList.column.sku", 130, stop -> stop.variant().sku().value()),
                Column.<PickStop>text("pickList.column.orders", 220, this::orders).from(900));
    }

    private Badge state(PickStop stop) {
        return stop.isPicked()
                ? new Badge(ui.text("pickList.picked"), MaterialDesignC.CHECK_CIRCLE, Tone.SUCCESS)
                : new Badge(ui.text("pickList.open"), MaterialDesignC.CHECKBOX_BLANK_CIRCLE_OUTLINE, Tone.NEUTRAL);
    }

    private String orders(PickStop stop) {
        return stop.orders().entrySet().stream()
                .map(one -> one.getKey() + " × " + ui.formats().quantity(one.getValue())).collect(Collectors.joining(", "));
    }

    // ---- what is done

    private PickLists.@Nullable Stop stop(@Nullable PickStop row) {
        return row == null || list == null ? null : new PickLists.Stop(list.id(), row.bin().id(), row.variant().id());
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

    /** What was found and why not more; the rest is freed for the orders to wait for. */
    private void missing() {
        PickStop row = table.current().get();
        PickLists.Stop stop = stop(row);
        if (stop == null) {
            return;
        }
        Form form = new Form(ui.texts());
        Field<Quantity> found = form.quantity(ui.text("pickList.short.found"), "0", ui.formats().locale()).required().id("short-found");
        Field<String> reason = form.text(ui.text("pickList.short.reason"), ui.text("pack.missing.default")).required().id("short-reason");
        Question question = Question.of(ui.text("pickList.short.title", row.variant().name()),
                ui.text("pickList.short.text", row.pieces()), ui.text("pickList.short.go"));
        ui.dialogs().form(question, form, () -> ui.inBackground(
                () -> shop.pickLists().shortPick(stop, new PickLists.Found(found.value(), reason.value())),
                command -> done(ui.text("pickList.short.done", row.variant().name()), command)));
    }

    private void takeBack() {
        PickList now = list;
        if (now != null) {
            ui.inBackground(() -> shop.pickLists().takeBack(now.id()), command -> {
                ui.toasts().done(ui.text("pickList.takenBack", now.number()), () -> undo(command));
                ui.navigation().go(Place.of("picking"));
            });
        }
    }

    private void done(String words, CommandId command) {
        ui.toasts().done(words, () -> undo(command));
        reload();
    }

    private void undo(CommandId command) {
        ui.inBackground(() -> shop.history().undo(command), result -> {});
    }

    private void print() {
        PickList now = list;
        if (now != null) {
            Path file = tray.next(LocalDateTime.now()).resolve("pick-list " + now.number() + ".pdf");
            ui.background().read(progress -> {
                PaperFile paper = shop.pickPaper().print(now, file);
                return tray.printing().take(PaperKind.PICK_LIST, now.number(), paper.file());
            }, jobs -> PrintNews.show(ui, jobs, tray.viewer()));
        }
    }

    private void pack() {
        if (list != null) {
            ui.navigation().go(new Place("pack", "", list.id()));
        }
    }
}

package app.kontor.ui.shipping;

import app.kontor.app.Shop;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ParcelRow;
import app.kontor.fulfilment.ParcelView;
import app.kontor.sales.OrderView;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.ListPane;
import app.kontor.ui.kit.Page;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.ui.pack.ParcelPrinter;
import app.kontor.value.Address;
import app.kontor.value.ShipmentId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Parcels that have left: what is missing for their customers is the carrier's number, so that is what is quick here. */
public final class ShippingScreen implements Screen {
    private static final String READY = "ready";

    private final Ui ui;
    private final Shop shop;
    private final Page page;
    private final DataTable<ParcelRow, ShipmentId> table;
    private final ViewTabs tabs;
    private final ShippingActions actions;
    private final ListPane<ParcelRow, ShipmentId> list;
    private final ReadyOrders ready;
    private final VBox parcels = new VBox();
    private final StackPane body = new StackPane(parcels);
    private final BooleanProperty parcelsShown = new SimpleBooleanProperty(true);
    /** Whether no parcel has left yet. */
    private final BooleanProperty none = new SimpleBooleanProperty();

    /** @param carrierFile shows a carrier's file of these parcels; of none: of those without a number */
    public ShippingScreen(Ui ui, Shop shop, ParcelPrinter printer, Consumer<List<ShipmentId>> carrierFile) {
        this.ui = ui;
        this.shop = shop;
        this.page = new Page(ui.text("shipping.title"));
        this.table = new DataTable<>(ui, new DataTable.Source<>(ParcelRow::id, shop.parcels()::list), columns()).tickable(ui);
        this.actions = new ShippingActions(ui, shop, printer, table, carrierFile);
        this.tabs = new ViewTabs(this::view)
                .tab(ParcelView.TODAY.code(), ui.text("shipping.view.today"))
                .tab(ParcelView.UNTRACKED.code(), ui.text("shipping.view.untracked"))
                .tab(ParcelView.ALL.code(), ui.text("shipping.view.all"))
                .tab(READY, ui.text("shipping.view.ready"));
        this.list = new ListPane<>(ui, "shipping", table, tabs).saved(shop.savedViews())
                .bulk(n -> ui.text("shipping.selected", n), List.of(actions.labels, actions.giveOut))
                .menu(List.of(actions.track, actions.labels, actions.giveOut));
        this.ready = new ReadyOrders(ui, shop);
        build();
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return Stream.of(parcelsShown.get() ? actions.all() : List.of(ready.pack), list.actions()).flatMap(List::stream).toList();
    }

    @Override
    public void show(Place place) {
        tabs.choose(place.view().isEmpty() ? ParcelView.TODAY.code() : place.view());
        if (place.row() instanceof ShipmentId parcel) {
            table.select(parcel);
        }
        if (parcelsShown.get()) {
            table.node().requestFocus();
        }
        count();
    }

    @Override
    public void reload() {
        table.reload();
        ready.reload();
        list.reload();
        count();
    }

    private void build() {
        Action pack = ui.action("shipping.empty.pack", MaterialDesignP.PACKAGE_VARIANT_CLOSED, () -> ui.navigation().go(Place.of("pack")));
        Node empty = new EmptyState(ui.texts(), MaterialDesignT.TRUCK_OUTLINE, ui.text("shipping.empty"), pack).node();
        Node notFound = new EmptyState(ui.texts(), MaterialDesignM.MAGNIFY, ui.text("shipping.notFound"), null).node();
        empty.visibleProperty().bind(none);
        notFound.visibleProperty().bind(none.not());
        StackPane nothing = new StackPane(empty, notFound); // which of them is known once they have been counted
        table.whenEmpty(nothing, nothing).onOpen(row -> actions.track.fire());
        table.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2 && table.current().get() != null) { // a table would take it for editing
                event.consume();
                actions.track.fire();
            }
        });
        page.tools(of(true, actions.track.button(ui.texts())), of(true, actions.takeIn.iconButton(ui.texts())),
                of(true, actions.giveOut.iconButton(ui.texts())), of(true, actions.labels.primaryButton(ui.texts())),
                of(false, ready.pack.primaryButton(ui.texts())));
        parcels.getChildren().addAll(list.bar(), table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        page.content(tabs.node(), body);
        tabs.onChoice(code -> {
            parcelsShown.set(!code.equals(READY));
            body.getChildren().setAll(parcelsShown.get() ? parcels : ready.node());
        });
    }

    /** In sight with the parcels, or with the orders that are no parcels yet. */
    private Button of(boolean withParcels, Button button) {
        var shown = withParcels ? parcelsShown : parcelsShown.not();
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(shown);
        return button;
    }

    /** What is ready and not shipped yet are orders. */
    private void view(String code) {
        if (code.equals(READY)) {
            ready.show();
        } else {
            table.view(code.equals(ParcelView.ALL.code()) ? "" : code);
        }
    }

    private void count() {
        ui.background().read(progress -> shop.parcels().counts(), this::show);
        ui.background().read(progress -> shop.orders().count(OrderView.READY),
                count -> tabs.count(READY, ui.formats().count(count), Tone.NEUTRAL));
    }

    private void show(Map<ParcelView, Long> counts) {
        counts.forEach((view, count) -> tabs.count(view.code(), count == 0 ? "" : ui.formats().count(count),
                view == ParcelView.UNTRACKED && count > 0 ? Tone.DANGER : Tone.NEUTRAL));
        none.set(counts.getOrDefault(ParcelView.ALL, 0L) == 0);
        page.subtitle().set(none.get() ? "" : ui.text("shipping.subtitle", counts.getOrDefault(ParcelView.TODAY, 0L)));
    }

    private List<Column<ParcelRow>> columns() {
        return List.of(
                Column.<ParcelRow>number("shipping.column.number", 90, ParcelRow::number),
                Column.<ParcelRow>muted("shipping.column.date", 124, row -> ui.formats().date(row.shippedOn())),
                Column.<ParcelRow>pair("shipping.column.order", 150, ParcelRow::orderNumber, ParcelRow::channelNumber),
                Column.<ParcelRow>text("shipping.column.to", 180, row -> to(row.to())).growing(),
                Column.<ParcelRow>text("shipping.column.carrier", 110, row -> known(row.parcel().carrier())),
                Column.<ParcelRow>of("shipping.column.tracking", 190, (label, row) -> {
                    label.getStyleClass().addAll("num", row.hasTracking() ? "medium" : "t-warning");
                    label.setText(row.hasTracking() ? row.parcel().tracking() : ui.text("shipping.tracking.none"));
                }),
                Column.<ParcelRow>figure("shipping.column.weight", 90, row -> weight(row.parcel())).from(960),
                Column.<ParcelRow>text("shipping.column.box", 70, row -> known(row.parcel().box())).from(1040));
    }

    private String weight(Parcel parcel) {
        return parcel.weightGrams() == null ? "–" : ui.text("shipping.grams", ui.formats().quantity(parcel.weightGrams()));
    }

    private static String known(@Nullable String text) {
        return Objects.requireNonNullElse(text, "–");
    }

    private static String to(Address to) {
        return Stream.of(to.displayName(), to.city(), to.country()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}

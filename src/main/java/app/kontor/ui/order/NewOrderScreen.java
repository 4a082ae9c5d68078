package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.day.OrderDesk;
import app.kontor.history.Done;
import app.kontor.sales.NewOrder;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.RowId;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** An order by phone, by mail, at the market: typed from the customer to the money, priced while it is typed, placed at once. */
public final class NewOrderScreen implements Screen {
    private static final Duration PAUSE = Duration.millis(120);

    private final Ui ui;
    private final Shop shop;
    private final Thumbnails thumbnails;
    private final Latest opening;
    private final Latest pricing;
    private final BorderPane node = Nodes.styled(new BorderPane(), "order-screen", "sheet-bg");
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty(true);
    private final Action leave;
    private final Action place;
    private @Nullable RowId begunWith;
    private @Nullable EntryForm form;

    public NewOrderScreen(Ui ui, Shop shop, Thumbnails thumbnails) {
        this.ui = ui;
        this.shop = shop;
        this.thumbnails = thumbnails;
        this.opening = ui.background().latest(Duration.ZERO);
        this.pricing = ui.background().latest(PAUSE);
        leave = ui.action("entry.leave", MaterialDesignA.ARROW_LEFT, this::leave).on("Esc");
        place = ui.action("entry.place", MaterialDesignC.CART_CHECK, this::check).on("Shortcut+Enter").when(ready);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && node.getScene().getFocusOwner() instanceof TextInputControl) {
                event.consume(); // elsewhere the key is the action's
                leave();
            }
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(place, leave);
    }

    /** A draft that was left by the sidebar is still there; for somebody else it is given up only if the user says so. */
    @Override
    public void show(Place to) {
        EntryForm open = form;
        if (open == null || !open.isTouched()) {
            begin(to.row());
        } else if (to.row() != null && !to.row().equals(begunWith)) {
            ui.dialogs().confirm(Question.dangerous(ui.text("entry.unfinished.title"), ui.text("entry.unfinished.text"),
                    ui.text("entry.unfinished.go")), () -> begin(to.row()));
        } else {
            ui.background().later(open::focus);
        }
    }

    /** A draft is not written over; its prices may have changed. */
    @Override
    public void reload() {
        price();
    }

    private void begin(@Nullable RowId row) {
        opening.ask(() -> EntryStart.read(shop, row), start -> {
            begunWith = row;
            EntryForm begun = new EntryForm(ui, shop, thumbnails, start);
            form = begun;
            begun.onChange(this::price);
            node.setTop(head(start));
            node.setCenter(begun.node());
            price();
            ui.background().later(() -> {
                node.applyCss(); // a field in a pane that scrolls is in the window only once that has its skin
                begun.focus();
            });
        });
    }

    private HBox head(EntryStart start) {
        String title = start.from().isEmpty() ? ui.text("area.new-order") : ui.text("entry.duplicateOf", start.from());
        return Nodes.styled(new HBox(leave.iconButton(ui.texts()), Cards.fixed(Nodes.label(title, "h1")), Nodes.spacer(),
                place.primaryButton(ui.texts())), "top-bar", "edge");
    }

    /** What it would cost, or why that can't be said. */
    private record Priced(OrderDesk.@Nullable Quote quote, @Nullable BusinessRuleException wrong) {}

    private void price() {
        EntryForm open = form;
        if (open == null) {
            return;
        }
        NewOrder typed = open.order();
        if (typed.lines().isEmpty()) {
            open.totals().empty();
        }
        pricing.askSoon(() -> priced(typed), priced -> {
            if (open == form && !typed.lines().isEmpty()) {
                show(open, priced);
            }
        });
    }

    private Priced priced(NewOrder typed) {
        try {
            return new Priced(shop.orderDesk().quote(typed), null);
        } catch (BusinessRuleException wrong) {
            return new Priced(null, wrong);
        }
    }

    private static void show(EntryForm open, Priced priced) {
        if (priced.wrong != null) {
            open.quoted(priced.wrong);
        } else {
            open.quotedWell();
            open.totals().show(Objects.requireNonNull(priced.quote));
        }
    }

    private void check() {
        EntryForm open = form;
        if (open != null) {
            open.check(() -> place(open));
        }
    }

    private record Placed(@Nullable SalesOrder order, @Nullable CommandId command, @Nullable BusinessRuleException refused) {}

    private void place(EntryForm open) {
        NewOrder wanted = open.order();
        Job job = ui.inBackground(() -> placed(wanted), placed -> {
            if (placed.order != null) {
                done(placed.order, placed.command);
            } else {
                open.refuse(Objects.requireNonNull(placed.refused));
            }
        });
        ready.bind(job.running().not()); // one order, however often the key is pressed
    }

    private Placed placed(NewOrder wanted) {
        try {
            Done<SalesOrder> done = shop.history().doing(() -> shop.orderDesk().place(wanted));
            return new Placed(done.result(), done.command(), null);
        } catch (BusinessRuleException refused) {
            return new Placed(null, null, refused);
        }
    }

    private void done(SalesOrder order, @Nullable CommandId command) {
        form = null;
        ui.toasts().done(ui.text("entry.placed", order.number()), command,
                placed -> ui.inBackground(() -> shop.history().undo(placed), undone -> { }));
        ui.navigation().back(); // so that the way back from the order is not the empty form
        ui.navigation().go(new Place("order", "", order.id()));
    }

    private void leave() {
        if (form != null && form.isTouched()) {
            ui.dialogs().confirm(Question.dangerous(ui.text("order.discard.title"), ui.text("entry.discard.text"), ui.text("order.discard")),
                    this::back);
        } else {
            back();
        }
    }

    private void back() {
        form = null;
        Place here = ui.navigation().place().get();
        ui.navigation().back();
        if (here != null && here.equals(ui.navigation().place().get())) {
            ui.navigation().go(Place.of("orders"));
        }
    }
}

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
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.RowId;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** An order by phone, by mail, at the market: typed from the customer to the money, priced while it is typed, placed at once. */
public final class NewOrderScreen implements Screen {
    private static final Duration PAUSE = Duration.millis(120);

    private final Ui ui;
    private final Shop shop;
    private final Thumbnails thumbnails;
    private final Latest opening;
    private final Latest pricing;
    private final EntryPage<EntryForm> page;
    private final SimpleBooleanProperty ready = new SimpleBooleanProperty(true);
    private final Action place;
    public NewOrderScreen(Ui ui, Shop shop, Thumbnails thumbnails) {
        this.ui = ui;
        this.shop = shop;
        this.thumbnails = thumbnails;
        this.opening = ui.background().latest(Duration.ZERO);
        this.pricing = ui.background().latest(PAUSE);
        page = new EntryPage<>(ui, "orders", "entry.discard.text");
        place = ui.action("entry.place", MaterialDesignC.CART_CHECK, this::check).on("Shortcut+Enter").when(ready);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(place, page.leaving());
    }

    @Override
    public void show(Place to) {
        page.show(to, this::begin);
    }

    /** A draft is not written over; its prices may have changed. */
    @Override
    public void reload() {
        price();
    }

    private void begin(@Nullable RowId row) {
        opening.ask(() -> EntryStart.read(shop, row), start -> {
            page.begin(row);
            EntryForm begun = new EntryForm(ui, shop, thumbnails, start);
            begun.onChange(this::price);
            page.type(begun, head(start), begun.node());
            price();
        });
    }

    private HBox head(EntryStart start) {
        String title = start.from().isEmpty() ? ui.text("area.new-order") : ui.text("entry.duplicateOf", start.from());
        return Nodes.styled(new HBox(page.leaving().iconButton(ui.texts()), Cards.fixed(Nodes.label(title, "h1")), Nodes.spacer(),
                place.primaryButton(ui.texts())), "top-bar", "edge");
    }

    /** What it would cost, or why that can't be said. */
    private record Priced(OrderDesk.@Nullable Quote quote, @Nullable BusinessRuleException wrong) {}

    private void price() {
        EntryForm open = page.draft();
        if (open == null) {
            return;
        }
        NewOrder typed = open.order();
        if (typed.lines().isEmpty()) {
            open.totals().empty();
        }
        pricing.askSoon(() -> priced(typed), priced -> {
            if (open == page.draft() && !typed.lines().isEmpty()) {
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
        EntryForm open = page.draft();
        if (open != null) {
            open.check(() -> place(open));
        }
    }

    private void place(EntryForm open) {
        NewOrder wanted = open.order();
        Job job = ui.inBackground(() -> shop.history().attempting(() -> shop.orderDesk().place(wanted)), attempt -> attempt.settle(this::done, open::refuse));
        ready.bind(job.running().not()); // one order, however often the key is pressed
    }

    private void done(Done<SalesOrder> placed) {
        SalesOrder order = placed.result();
        ui.toasts().done(ui.text("entry.placed", order.number()), placed.command(),
                command -> ui.inBackground(() -> shop.history().undo(command), undone -> { }));
        page.finish(new Place("order", "", order.id()));
    }
}

package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.UnmatchedText;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.MatchDialog;
import app.kontor.ui.orders.OrderActions;
import app.kontor.ui.orders.OrderTools;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** One order over the whole window: looked at, edited, and sent on its way. */
public final class OrderScreen implements Screen {
    private final Ui ui;
    private final Shop shop;
    private final OrderTools tools;
    private final Thumbnails thumbnails;
    private final Latest latest;
    private final OrderHead head;
    private final OrderPage page;
    private final BorderPane node = Nodes.styled(new BorderPane(), "order-screen", "sheet-bg");
    private final Action back;
    private final Action above;
    private final Action below;
    private final Action edit;
    private final Action save;
    private final Action discard;
    private final Action match;
    private final Action duplicate;
    private final Obstacles obstacles;
    private final OrderSteps steps;
    private @Nullable OrderId order;
    private @Nullable OrderFacts facts;
    private @Nullable OrderEditor editor;
    private String walk = "";
    private boolean arriving;

    public OrderScreen(Ui ui, Shop shop, PaperTray tray, Thumbnails thumbnails) {
        this.ui = ui;
        this.shop = shop;
        this.tools = OrderTools.of(ui, shop, tray);
        this.thumbnails = thumbnails;
        this.latest = ui.background().latest(Duration.ZERO);
        this.head = new OrderHead(ui);
        back = ui.action("order.back", MaterialDesignA.ARROW_LEFT, this::back).on("Esc");
        above = ui.action("orders.preview.up", MaterialDesignC.CHEVRON_UP, () -> step(true)).on("Alt+Up");
        below = ui.action("orders.preview.down", MaterialDesignC.CHEVRON_DOWN, () -> step(false)).on("Alt+Down");
        edit = ui.action("order.edit", MaterialDesignP.PENCIL_OUTLINE, () -> edit(false)).on("E");
        save = ui.action("order.save", MaterialDesignC.CONTENT_SAVE_OUTLINE, this::save).on("Shortcut+S");
        discard = ui.action("order.discard", MaterialDesignC.CLOSE, this::discard).on("Esc");
        duplicate = ui.action("entry.duplicate", MaterialDesignC.CONTENT_COPY, this::duplicate).on("Shortcut+D");
        match = ui.action("order.match", MaterialDesignL.LINK_VARIANT, this::match);
        OrderActions actions = new OrderActions(tools, this::only, new SimpleBooleanProperty(true));
        steps = new OrderSteps(actions, match, edit, duplicate);
        obstacles = new Obstacles(ui, new Obstacles.Remedies(match, actions.release, edit, actions.pay));
        page = new OrderPage(tools, thumbnails, obstacles, () -> edit(false), () -> edit(true));
        node.setTop(head.node());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        OrderFacts shown = facts;
        if (shown == null) {
            return List.of(back);
        }
        if (editor != null) {
            return List.of(save, discard);
        }
        List<Action> all = new ArrayList<>(Stream.ofNullable(steps.next(shown)).toList());
        all.addAll(steps.possible(shown));
        all.addAll(List.of(above, below));
        all.addAll(page.sections());
        all.add(back);
        return all;
    }

    @Override
    public void show(Place place) {
        if (place.row() instanceof OrderId id) {
            boolean another = !id.equals(order);
            order = id;
            walk = place.view();
            arriving = true;
            if (another) {
                editor = null;
                facts = null;
            }
        }
        reload();
    }

    @Override
    public void reload() {
        OrderId wanted = order;
        if (wanted == null || editor != null) {
            return; // a draft is not written over
        }
        String list = walk;
        latest.ask(() -> found(wanted, list), found -> {
            if (!wanted.equals(order) || editor != null) {
                return;
            }
            found.ifPresentOrElse(there -> {
                facts = there.walkingOn(facts);
                show(facts);
            }, this::back);
        });
    }

    /** Nothing for an order whose placing was taken back. */
    private Optional<OrderFacts> found(OrderId wanted, String list) {
        try {
            return Optional.of(OrderFacts.read(shop, wanted, list));
        } catch (BusinessRuleException gone) {
            if (!gone.key().equals("order.unknown")) {
                throw gone;
            }
            return Optional.empty();
        }
    }

    private void show(OrderFacts found) {
        head.show(found, new OrderHead.Offers(back, above, below, found.isEditable() ? List.of(edit) : List.of(), steps.possible(found),
                steps.next(found)));
        page.show(found);
        node.setCenter(page.node());
        if (arriving) {
            arriving = false;
            page.node().requestFocus(); // so that the keys are the page's, not a field's
        }
    }

    private Selection<OrderId> only() {
        return new Selection.Picked<>(order == null ? Set.of() : Set.of(order));
    }

    private void back() {
        Place here = ui.navigation().place().get();
        ui.navigation().back();
        if (here != null && here.equals(ui.navigation().place().get())) {
            ui.navigation().go(Place.of("orders"));
        }
    }

    private void step(boolean up) {
        if (facts != null) {
            OrderId next = up ? facts.neighbours().above() : facts.neighbours().below();
            if (next != null) {
                ui.navigation().go(new Place("order", walk, next));
            }
        }
    }

    private void match() {
        if (facts != null) {
            new MatchDialog(ui, shop.matching(), shop.catalog()).ask(facts.unmatched().stream()
                    .map(l -> new UnmatchedText(l.matchText(), l.sku(), l.name(), 1)).distinct().toList());
        }
    }

    private void duplicate() {
        if (order != null) {
            ui.navigation().go(new Place("new-order", "", order));
        }
    }

    private void edit(boolean lines) {
        OrderFacts shown = facts;
        if (shown == null || !shown.isEditable()) {
            return;
        }
        OrderEditor opened = new OrderEditor(ui, shop.catalog(), thumbnails, shown);
        editor = opened;
        node.setCenter(opened.node());
        head.edit(shown, discard, save);
        node.applyCss(); // a field in a pane that scrolls is in the window only once that has its skin
        ui.background().later(lines ? opened::focusLines : opened::focus);
    }

    private void discard() {
        if (editor != null && editor.isTouched()) {
            ui.dialogs().confirm(Question.dangerous(ui.text("order.discard.title"), ui.text("order.discard.text"),
                    ui.text("order.discard")), this::close);
        } else {
            close();
        }
    }

    private void close() {
        editor = null;
        arriving = true;
        reload();
    }

    private void save() {
        OrderEditor open = editor;
        OrderId id = order;
        if (open == null || id == null || !open.validate()) {
            return;
        }
        OrderDraft draft = open.draft();
        ui.inBackground(() -> shop.history().doing(() -> shop.orderDesk().edit(id, draft)), saved -> {
            ui.toasts().done(ui.text("order.saved", saved.result().number()), saved.command(), this::undo);
            close();
        });
    }

    private void undo(CommandId command) {
        ui.inBackground(() -> shop.history().undo(command), result -> reload());
    }
}

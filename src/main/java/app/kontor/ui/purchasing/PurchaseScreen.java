package app.kontor.ui.purchasing;

import app.kontor.history.Done;
import app.kontor.partner.Supplier;
import app.kontor.purchasing.PurchaseEntry;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.PurchaseState;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Suggestions;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.order.EntryPage;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.RowId;
import app.kontor.value.SupplierId;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** An order to a supplier is typed, or changed while nothing of it has come: first from whom, then what. */
public final class PurchaseScreen implements Screen {
    private static final double SEARCH = 440;
    private static final int OFFERED = 8;

    private final Ui ui;
    private final PurchaseCases cases;
    private final Thumbnails thumbnails;
    private final Latest opening;
    private final EntryPage<PurchaseForm> page;
    private final SimpleBooleanProperty typing = new SimpleBooleanProperty();
    private final SimpleBooleanProperty draftable = new SimpleBooleanProperty();
    private final SimpleBooleanProperty isShort = new SimpleBooleanProperty();
    private final Action place;
    private final Action keep;
    private final Action fill;
    public PurchaseScreen(Ui ui, PurchaseCases cases, Thumbnails thumbnails) {
        this.ui = ui;
        this.cases = cases;
        this.thumbnails = thumbnails;
        this.opening = ui.background().latest(Duration.ZERO);
        page = new EntryPage<>(ui, "purchases", "purchase.discard.text");
        place = ui.action("purchase.place", MaterialDesignC.CART_CHECK, () -> check(false)).on("Shortcut+Enter").when(typing);
        keep = ui.action("purchase.keep", MaterialDesignP.PENCIL_OUTLINE, () -> check(true)).on("Shortcut+S").when(draftable);
        fill = ui.action("purchase.fill", MaterialDesignP.PLAYLIST_PLUS, this::fillIn).on("Shortcut+G").when(isShort);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public List<Action> actions() {
        return List.of(place, keep, fill, page.leaving());
    }

    @Override
    public void show(Place to) {
        page.show(to, this::begin);
    }

    /** What is typed is not written over. */
    @Override
    public void reload() {}

    private void begin(@Nullable RowId row) {
        page.begin(row);
        typing.set(false);
        draftable.set(false);
        isShort.set(false);
        if (row == null) {
            page.node().setTop(head(ui.text("area.purchase")));
            page.node().setCenter(suppliers());
        } else {
            opening.ask(() -> {
                PurchaseOrder order = row instanceof PurchaseOrderId id ? cases.purchasing().get(id) : null;
                return PurchaseStart.of(cases, order != null ? order.supplier() : (SupplierId) row, order);
            }, this::type);
        }
    }

    private HBox head(String title) {
        return Nodes.styled(new HBox(page.leaving().iconButton(ui.texts()), Nodes.label(title, "h1"), Nodes.spacer(),
                keep.button(ui.texts()), place.primaryButton(ui.texts())), "top-bar", "edge");
    }

    /** From whom: found while it is typed, as customers are. */
    private Node suppliers() {
        TextField field = new TextField();
        field.setId("purchase-supplier");
        field.setPromptText(ui.text("purchase.supplier.prompt"));
        Label name = Nodes.label(ui.text("purchase.supplier"), "field-label");
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        Label error = Nodes.paragraph("", "field-error");
        new Suggestions<>(ui, field, text -> cases.suppliers().find(text).stream().limit(OFFERED).toList(), new Suggestions.Look<>(Supplier::name, Supplier::number), one -> begin(one.id()));
        field.setOnAction(event -> {
            String text = field.getText();
            opening.ask(() -> cases.suppliers().find(text), found -> {
                if (found.size() == 1) {
                    begin(found.getFirst().id());
                } else {
                    error.setText(ui.text("purchase.supplier.which"));
                }
            });
        });
        VBox card = Cards.card("purchase-who", ui.text("purchase.who"), Nodes.column(4, name, field, error));
        card.setMaxWidth(SEARCH);
        opening.ask(() -> cases.suppliers().find(""), all -> error.setText(all.isEmpty() ? ui.text("purchase.supplier.which") : ""));
        ui.background().later(field::requestFocus);
        return Nodes.styled(new VBox(card), "order-entry", "entry-left");
    }

    private void type(PurchaseStart start) {
        PurchaseForm begun = new PurchaseForm(ui, cases, thumbnails, start, fill);
        PurchaseOrder order = start.order();
        page.type(begun, head(order == null ? ui.text("purchase.new.from", start.supplier().name()) : ui.text("purchase.change.title", order.number())),
                begun.node());
        typing.set(true);
        draftable.set(order == null || order.stored() == PurchaseState.DRAFT);
        isShort.set(!start.shorts().isEmpty());
    }

    private void fillIn() {
        PurchaseForm form = page.draft();
        if (form != null) {
            form.fillIn();
        }
    }

    private void check(boolean draft) {
        PurchaseForm open = page.draft();
        if (open != null) {
            open.check(() -> save(open, draft));
        }
    }

    private void save(PurchaseForm open, boolean draft) {
        PurchaseEntry wanted = open.entry(draft);
        Job job = ui.inBackground(() -> cases.history().attempting(() -> cases.ordering().save(wanted)), attempt -> attempt.settle(this::done, open::refuse));
        typing.set(false); // one order, however often the key is pressed
        job.running().subscribe(running -> typing.set(!running && page.draft() == open));
    }

    private void done(Done<PurchaseOrder> saved) {
        PurchaseOrder order = saved.result();
        String key = order.stored() == PurchaseState.DRAFT ? "purchase.kept" : "purchase.placed";
        ui.toasts().done(ui.text(key, order.number(), order.supplierName()), saved.command(),
                command -> ui.inBackground(() -> cases.history().undo(command), undone -> { }));
        page.finish(new Place("purchases", PurchasesScreen.ALL, order.id()));
    }
}

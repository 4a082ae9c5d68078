package app.kontor.ui.invoices;

import app.kontor.app.Shop;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.InvoiceSnapshot;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.PaperPreview;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Toasts;
import app.kontor.ui.kit.Ui;
import app.kontor.value.RowId;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One invoice: its paper at the left, what is right and wrong about it at the right. A draft of an order, or what was posted. */
public final class InvoiceScreen implements Screen {
    private final Ui ui;
    private final Shop shop;
    private final InvoicePrinting printing;
    private final PaperPreview preview;
    private final InvoiceSide side;
    private final Latest question;
    private final SimpleObjectProperty<@Nullable InvoiceView> shown = new SimpleObjectProperty<>();
    private final Label title = Nodes.label("", "h1");
    private final HBox about = Nodes.row(8);
    private final HBox tools = Nodes.row(8);
    private final HBox node;
    private final Action back;
    private final Action post;
    private final Action print;
    private final Action save;
    private final Action mail;
    private final Action order;
    private @Nullable RowId asked;

    public InvoiceScreen(Ui ui, Shop shop, InvoicePrinting printing) {
        this.ui = ui;
        this.shop = shop;
        this.printing = printing;
        preview = new PaperPreview(ui);
        side = new InvoiceSide(ui);
        question = ui.background().latest(Duration.ZERO);
        BooleanBinding isPosted = Bindings.createBooleanBinding(() -> posted() != null, shown);
        BooleanBinding canPost = Bindings.createBooleanBinding(() -> shown.get() != null && shown.get().canBePosted(), shown);
        back = ui.action("invoices.back", MaterialDesignA.ARROW_LEFT, ui.navigation()::back).on("Esc");
        post = ui.action("invoices.post", MaterialDesignS.SEND_OUTLINE, this::post).on("Shortcut+Enter").when(canPost);
        print = ui.action("invoices.print", MaterialDesignP.PRINTER_OUTLINE, this::print).on("Shortcut+P").when(isPosted);
        save = ui.action("invoices.save", MaterialDesignD.DOWNLOAD_OUTLINE, this::save).on("Shortcut+S").when(isPosted);
        mail = ui.action("invoices.mail", MaterialDesignE.EMAIL_OUTLINE, this::mail).on("Shortcut+M").when(isPosted);
        order = ui.action("invoices.order", MaterialDesignC.CART_OUTLINE, this::order).on("O").when(shown.isNotNull());
        node = layOut();
    }

    private HBox layOut() {
        about.setMinWidth(0);
        HBox top = Nodes.styled(new HBox(back.iconButton(ui.texts()), title, about, Nodes.spacer(), tools), "top-bar", "edge");
        title.setMinWidth(HBox.USE_PREF_SIZE);
        tools.setMinWidth(HBox.USE_PREF_SIZE);
        HBox body = new HBox(Nodes.growing(preview.node()), side.node());
        body.setFillHeight(true);
        VBox all = new VBox(top, Nodes.growing(body));
        HBox.setHgrow(all, Priority.ALWAYS);
        return new HBox(all);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(Stream.of(post, print, save, mail, order, back), preview.actions().stream()).toList();
    }

    @Override
    public void show(Place place) {
        if (place.row() == null) {
            return;
        }
        if (!place.row().equals(asked)) {
            shown.set(null);
        }
        asked = place.row();
        reload();
        preview.node().requestFocus();
    }

    @Override
    public void reload() {
        RowId row = asked;
        if (row != null) {
            question.ask(() -> InvoiceView.read(shop, row), this::fill);
        }
    }

    private void fill(InvoiceView view) {
        InvoiceView before = shown.get();
        shown.set(view);
        Invoice invoice = view.posted();
        title.setText(invoice == null ? ui.text("invoices.draftOf", view.order().number()) : ui.text("invoices.title", invoice.number()));
        InvoiceBadges badges = new InvoiceBadges(ui);
        Label who = Nodes.label(invoice == null ? customer(view.snapshot()) : invoice.customer(), "muted");
        who.setMinWidth(0);
        about.getChildren().setAll(Nodes.chip(invoice == null ? badges.draft() : badges.of(invoice.status(view.today()))), who);
        tools.getChildren().setAll(order.iconButton(ui.texts()));
        tools.getChildren().addAll(invoice == null
                ? List.of(post.primaryButton(ui.texts()))
                : List.of(save.iconButton(ui.texts()), mail.button(ui.texts()), print.primaryButton(ui.texts())));
        side.show(view);
        paper(view, before);
    }

    private void paper(InvoiceView view, @Nullable InvoiceView before) {
        byte[] pdf = view.pdf();
        if (pdf == null) {
            preview.tell(ui.text("invoices.noPaper"));
        } else if (before == null || !Arrays.equals(before.pdf(), pdf)) {
            preview.show(pdf);
        }
    }

    private static String customer(@Nullable InvoiceSnapshot snapshot) {
        return snapshot == null ? "" : snapshot.buyer().displayName();
    }

    private @Nullable Invoice posted() {
        return shown.get() == null ? null : shown.get().posted();
    }

    /** Posting can't be undone, and says so beside the button: the number is given, the paper is frozen. */
    private void post() {
        InvoiceView view = shown.get();
        if (view == null) {
            return;
        }
        ui.inBackground(() -> shop.invoicing().post(List.of(view.order().id())).orThrow().invoices().getLast(), invoice -> {
            asked = invoice.id();
            reload();
            ui.toasts().done(ui.text("invoices.posted", invoice.number()), List.of(new Toasts.Offer("toast-print",
                    ui.text("invoices.print"), () -> ui.inBackground(() -> printing.print(invoice), printing::tell))));
        });
    }

    private void print() {
        Invoice invoice = posted();
        if (invoice != null) {
            ui.inBackground(() -> printing.print(invoice), printing::tell);
        }
    }

    private void save() {
        InvoiceView view = shown.get();
        Invoice invoice = posted();
        byte[] pdf = view == null ? null : view.pdf();
        if (invoice == null || pdf == null) {
            return;
        }
        FileQuestion where = FileQuestion.save(ui.text("invoices.save"), InvoicePrinting.fileName(invoice), "pdf");
        ui.dialogs().files(where, chosen -> ui.inBackground(() -> Files.write(chosen.getFirst(), pdf),
                file -> ui.toasts().done(ui.text("invoices.saved", file), List.of(new Toasts.Offer("toast-open",
                        ui.text("orders.paper.open"), () -> printing.tray().viewer().accept(file))))));
    }

    private void mail() {
        InvoiceView view = shown.get();
        Invoice invoice = posted();
        InvoiceSnapshot snapshot = view == null ? null : view.snapshot();
        if (invoice != null && snapshot != null) {
            ui.inBackground(() -> printing.mail(invoice, snapshot, view.email()), file -> {
                printing.tray().viewer().accept(file);
                ui.toasts().done(ui.text("invoices.mailed", view.email().isEmpty() ? invoice.customer() : view.email()));
            });
        }
    }

    private void order() {
        InvoiceView view = shown.get();
        if (view != null) {
            ui.navigation().go(new Place("orders", "", view.order().id()));
        }
    }
}

package app.kontor.ui.customers;

import app.kontor.partner.CustomerDraft;
import app.kontor.sales.CustomerPage;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** One customer over the whole window: data and note in one draft, orders, invoices, addresses, and who may be the same. */
public final class CustomerScreen implements Screen {
    /** The view of a place that begins a new customer. */
    public static final String NEW = "new";

    private static final int NOTE_LINES = 5;

    private final Ui ui;
    private final CustomerCases cases;
    private final Latest latest;
    private final CustomerWork work;
    private final StackPane node = Nodes.styled(new StackPane(), "canvas");
    private final VBox banner = new VBox();
    private final SimpleBooleanProperty known = new SimpleBooleanProperty();
    private final List<Field<String>> fields = new ArrayList<>();
    private final Action back;
    private final Action save;
    private final Action order;
    private final Action export;
    private final Action erase;
    private final Action archive;
    private final Action unarchive;
    private @Nullable CustomerPage shown;

    public CustomerScreen(Ui ui, CustomerCases cases) {
        this.ui = ui;
        this.cases = cases;
        this.latest = ui.background().latest(Duration.millis(1));
        this.work = new CustomerWork(ui, cases, this::reload);
        back = ui.action("customer.back", MaterialDesignA.ARROW_LEFT, () -> ui.navigation().go(Place.of("customers"))).on("Esc");
        save = ui.action("customer.save", MaterialDesignC.CHECK, this::save).on("Shortcut+S");
        order = ui.action("customer.newOrder", MaterialDesignC.CART_PLUS, this::newOrder).on("Shortcut+Enter").when(known);
        export = ui.action("customer.export", MaterialDesignD.DOWNLOAD_OUTLINE, this::export).when(known);
        erase = ui.action("customer.erase", MaterialDesignA.ACCOUNT_REMOVE_OUTLINE, this::erase).when(known);
        archive = ui.action("customer.archive", MaterialDesignA.ARCHIVE_OUTLINE, this::archive).when(known);
        unarchive = ui.action("customer.unarchive", MaterialDesignA.ARCHIVE_ARROW_UP_OUTLINE, this::archive).when(known);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Action> actions() {
        return List.of(back, save, order, export, erase, archiving());
    }

    @Override
    public void show(Place place) {
        if (place.view().equals(NEW)) {
            shown = null;
            show(CustomerDraft.empty());
        } else if (place.row() instanceof CustomerId customer) {
            read(customer);
        }
    }

    /** What is being typed is never read over. */
    @Override
    public void reload() {
        CustomerPage before = shown;
        if (before != null && typed().equals(before.card().draft())) {
            read(before.card().id());
        }
    }

    private void read(CustomerId id) {
        latest.ask(() -> find(id), found -> found.ifPresentOrElse(page -> {
            shown = page;
            show(page.card().draft());
        }, this::gone));
    }

    private Optional<CustomerPage> find(CustomerId id) {
        try {
            return Optional.of(cases.book().page(id));
        } catch (BusinessRuleException gone) {
            return Optional.empty();
        }
    }

    /** Whoever added the customer has taken it back. */
    private void gone() {
        shown = null;
        ui.navigation().go(Place.of("customers"));
    }

    private void show(CustomerDraft draft) {
        known.set(shown != null);
        banner.getChildren().clear();
        banner.managedProperty().bind(Bindings.isNotEmpty(banner.getChildren()));
        fields.clear();
        Form left = new Form(ui.texts());
        Form right = new Form(ui.texts());
        field(left, "name", draft.name());
        field(left, "company", draft.company());
        field(left, "email", draft.email());
        field(left, "phone", draft.phone());
        field(left, "vatId", draft.vatId());
        field(left, "language", draft.language());
        String note = draft.note() == null ? "" : draft.note();
        fields.add(left.lines(ui.text("customer.note"), note, NOTE_LINES).id("customer-note"));
        field(right, "street", draft.street());
        field(right, "street2", draft.street2());
        field(right, "zip", draft.zip());
        field(right, "city", draft.city());
        field(right, "region", draft.region());
        field(right, "country", draft.country());
        HBox form = Nodes.styled(new HBox(16, Nodes.growing(left.node()), Nodes.growing(right.node())), "two-columns", "card-body");
        CustomerCards cards = new CustomerCards(ui, work);
        VBox main = Nodes.styled(Nodes.growing(Nodes.column(16, banner, Nodes.card(Cards.head(ui.text("customer.data")), form))), "form-column");
        VBox side = Nodes.styled(Nodes.column(16), "side-column");
        if (shown != null) {
            main.getChildren().add(cards.orders(shown));
            side.getChildren().addAll(cards.sums(shown), cards.twins(shown), cards.invoices(shown), cards.addresses(shown));
        }
        HBox parts = new HBox(16, Nodes.growing(Nodes.styled(Cards.scrolling(main), "wide")), Cards.scrolling(side));
        node.getChildren().setAll(new VBox(head(draft), Nodes.growing(Nodes.styled(new VBox(Nodes.growing(parts)), "item-body"))));
        ui.background().later(() -> {
            Node name = node.lookup("#customer-name");
            if (name != null) {
                name.requestFocus();
            }
        });
    }

    private void field(Form form, String code, @Nullable String value) {
        fields.add(form.text(ui.text("customer." + code), value == null ? "" : value).id("customer-" + code));
    }

    private HBox head(CustomerDraft draft) {
        String name = draft.label().isEmpty() ? ui.text("customers.new") : draft.label();
        VBox words = Nodes.column(0, Nodes.label(name, "h1"));
        words.setMinWidth(0);
        HBox bar = Nodes.styled(new HBox(back.iconButton(ui.texts()), words, Nodes.spacer()), "top-bar", "edge");
        if (shown == null) {
            bar.getChildren().add(save.primaryButton(ui.texts()));
            return bar;
        }
        words.getChildren().add(Nodes.label(shown.card().number(), "muted", "small", "num"));
        bar.getChildren().addAll(erase.iconButton(ui.texts()), archiving().iconButton(ui.texts()), export.button(ui.texts()), save.button(ui.texts()), order.primaryButton(ui.texts()));
        return bar;
    }

    private CustomerDraft typed() {
        String name = fields.getFirst().valueOrNull();
        return new CustomerDraft(shown == null ? null : shown.card().id(), name == null ? "" : name, value(1), value(2), value(3), value(4),
                value(9), value(10), value(12), value(5), value(6), value(7), value(8), value(11));
    }

    private @Nullable String value(int field) {
        return fields.get(field).valueOrNull();
    }

    private void save() {
        banner.getChildren().clear();
        fields.forEach(field -> field.error(""));
        work.save(typed(), this::read, this::refused);
    }

    private void refused(BusinessRuleException refusal) {
        String sentence = ui.texts().error(refusal);
        switch (refusal.key()) {
            case "customer.nameMissing" -> fields.get(0).error(sentence);
            case "customer.email" -> fields.get(2).error(sentence);
            case "customer.vatId" -> fields.get(4).error(sentence);
            case "customer.country" -> fields.get(12).error(sentence);
            default -> banner.getChildren().setAll(Nodes.styled(
                    new HBox(Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i-danger"), Nodes.paragraph(sentence)), "banner", "danger"));
        }
    }

    private void newOrder() {
        if (shown != null) {
            ui.navigation().go(new Place("new-order", "", shown.card().id()));
        }
    }

    private void export() {
        if (shown != null) {
            work.export(shown.card().id(), shown.card().number());
        }
    }

    private void erase() {
        if (shown != null) {
            work.erase(shown.card().id(), shown.card().number(), this::gone);
        }
    }

    private Action archiving() {
        return shown != null && shown.card().archived() ? unarchive : archive;
    }

    private void archive() {
        if (shown != null) {
            boolean archived = !shown.card().archived();
            CustomerId id = shown.card().id();
            work.run(() -> cases.partners().archive(List.of(id), archived), ui.text(archived ? "customers.archived" : "customers.unarchived", 1));
        }
    }
}

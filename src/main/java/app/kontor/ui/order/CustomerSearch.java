package app.kontor.ui.order;

import app.kontor.app.Shop;
import app.kontor.sales.CustomerRow;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Suggestions;
import app.kontor.ui.kit.Ui;
import app.kontor.value.CustomerId;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Who orders: found by name, e-mail or number while it is typed, or somebody new. */
final class CustomerSearch {
    private static final int OFFERED = 8;

    private final Ui ui;
    private final Shop shop;
    private final Found found;
    private final TextField field = new TextField();
    private final VBox node = Nodes.column(4);
    private final Suggestions<CustomerRow> suggestions;
    private EntryStart.@Nullable Who who;

    /** @param somebody was chosen. @param newcomer what was typed of somebody unknown. @param nobody the choice was taken back */
    record Found(Consumer<EntryStart.Who> somebody, Consumer<String> newcomer, Runnable nobody) {}

    CustomerSearch(Ui ui, Shop shop, Found found) {
        this.ui = ui;
        this.shop = shop;
        this.found = found;
        field.setId("entry-customer");
        field.setPromptText(ui.text("entry.customer.prompt"));
        suggestions = new Suggestions<>(ui, field, this::asked,
                new Suggestions.Look<>(CustomerRow::label, CustomerSearch::aside), row -> choose(row.id()));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                found.newcomer().accept(field.getText().strip());
            }
        });
        show(null);
    }

    VBox node() {
        return node;
    }

    /** Who was chosen, null for nobody the shop knows. */
    @Nullable CustomerId customer() {
        return who == null ? null : who.customer().id();
    }

    void focus() {
        field.requestFocus();
    }

    /** The search, or in its place the one who was found. */
    void show(EntryStart.@Nullable Who known) {
        who = known;
        if (known != null) {
            node.getChildren().setAll(person(known));
            return;
        }
        Label name = Nodes.label(ui.text("entry.customer.find"), "field-label");
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        node.getChildren().setAll(name, field, Nodes.paragraph(ui.text("entry.customer.new"), "entry-hint"));
    }

    private HBox person(EntryStart.Who known) {
        String label = known.customer().name().isEmpty()
                ? Objects.requireNonNullElse(known.customer().company(), known.customer().number()) : known.customer().name();
        String before = known.orders().since() == null ? ui.text("entry.customer.first")
                : ui.text("order.customer.orders", known.orders().count(), known.orders().since());
        Label unpaid = Nodes.label(known.orders().unpaid() == 0 ? "" : ui.text("order.customer.unpaid", known.orders().unpaid()),
                "small", "t-warning");
        HBox head = Nodes.row(8, Nodes.label(label, "strong"), Nodes.label(known.customer().number(), "small", "muted", "num"));
        HBox past = Nodes.row(12, Nodes.label(before, "small", "muted"), unpaid);
        VBox words = Nodes.column(1, head, past);
        words.setMinWidth(0);
        Action other = ui.action("entry.customer.other", MaterialDesignC.CLOSE, this::other);
        HBox person = Nodes.row(10, Nodes.icon(MaterialDesignA.ACCOUNT_CHECK_OUTLINE, "i18", "i-accent"), Nodes.growing(words),
                Nodes.styled(other.iconButton(ui.texts()), "compact"));
        person.setId("entry-known");
        return Nodes.styled(person, "entry-person");
    }

    private void other() {
        show(null);
        suggestions.write("");
        found.nobody().run();
        focus();
    }

    private List<CustomerRow> asked(String text) {
        return shop.customerBook().list(new WindowRequest(text, "", "", false, null, OFFERED)).rows();
    }

    private static String aside(CustomerRow row) {
        return Stream.of(row.email(), row.city(), row.number()).filter(Objects::nonNull).collect(Collectors.joining("  "));
    }

    private void choose(CustomerId id) {
        ui.background().read(progress -> Optional.ofNullable(EntryStart.who(shop, id)), known -> known.ifPresent(found.somebody()));
    }
}

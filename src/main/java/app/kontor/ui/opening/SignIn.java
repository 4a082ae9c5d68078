package app.kontor.ui.opening;

import app.kontor.settings.User;
import app.kontor.settings.Users;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.OptionNames;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Who is there? The page before a shop whose people have passphrases, and in front of a window that is locked. */
public final class SignIn {
    private static final double WIDTH = 380;

    private final Ui ui;
    private final Users users;
    private final String expected;
    private final Consumer<Actor> entered;
    private final ChoiceBox<User> who = new ChoiceBox<>();
    private final PasswordField passphrase = new PasswordField();
    private final Label error = Nodes.paragraph("", "field-error");

    /** @param expected the name that is chosen at first */
    public SignIn(Ui ui, Users users, String expected, Consumer<Actor> entered) {
        this.ui = ui;
        this.users = users;
        this.expected = expected;
        this.entered = entered;
    }

    /** @param code "signIn" before the shop, "locked" in front of the window */
    public Node node(String code) {
        build();
        Action enter = ui.action("user.enter", MaterialDesignL.LOGIN, this::enter).on("Enter");
        Button button = enter.primaryButton(ui.texts());
        button.setDefaultButton(true);
        Label name = Nodes.label(ui.text("user.name"), "field-label");
        name.setLabelFor(who);
        Label secret = Nodes.label(ui.text("user.passphrase"), "field-label");
        secret.setLabelFor(passphrase);
        passphrase.promptTextProperty().bind(who.valueProperty().map(user -> user.hasPassphrase() ? "" : ui.text("user.passphrase.none")));
        VBox card = Frame.card(WIDTH, Nodes.disc(MaterialDesignL.LOCK_OUTLINE, Tone.ACCENT), Nodes.label(ui.text("user.page." + code), "h1"),
                Nodes.paragraph(ui.text("user.page." + code + ".text"), "muted"), Nodes.column(4, name, who), Nodes.column(4, secret, passphrase), error,
                Nodes.row(8, Nodes.spacer(), button));
        card.setId("sign-in");
        ui.background().read(progress -> users.all().stream().filter(User::active).toList(), this::fill);
        return Frame.of(ui, card, List.of(), passphrase::requestFocus);
    }

    private void build() {
        who.setId("sign-in-user");
        who.setMaxWidth(Double.MAX_VALUE);
        who.setAccessibleText(ui.text("user.name"));
        who.setConverter(new OptionNames<>(User::name));
        passphrase.setId("sign-in-passphrase");
        passphrase.setAccessibleText(ui.text("user.passphrase"));
        passphrase.addEventFilter(KeyEvent.KEY_PRESSED, this::choose);
        error.setId("sign-in-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
    }

    /** Up and down go through the names, without leaving the field. */
    private void choose(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            who.getSelectionModel().selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            who.getSelectionModel().selectPrevious();
            event.consume();
        }
    }

    private void fill(List<User> found) {
        who.getItems().setAll(found);
        who.setValue(found.stream().filter(user -> user.name().equalsIgnoreCase(expected)).findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst()));
    }

    private record Outcome(@Nullable Actor actor, @Nullable BusinessRuleException refusal) {}

    /** Beside the actions: whoever comes back need not wait for an import that still runs. */
    private void enter() {
        User chosen = who.getValue();
        if (chosen != null) {
            char[] typed = passphrase.getText().toCharArray();
            ui.background().read(progress -> attempt(chosen.name(), typed), this::answer);
        }
    }

    private Outcome attempt(String name, char[] typed) {
        try {
            return new Outcome(users.signIn(name, typed), null);
        } catch (BusinessRuleException refusal) {
            return new Outcome(null, refusal);
        }
    }

    private void answer(Outcome outcome) {
        passphrase.clear();
        if (outcome.actor != null) {
            entered.accept(outcome.actor);
        } else if (outcome.refusal != null) {
            error.setText(ui.texts().error(outcome.refusal));
            passphrase.requestFocus();
        }
    }
}

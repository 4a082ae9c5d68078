package app.kontor.ui.opening;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The page before an encrypted shop: its passphrase, or the recovery key from the paper. */
final class Unlock {
    private static final double WIDTH = 440;
    private static final Set<String> ASKED =
            Set.of("shop.encrypted", "shop.wrongPassphrase", "shop.wrongRecovery", "shop.recoveryMistyped", "shop.recoveryLength");

    private final Ui ui;
    private final boolean mayRemember;
    private final BiConsumer<Opener, Boolean> open;
    private final PasswordField passphrase = new PasswordField();
    private final TextField recovery = new TextField();
    private final Label label = Nodes.label("", "field-label");
    private final Label error = Nodes.paragraph("", "field-error");
    private final CheckBox remember = new CheckBox();
    private final Button other = Nodes.styled(new Button(), "flat");

    /** @param open takes what was typed, and whether this PC shall remember it */
    Unlock(Ui ui, boolean mayRemember, BiConsumer<Opener, Boolean> open) {
        this.ui = ui;
        this.mayRemember = mayRemember;
        this.open = open;
    }

    /** Whether this page is the answer to it. */
    static boolean helps(BusinessRuleException refusal) {
        return ASKED.contains(refusal.key());
    }

    /**
     * @param refused what was wrong with what was typed before; that nothing was typed yet is no fault
     * @param leave   what else can be done
     */
    Node node(BusinessRuleException refused, Action leave) {
        BusinessRuleException refusal = refused.key().equals("shop.encrypted") ? null : refused;
        build();
        error.setText(refusal == null ? "" : ui.texts().error(refusal));
        Action enter = ui.action("opening.unlock", MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE, this::enter).on("Enter");
        Button button = enter.primaryButton(ui.texts());
        button.setDefaultButton(true);
        HBox buttons = Nodes.row(8, other, Nodes.spacer(), button);
        VBox card = Frame.card(WIDTH, Nodes.disc(MaterialDesignK.KEY_OUTLINE, Tone.ACCENT), Nodes.label(ui.text("opening.encrypted"), "h1"),
                Nodes.paragraph(ui.text("opening.encrypted.text"), "muted"), Nodes.column(4, label, new StackPane(passphrase, recovery), error),
                remember, buttons);
        card.setId("opening-unlock-card");
        VBox all = new VBox(12, card, Nodes.styled(leave.button(ui.texts()), "flat"));
        all.setAlignment(Pos.CENTER);
        byRecoveryKey(refusal != null && !refusal.key().equals("shop.wrongPassphrase"));
        return Frame.of(ui, all, List.of(), () -> field().requestFocus());
    }

    private void build() {
        passphrase.setId("unlock-passphrase");
        passphrase.setAccessibleText(ui.text("opening.passphrase"));
        recovery.setId("unlock-recovery");
        recovery.setAccessibleText(ui.text("opening.recovery"));
        recovery.setPromptText("7K3MX-…");
        error.setId("unlock-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        remember.setId("unlock-remember");
        remember.setText(ui.text("opening.remember"));
        remember.setVisible(mayRemember);
        remember.managedProperty().bind(remember.visibleProperty());
        other.setId("unlock-other");
        other.setOnAction(event -> {
            error.setText("");
            byRecoveryKey(passphrase.isVisible());
            field().requestFocus();
        });
    }

    private void byRecoveryKey(boolean paper) {
        passphrase.setVisible(!paper);
        recovery.setVisible(paper);
        label.setText(ui.text(paper ? "opening.recovery" : "opening.passphrase"));
        label.setLabelFor(field());
        other.setText(ui.text(paper ? "opening.haveNoRecovery" : "opening.haveRecovery"));
    }

    private TextField field() {
        return passphrase.isVisible() ? passphrase : recovery;
    }

    private void enter() {
        if (!field().getText().isEmpty()) {
            Opener typed = passphrase.isVisible() ? new Opener.Passphrase(null, passphrase.getText().toCharArray())
                    : new Opener.Recovery(recovery.getText());
            open.accept(typed, remember.isVisible() && remember.isSelected());
        }
    }
}

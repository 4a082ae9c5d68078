package app.kontor.ui.settings;

import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Strength;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** A new passphrase for an encrypted shop: twice, with what is to be thought of it while it is typed. */
final class SecretForm {
    private final Ui ui;
    private final Form form;
    private final Field<String> secret;
    private final Label strength = Nodes.paragraph("", "small", "muted");

    SecretForm(Ui ui) {
        this.ui = ui;
        this.form = new Form(ui.texts());
        this.secret = form.secret(ui.text("opening.passphrase"), typed -> KeyFile.requireLong(typed.toCharArray())).required()
                .id("security-secret").onChange(this::judge);
        form.secret(ui.text("user.passphrase.again"), typed -> {
            if (!typed.equals(secret.valueOrNull())) {
                throw new BusinessRuleException("user.passphraseDiffers");
            }
        }).required().id("security-secret-again");
        strength.setId("security-strength");
        judge();
    }

    /** @param below what else is chosen with it */
    void ask(Question question, Consumer<char[]> chosen, Node... below) {
        VBox content = Nodes.column(12, form.node(), strength);
        content.getChildren().addAll(below);
        ui.dialogs().ask(question, content, form::validate, form::focus, () -> chosen.accept(secret.value().toCharArray()));
    }

    private void judge() {
        if (!(secret.control() instanceof PasswordField typed)) {
            throw new IllegalStateException("A secret is typed");
        }
        Strength now = Strength.of(typed.getText().toCharArray());
        strength.setText(ui.text("strength." + now.name().toLowerCase(Locale.ROOT)));
    }
}

package app.kontor.ui.settings;

import app.kontor.app.KeyChange;
import app.kontor.app.Shop;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Permissions;
import app.kontor.vault.Keyring;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Whether the shop's files are encrypted, and what opens them: passphrase, recovery key, this PC. */
final class SecurityRows {
    private final Ui ui;
    private final Shop shop;
    private final KeyDoors doors;
    private final Keyring keyring;
    private final CheckBox remembered = new CheckBox();

    SecurityRows(Ui ui, Shop shop, KeyDoors doors) {
        this.ui = ui;
        this.shop = shop;
        this.doors = doors;
        this.keyring = doors.keyring();
    }

    SettingsRow row() {
        boolean on = shop.keys().isEncrypted();
        FlowPane buttons = new FlowPane(8, 8);
        VBox node = Nodes.column(12, Nodes.paragraph(ui.text(on ? "settings.security.on" : "settings.security.off"), "muted"), buttons);
        if (on) {
            buttons.getChildren().addAll(button("passphrase", MaterialDesignK.KEY_OUTLINE, this::askPassphrase),
                    owners(button("recovery", MaterialDesignF.FILE_KEY_OUTLINE, this::askRecovery)),
                    owners(button("decrypt", MaterialDesignL.LOCK_OPEN_OUTLINE, this::askDecrypt)));
            remembered.setId("security-remember");
            remembered.setText(ui.text("opening.remember"));
            remembered.setDisable(!keyring.isPresent());
            remembered.setOnAction(event -> remember(remembered.isSelected()));
            node.getChildren().addAll(remembered, Nodes.paragraph(ui.text("settings.security.people"), "muted", "small"));
            if (!keyring.isPresent()) {
                node.getChildren().add(Nodes.paragraph(ui.text("error.keyring.absent"), "muted", "small"));
            }
        } else {
            buttons.getChildren().add(owners(button("encrypt", MaterialDesignL.LOCK_OUTLINE, this::askEncrypt)));
        }
        return new SettingsRow(ui.text("settings.section.security") + " " + ui.text("settings.security.encrypt") + " "
                + ui.text("opening.passphrase") + " " + ui.text("opening.recovery"), node, this::reload);
    }

    private void reload() {
        if (shop.keys().isEncrypted()) {
            ui.background().read(progress -> shop.keys().isRemembered(keyring), remembered::setSelected);
        }
    }

    private Button owners(Button button) {
        ui.access().guard(button, Permissions.ENCRYPTION);
        return button;
    }

    private Button button(String code, Ikon icon, Runnable work) {
        Button button = new Button(ui.text("settings.security." + code), Nodes.icon(icon));
        button.setId("security-" + code);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void remember(boolean wanted) {
        run(wanted ? () -> shop.keys().remember(keyring) : () -> shop.keys().forget(keyring));
    }

    private void askEncrypt() {
        CheckBox remember = new CheckBox(ui.text("opening.remember"));
        remember.setId("security-remember-new");
        remember.setVisible(keyring.isPresent());
        remember.managedProperty().bind(remember.visibleProperty());
        new SecretForm(ui).ask(Question.of(ui.text("settings.security.encrypt"), ui.text("encryption.ask"), ui.text("encryption.ask.go")),
                secret -> askPage(secret, remember), remember);
    }

    /** The page first: whoever forgets the passphrase tomorrow has it today. */
    private void askPage(char[] secret, CheckBox remember) {
        Question question = Question.of(ui.text("encryption.page"), ui.text("encryption.page.text"), ui.text("encryption.go"));
        new RecoveryQuestion(ui, shop, doors.printing()).ask(question, paper ->
                doors.change().accept(KeyChange.on(shop.users().present(), secret, paper, remember.isSelected())));
    }

    private void askDecrypt() {
        ui.dialogs().confirm(Question.dangerous(ui.text("settings.security.decrypt"), ui.text("encryption.undo.ask"), ui.text("encryption.undo.go")),
                () -> doors.change().accept(KeyChange.off(shop)));
    }

    private void askPassphrase() {
        new SecretForm(ui).ask(Question.of(ui.text("settings.security.passphrase"), ui.text("encryption.passphrase.ask"),
                ui.text("user.passphrase.go")), secret -> run(() -> shop.users().setOwnPassphrase(secret)));
    }

    private void askRecovery() {
        Question question = Question.of(ui.text("settings.security.recovery"), ui.text("encryption.page.new"), ui.text("encryption.page.go"));
        new RecoveryQuestion(ui, shop, doors.printing()).ask(question, paper -> run(() -> shop.keys().useRecoveryKey(paper)));
    }

    private void run(Runnable work) {
        ui.inBackground(() -> {
            work.run();
            return true;
        }, done -> ui.toasts().done(ui.text("settings.saved"))).state().subscribe(state -> {
            if (state == Job.State.DONE || state == Job.State.FAILED) { // a box must not show what was not done
                reload();
            }
        });
    }
}

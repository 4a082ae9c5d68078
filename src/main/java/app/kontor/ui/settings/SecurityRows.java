package app.kontor.ui.settings;

import app.kontor.app.Shop;
import app.kontor.security.RecoveryPage;
import app.kontor.settings.ShopSettings;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Permissions;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Keyring;
import app.kontor.vault.Keyrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** Whether the shop's files are encrypted, and what opens them: passphrase, recovery key, this PC. */
final class SecurityRows {
    private final Ui ui;
    private final Shop shop;
    private final Keyring keyring = Keyrings.of(System.getenv(), System.getProperties());
    private final CheckBox remembered = new CheckBox();

    SecurityRows(Ui ui, Shop shop) {
        this.ui = ui;
        this.shop = shop;
    }

    SettingsRow row() {
        boolean on = shop.keys().isEncrypted();
        VBox node = Nodes.column(12, Nodes.paragraph(ui.text(on ? "settings.security.on" : "settings.security.off"), "muted"));
        if (on) {
            remembered.setId("security-remember");
            remembered.setText(ui.text("opening.remember"));
            remembered.setDisable(!keyring.isPresent());
            remembered.setOnAction(event -> run(this::remember));
            node.getChildren().addAll(Nodes.row(8, button("passphrase", MaterialDesignK.KEY_OUTLINE, this::askPassphrase), recovery()), remembered);
        }
        return new SettingsRow(ui.text("settings.section.security") + " " + ui.text("opening.passphrase") + " " + ui.text("opening.recovery"),
                node, this::reload);
    }

    private void reload() {
        if (shop.keys().isEncrypted()) {
            ui.background().read(progress -> shop.keys().isRemembered(keyring), remembered::setSelected);
        }
    }

    private Button recovery() {
        Button button = button("recovery", MaterialDesignF.FILE_KEY_OUTLINE, this::askRecovery);
        button.setDisable(!shop.users().present().may(Permissions.ENCRYPTION));
        return button;
    }

    private Button button(String code, Ikon icon, Runnable work) {
        Button button = new Button(ui.text("settings.security." + code), Nodes.icon(icon));
        button.setId("security-" + code);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void remember() {
        if (remembered.isSelected()) {
            shop.keys().remember(keyring);
        } else {
            shop.keys().forget(keyring);
        }
    }

    private void askPassphrase() {
        Form form = new Form(ui.texts());
        Field<String> secret = form.secret(ui.text("opening.passphrase"), typed -> KeyFile.requireLong(typed.toCharArray())).required()
                .id("security-secret");
        form.secret(ui.text("user.passphrase.again"), typed -> {
            if (!typed.equals(secret.valueOrNull())) {
                throw new BusinessRuleException("user.passphraseDiffers");
            }
        }).required().id("security-secret-again");
        ui.dialogs().form(Question.of(ui.text("settings.security.passphrase"), ui.text("encryption.passphraseChanged"),
                ui.text("user.passphrase.go")), form, () -> run(() -> shop.keys().changePassphrase(secret.value().toCharArray())));
    }

    private void askRecovery() {
        ui.dialogs().files(FileQuestion.save(ui.text("settings.security.recovery"), "recovery-key.pdf", "pdf"), chosen -> {
            Path page = chosen.getFirst();
            ui.inBackground(() -> print(page), done -> ui.toasts().done(ui.text("encryption.recoveryPrinted", page)));
        });
    }

    /** The place first: a key that nobody can print must not take the old one's place. */
    private Path print(Path page) {
        ShopSettings settings = shop.settings().get();
        try {
            Files.write(page, new byte[0]);
            return Files.write(page, RecoveryPage.of(shop.keys().newRecoveryKey(), settings, LocalDate.now(settings.zone()),
                    ui.texts().locale().getLanguage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Runnable work) {
        ui.inBackground(() -> {
            work.run();
            return true;
        }, done -> ui.toasts().done(ui.text("settings.saved"))).state().subscribe(state -> reload());
    }
}

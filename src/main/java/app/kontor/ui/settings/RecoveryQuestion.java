package app.kontor.ui.settings;

import app.kontor.app.Shop;
import app.kontor.printing.Printing;
import app.kontor.security.RecoveryPage;
import app.kontor.settings.ShopSettings;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The page with a new recovery key, which has to be on paper or in a file before it counts. */
final class RecoveryQuestion {
    private final Ui ui;
    private final Shop shop;
    private final Printing printing;
    private final RecoveryKey paper = RecoveryKey.random();
    private final Label says = Nodes.paragraph("", "small");
    private final FlowPane buttons = new FlowPane(8, 8);
    private boolean away;

    RecoveryQuestion(Ui ui, Shop shop, Printing printing) {
        this.ui = ui;
        this.shop = shop;
        this.printing = printing;
        Button save = button("save", MaterialDesignF.FILE_KEY_OUTLINE, this::save);
        Button print = button("print", MaterialDesignP.PRINTER_OUTLINE,
                () -> put(() -> ui.text("encryption.page.printed", printing.pass(ui.text("opening.recovery"), pdf()))));
        buttons.getChildren().addAll(save, print);
        says.setId("recovery-says");
    }

    void ask(Question question, Consumer<RecoveryKey> chosen) {
        ui.dialogs().ask(question, Nodes.column(12, buttons, says), this::isAway, buttons.getChildren().getFirst()::requestFocus,
                () -> chosen.accept(paper));
    }

    private boolean isAway() {
        if (!away) {
            says.getStyleClass().add("field-error");
            says.setText(ui.text("encryption.page.first"));
        }
        return away;
    }

    private void save() {
        ui.dialogs().files(FileQuestion.save(ui.text("encryption.page.save"), "recovery-key.pdf", "pdf"), chosen -> {
            Path page = chosen.getFirst();
            put(() -> {
                try {
                    Files.write(page, pdf());
                } catch (IOException unwritable) {
                    throw new BusinessRuleException("file.unwritable", page);
                }
                return ui.text("encryption.page.saved", page);
            });
        });
    }

    /** Where it went is said in the dialog, which stands in front of every toast. */
    private void put(Callable<String> work) {
        Job job = ui.inBackground(work, where -> {
            away = true;
            says.getStyleClass().remove("field-error");
            says.setText(where);
        });
        buttons.setDisable(true);
        job.state().subscribe(state -> buttons.setDisable(state == Job.State.RUNNING));
    }

    /** On a worker thread. */
    private byte[] pdf() {
        ShopSettings settings = shop.settings().get();
        return RecoveryPage.of(paper, settings, LocalDate.now(settings.zone()), ui.texts().locale().getLanguage());
    }

    private Button button(String code, Ikon icon, Runnable work) {
        Button button = new Button(ui.text("encryption.page." + code), Nodes.icon(icon));
        button.setId("recovery-" + code);
        button.setOnAction(event -> work.run());
        return button;
    }
}

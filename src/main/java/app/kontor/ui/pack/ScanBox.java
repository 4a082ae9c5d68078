package app.kontor.ui.pack;

import app.kontor.fulfilment.Scan;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * The one field of the bench, which keeps the focus. A scanner types fast and ends with Enter; a lone digit or letter after which nothing
 * comes for a moment is a key: a box, the next parcel, print again.
 */
final class ScanBox {
    private final TextField field = new TextField();
    private final FontIcon icon = Nodes.icon(MaterialDesignB.BARCODE_SCAN, "i40", "i-accent");
    private final Label verdict = Nodes.label("", "t24", "t-danger");
    private final Label lastTitle;
    private final Label last = Nodes.label("", "t15");
    private final VBox lastScan;
    private final HBox node;
    private final PauseTransition quiet;

    /** @param quiet after which a lone character counts as a key */
    ScanBox(Ui ui, Duration quiet) {
        this.quiet = new PauseTransition(quiet);
        field.setId("pack-scan");
        field.getStyleClass().setAll("scan-field");
        field.setAccessibleText(ui.text("pack.scan"));
        Nodes.growing(field);
        field.setMinWidth(120);
        verdict.setId("pack-verdict");
        verdict.setMinWidth(0);
        lastTitle = Nodes.label(ui.text("pack.last"), "small", "muted");
        lastScan = Nodes.column(2, lastTitle, Nodes.row(8, Nodes.icon(MaterialDesignC.CHECK_CIRCLE, "i18", "i-success"), last));
        lastScan.getStyleClass().add("last-scan");
        lastScan.setMaxWidth(320);
        node = Nodes.styled(new HBox(icon, field, verdict, lastScan), "scan");
        field.textProperty().subscribe(text -> this.quiet.stop());
    }

    HBox node() {
        return node;
    }

    TextField field() {
        return field;
    }

    void focus() {
        field.requestFocus();
    }

    /** @param key takes a lone character if it is one of the bench's keys now */
    void onInput(Consumer<Scan> scanned, Predicate<String> key, Runnable emptyEnter) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
                String text = field.getText();
                field.clear();
                event.consume();
                enter(text, scanned, key, emptyEnter);
            }
        });
        field.textProperty().subscribe(text -> {
            if (text.length() == 1) {
                quiet.setOnFinished(end -> {
                    if (field.getText().length() == 1 && key.test(field.getText())) {
                        field.clear();
                    }
                });
                quiet.playFromStart();
            }
        });
    }

    private static void enter(String text, Consumer<Scan> scanned, Predicate<String> key, Runnable emptyEnter) {
        if (text.isBlank()) {
            emptyEnter.run();
        } else if (text.strip().length() > 1 || !key.test(text.strip())) {
            scanned.accept(Scan.of(text));
        }
    }

    void show(String prompt, String lastRight) {
        field.setPromptText(prompt);
        last.setText(lastRight);
        lastScan.setVisible(!lastRight.isEmpty());
        lastScan.setManaged(!lastRight.isEmpty());
        verdict.setText("");
        wrong(false);
    }

    /** What was scanned and what is wrong with it, in place of the prompt. */
    void showWrong(String code, String what) {
        field.setPromptText(code);
        verdict.setText(what);
        lastScan.setVisible(false);
        lastScan.setManaged(false);
        wrong(true);
    }

    private void wrong(boolean is) {
        node.getStyleClass().remove("wrong");
        icon.getStyleClass().removeAll("i-danger", "i-accent");
        icon.getStyleClass().add(is ? "i-danger" : "i-accent");
        if (is) {
            node.getStyleClass().add("wrong");
        }
    }
}

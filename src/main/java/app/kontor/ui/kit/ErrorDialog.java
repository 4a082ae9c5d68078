package app.kontor.ui.kit;

import app.kontor.text.ErrorCode;
import app.kontor.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** What the user sees of a failure that is not theirs: a short text, a code to quote, and the details to pass on. */
final class ErrorDialog {
    private final Texts texts;
    private final Dialogs dialogs;
    private final Runnable openLog;
    private boolean open;

    ErrorDialog(Texts texts, Dialogs dialogs, Runnable openLog) {
        this.texts = texts;
        this.dialogs = dialogs;
        this.openLog = openLog;
    }

    /** One at a time: what fails every second must not bury the window. */
    void show(ErrorCode code, Throwable thrown) {
        if (open) {
            return;
        }
        Label codeLabel = Nodes.label(code.value(), "num", "strong");
        codeLabel.setId("error-code");
        TextArea details = new TextArea(details(code, thrown));
        details.setEditable(false);
        details.setAccessibleText(texts.get("failure.code"));
        details.setPrefRowCount(8);
        details.getStyleClass().add("tiny");
        VBox content = Nodes.column(12,
                Nodes.paragraph(texts.get("failure.text"), "muted"),
                Nodes.row(8, Nodes.label(texts.get("failure.code"), "muted"), codeLabel),
                details,
                Nodes.row(8, copyButton(details.getText()), logButton()));
        open = true;
        content.sceneProperty().subscribe((before, now) -> open = now != null);
        dialogs.show(texts.get("failure.title"), content);
    }

    private Button copyButton(String details) {
        Button copy = new Button(texts.get("failure.copy"));
        copy.setId("error-copy");
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(details);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private Button logButton() {
        Button log = new Button(texts.get("failure.log"));
        log.setId("error-log");
        log.setOnAction(e -> openLog.run());
        return log;
    }

    private static String details(ErrorCode code, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return "Kontor " + code + "\n" + System.getProperty("os.name") + ", Java " + System.getProperty("java.version")
                + "\n\n" + trace;
    }
}

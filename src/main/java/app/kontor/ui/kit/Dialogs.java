package app.kontor.ui.kit;

import app.kontor.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Questions that stop the user. Few: what can be undone is done at once and offers its undo in a toast. */
public final class Dialogs {
    private static final double WIDTH = 440;

    private final Texts texts;
    private final Theme theme;
    private final Supplier<@Nullable Window> owner;
    private final Function<FileQuestion, List<Path>> files;
    private final List<Dialog<?>> waiting = new ArrayList<>();
    private boolean held;

    /** @param files asks the user for files: {@link FileDialog#ask}, or a test's own answer */
    public Dialogs(Texts texts, Theme theme, Supplier<@Nullable Window> owner, Function<FileQuestion, List<Path>> files) {
        this.texts = texts;
        this.theme = theme;
        this.owner = owner;
        this.files = files;
    }

    /** Nothing is shown until {@link #release}: the window is locked. */
    public void hold() {
        held = true;
    }

    /** @param show false forgets what has waited: it was for somebody else */
    public void release(boolean show) {
        held = false;
        List<Dialog<?>> late = List.copyOf(waiting);
        waiting.clear();
        if (show) {
            late.forEach(this::open);
        }
    }

    private void open(Dialog<?> dialog) {
        if (held) {
            waiting.add(dialog);
        } else {
            dialog.show();
        }
    }

    /** One sentence to take note of. */
    public void tell(String title, String text) {
        Dialog<ButtonType> dialog = dialog(title, text);
        add(dialog, new ButtonType(texts.get("dialog.close"), ButtonData.CANCEL_CLOSE), "dialog-close");
        open(dialog);
    }

    public void confirm(Question question, Runnable yes) {
        open(asking(question, null, () -> true, yes));
    }

    /** @param answered gets the text, stripped, never empty */
    public void askText(Question question, String label, String initial, Consumer<String> answered) {
        Form form = new Form(texts);
        Field<String> field = form.text(label, initial).required();
        form(question, form, () -> answered.accept(field.value()));
    }

    /** Shows a form; its button works once every field is right. */
    public void form(Question question, Form form, Runnable filled) {
        ask(question, form.node(), form::validate, form::focus, filled);
    }

    /**
     * Shows anything with a button that does it.
     *
     * @param valid asked when the button is pressed: false keeps the dialog open
     * @param focus puts the cursor where it begins
     */
    public void ask(Question question, Node content, BooleanSupplier valid, Runnable focus, Runnable yes) {
        Dialog<ButtonType> dialog = asking(question, content, valid, yes);
        dialog.setOnShown(event -> Platform.runLater(focus)); // after JavaFX has put it on the button
        open(dialog);
    }

    /** Files or a folder from the user; not called if there are none. */
    public void files(FileQuestion question, Consumer<List<Path>> chosen) {
        List<Path> answer = files.apply(question);
        if (!answer.isEmpty()) {
            chosen.accept(answer);
        }
    }

    /** Shows anything with a button to close it. */
    public void show(String title, Node content) {
        Dialog<ButtonType> dialog = dialog(title, "");
        body(dialog).getChildren().add(content);
        add(dialog, new ButtonType(texts.get("dialog.close"), ButtonData.CANCEL_CLOSE), "dialog-close");
        open(dialog);
    }

    private Dialog<ButtonType> asking(Question question, @Nullable Node content, BooleanSupplier valid, Runnable yes) {
        Dialog<ButtonType> dialog = dialog(question.title(), question.text());
        if (content != null) {
            body(dialog).getChildren().add(content);
        }
        ButtonType go = new ButtonType(question.button(), ButtonData.OK_DONE);
        add(dialog, new ButtonType(texts.get("dialog.cancel"), ButtonData.CANCEL_CLOSE), "dialog-cancel");
        Button button = add(dialog, go, "dialog-go");
        button.getStyleClass().add(question.tone().styleClass());
        button.addEventFilter(ActionEvent.ACTION, event -> {
            if (!valid.getAsBoolean()) {
                event.consume();
            }
        });
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == go) {
                yes.run();
            }
        });
        return dialog;
    }

    private Dialog<ButtonType> dialog(String title, String text) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        DialogPane pane = dialog.getDialogPane();
        theme.dress(pane);
        pane.setPrefWidth(WIDTH * theme.textSize().get());
        VBox body = new VBox(12, Nodes.label(title, "h2"));
        if (!text.isEmpty()) {
            body.getChildren().add(Nodes.paragraph(text, "muted"));
        }
        pane.setContent(body);
        return dialog;
    }

    private static VBox body(Dialog<ButtonType> dialog) {
        return (VBox) dialog.getDialogPane().getContent();
    }

    private static Button add(Dialog<ButtonType> dialog, ButtonType type, String id) {
        dialog.getDialogPane().getButtonTypes().add(type);
        Button button = (Button) dialog.getDialogPane().lookupButton(type);
        button.setId(id);
        return button;
    }
}

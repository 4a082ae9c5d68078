package app.kontor.ui.kit;

import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One field of a form: label, control, and beside it what is wrong with it. Its value is read through its reader. */
public final class Field<T> {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Texts texts;
    private final Control control;
    private final Supplier<@Nullable T> reader;
    private final Label error = Nodes.paragraph("", "field-error");
    private final VBox node;
    private boolean required;

    /** @param reader null means empty; throws BusinessRuleException for a text that is no such value */
    Field(Texts texts, String label, Control control, Supplier<@Nullable T> reader) {
        this.texts = texts;
        this.control = control;
        this.reader = reader;
        Label name = Nodes.label(label, "field-label");
        name.setLabelFor(control);
        control.setAccessibleText(label);
        control.setMaxWidth(Double.MAX_VALUE);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        error.visibleProperty().bind(error.managedProperty());
        node = Nodes.column(4, name, control, error);
    }

    public Field<T> required() {
        required = true;
        return this;
    }

    public Field<T> id(String id) {
        control.setId(id);
        return this;
    }

    /** The value of a field that has passed {@link Form#validate}. */
    public T value() {
        T value = reader.get();
        if (value == null) {
            throw new IllegalStateException("Empty field " + control.getAccessibleText());
        }
        return value;
    }

    public @Nullable T valueOrNull() {
        return reader.get();
    }

    /** Shows what is wrong; an empty text clears it. */
    public void error(String text) {
        error.setText(text);
        control.pseudoClassStateChanged(WRONG, !text.isEmpty());
    }

    boolean isSaidWrong() {
        return !error.getText().isEmpty();
    }

    /** Writes a text into the field as if it had been typed. */
    public void type(@Nullable String text) {
        if (control instanceof TextInputControl typed) {
            typed.setText(text == null ? "" : text);
        }
    }

    /** Calls back with every change of what is typed or chosen. */
    public Field<T> onChange(Runnable listener) {
        switch (control) {
            case TextInputControl typed -> typed.textProperty().subscribe((before, now) -> listener.run());
            case ChoiceBox<?> choice -> choice.valueProperty().subscribe((before, now) -> listener.run());
            default -> throw new IllegalStateException("No listener for " + control.getClass());
        }
        return this;
    }

    public Control control() {
        return control;
    }

    /** When the cursor leaves, what was typed is written out. */
    void rewriting(Function<T, String> words) {
        control.focusedProperty().subscribe(focused -> {
            if (!focused && problem().isEmpty() && reader.get() != null) {
                type(words.apply(reader.get()));
            }
        });
    }

    /** What the typed text means, as a tooltip for the mouse and for screen readers. */
    void hinting(Function<T, String> words) {
        if (control instanceof TextInputControl typed) {
            typed.textProperty().subscribe(text -> control.setAccessibleHelp(problem().isEmpty() && reader.get() != null
                    ? words.apply(reader.get()) : ""));
        }
    }

    public VBox node() {
        return node;
    }

    public void focus() {
        control.requestFocus();
    }

    /** Whether it can be read; says nothing. */
    public boolean isRight() {
        return problem().isEmpty();
    }

    /** Reads the value and shows what is wrong with it. */
    public boolean validate() {
        error(problem());
        return error.getText().isEmpty();
    }

    private String problem() {
        try {
            return reader.get() == null && required ? texts.get("form.required") : "";
        } catch (BusinessRuleException wrong) {
            return texts.error(wrong);
        }
    }
}

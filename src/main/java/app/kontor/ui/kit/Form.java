package app.kontor.ui.kit;

import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Fields under each other, each with its label; errors stand beside their field. */
public final class Form {
    private static final BigDecimal EXAMPLE = new BigDecimal("1.5");

    private final Texts texts;
    private final VBox node = Nodes.styled(new VBox(12), "form");
    private final List<Field<?>> fields = new ArrayList<>();

    public Form(Texts texts) {
        this.texts = texts;
    }

    public Node node() {
        return node;
    }

    /** @param label in the user's words, not a key */
    public Field<String> text(String label, String initial) {
        return parsed(label, initial, text -> text);
    }

    /**
     * A text that nobody reads over a shoulder; its spaces count.
     *
     * @param check throws BusinessRuleException for what won't do
     */
    public Field<String> secret(String label, Consumer<String> check) {
        PasswordField control = new PasswordField();
        return add(label, control, () -> {
            if (control.getText().isEmpty()) {
                return null;
            }
            check.accept(control.getText());
            return control.getText();
        });
    }

    /** A text of several lines. */
    public Field<String> lines(String label, String initial, int rows) {
        TextArea control = area(initial, rows);
        return add(label, control, () -> control.getText().isBlank() ? null : control.getText().strip());
    }

    /** For several lines; Tab goes on to the next field, as everywhere. */
    public static TextArea area(String initial, int rows) {
        TextArea control = new TextArea(initial);
        control.setPrefRowCount(rows);
        control.setWrapText(true);
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                control.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return control;
    }

    /** A number as the user's language writes it: 1,5 or 1.5. */
    public Field<Quantity> quantity(String label, String initial, Locale locale) {
        return parsed(label, initial, text -> quantity(text, locale));
    }

    /** A text that is read as something else; the reader throws BusinessRuleException for one that it can't read. */
    public <T> Field<T> parsed(String label, String initial, Function<String, T> reader) {
        TextField control = new TextField(initial);
        return add(label, control, () -> control.getText().isBlank() ? null : reader.apply(control.getText().strip()));
    }

    /** An amount, or a small sum of it: 12,5*3. @param decimals as many as the currency has; a sum is rounded to them */
    public Field<BigDecimal> amount(String label, String initial, int decimals, Locale locale) {
        QuickAmount quick = new QuickAmount(locale);
        return parsed(label, initial, text -> {
            BigDecimal value = quick.parse(text);
            return value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_UP) : value;
        });
    }

    /** A day, typed in a hurry; leaving the field writes it out. */
    public Field<LocalDate> date(String label, String initial, QuickDate quick, Function<LocalDate, String> words) {
        Field<LocalDate> field = parsed(label, initial, text -> quick.parse(text));
        field.rewriting(date -> date.toString());
        field.hinting(words);
        return field;
    }

    public List<Field<?>> fields() {
        return List.copyOf(fields);
    }

    /** Puts these fields into one line. */
    public void beside(Field<?>... together) {
        HBox line = new HBox(8);
        node.getChildren().add(node.getChildren().indexOf(together[0].node()), line);
        for (Field<?> field : together) {
            node.getChildren().remove(field.node());
            line.getChildren().add(Nodes.growing(field.node()));
            field.node().setPrefWidth(120);
        }
    }

    /** One of a few. */
    public <T> Field<T> choice(String label, List<T> options, Function<T, String> names) {
        ChoiceBox<T> control = new ChoiceBox<>();
        control.getItems().setAll(options);
        control.setConverter(new OptionNames<>(names));
        control.getSelectionModel().selectFirst();
        control.addEventFilter(KeyEvent.ANY, event -> walk(control, event));
        return add(label, control, control::getValue);
    }

    /** Down and Up choose, as everywhere; JavaFX would go to another control, at the end of a form to the button that leaves it. */
    private static void walk(ChoiceBox<?> control, KeyEvent event) {
        if (control.isShowing() || event.getCode() != KeyCode.DOWN && event.getCode() != KeyCode.UP) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
            control.getSelectionModel().select(Math.clamp(control.getSelectionModel().getSelectedIndex() + step, 0, control.getItems().size() - 1));
        }
        event.consume(); // also when the key is let go: then the list would open
    }

    /** Puts the cursor into the first field of which is said that it is wrong, else into the first of all. */
    public void focus() {
        fields.stream().filter(Field::isSaidWrong).findFirst().or(() -> fields.stream().findFirst()).ifPresent(Field::focus);
    }

    /** Shows every error and puts the cursor into the first wrong field. */
    public boolean validate() {
        List<Field<?>> wrong = fields.stream().filter(field -> !field.validate()).toList();
        wrong.stream().findFirst().ifPresent(Field::focus);
        return wrong.isEmpty();
    }

    private <T> Field<T> add(String label, Control control, Supplier<@Nullable T> reader) {
        Field<T> field = new Field<>(texts, label, control, reader);
        fields.add(field);
        node.getChildren().add(field.node());
        return field;
    }

    /** Without thousands separators: 1.5 typed into a German field must not become 15. */
    private static Quantity quantity(String text, Locale locale) {
        DecimalFormat format = new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(locale));
        format.setParseBigDecimal(true);
        ParsePosition position = new ParsePosition(0);
        BigDecimal number = (BigDecimal) format.parse(text, position);
        if (number == null || position.getIndex() < text.length() || number.stripTrailingZeros().scale() > Quantity.DECIMALS) {
            throw new BusinessRuleException("form.number", text, format.format(EXAMPLE));
        }
        return new Quantity(number);
    }
}

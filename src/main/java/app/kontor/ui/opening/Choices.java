package app.kontor.ui.opening;

import app.kontor.ui.kit.Field;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyEvent;

/** A long list to choose from: typing the first letters of a name finds it. */
final class Choices {
    /** Letters that follow each other within this time belong to one word. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final ChoiceBox<String> box;
    private final Function<String, String> names;
    private String typed = "";
    private long typedAt;

    private Choices(ChoiceBox<String> box, Function<String, String> names) {
        this.box = box;
        this.names = names;
    }

    static Field<String> typed(Field<String> field, Function<String, String> names) {
        if (field.control() instanceof ChoiceBox<?> any) {
            @SuppressWarnings("unchecked") // Form.choice makes one of the field's own type
            ChoiceBox<String> box = (ChoiceBox<String>) any;
            Choices choices = new Choices(box, names);
            box.addEventHandler(KeyEvent.KEY_TYPED, event -> choices.type(event.getCharacter()));
        }
        return field;
    }

    static List<String> first(String chosen, List<String> all) {
        return Stream.concat(Stream.of(chosen), all.stream().filter(one -> !one.equals(chosen))).toList();
    }

    private void type(String letter) {
        if (letter.isEmpty() || !Character.isLetterOrDigit(letter.charAt(0))) {
            return;
        }
        long now = System.nanoTime();
        typed = (now - typedAt < PAUSE ? typed : "") + letter.toLowerCase(Locale.ROOT);
        typedAt = now;
        box.getItems().stream().filter(one -> names.apply(one).toLowerCase(Locale.ROOT).startsWith(typed)).findFirst()
                .ifPresent(box::setValue);
    }
}

package app.kontor.ui.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A setting that is one of several; typing its first letters finds it in a long list. */
final class ChoiceInput implements SettingField.Input {
    /** Letters that follow each other within this time belong to one word. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private static final double REST_MILLIS = 400;

    private final ComboBox<String> box = new ComboBox<>();
    private String typed = "";
    private long typedAt;
    private boolean filling;

    ChoiceInput(List<String> codes, Function<String, String> names) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null || code.isEmpty() ? "" : names.apply(code);
            }

            @Override
            public String fromString(String name) {
                return codes.stream().filter(code -> names.apply(code).equals(name)).findFirst().orElse("");
            }
        });
        box.getItems().setAll(codes);
        box.addEventHandler(KeyEvent.KEY_TYPED, event -> type(event.getCharacter(), codes, names));
    }

    private void type(String letter, List<String> codes, Function<String, String> names) {
        if (letter.isEmpty() || !Character.isLetterOrDigit(letter.charAt(0)) && letter.charAt(0) != '/') {
            return;
        }
        long now = System.nanoTime();
        typed = (now - typedAt < PAUSE ? typed : "") + letter.toLowerCase(Locale.ROOT);
        typedAt = now;
        codes.stream().filter(code -> names.apply(code).toLowerCase(Locale.ROOT).startsWith(typed)).findFirst().ifPresent(box::setValue);
    }

    static ChoiceInput countries(Locale locale) {
        Function<String, String> names = code -> Locale.of("", code).getDisplayCountry(locale) + " (" + code + ")";
        return new ChoiceInput(sorted(Arrays.stream(Locale.getISOCountries()).toList(), names), names);
    }

    static ChoiceInput currencies(Locale locale) {
        Function<String, String> names = code -> code + "  " + Currency.getInstance(code).getDisplayName(locale);
        return new ChoiceInput(sorted(
                Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).toList(), names), names);
    }

    static ChoiceInput zones() {
        return new ChoiceInput(sorted(ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.contains("/")).toList(),
                Function.identity()), Function.identity());
    }

    private static List<String> sorted(List<String> codes, Function<String, String> names) {
        return codes.stream().sorted(Comparator.comparing(names)).toList();
    }

    @Override
    public Control control() {
        return box;
    }

    @Override
    public String value() {
        return box.getValue() == null ? "" : box.getValue();
    }

    @Override
    public void fill(String value) {
        filling = true;
        box.setValue(value);
        filling = false;
    }

    /** Whoever types or moves through the list passes values that nobody means: only the one where they stop is saved. */
    @Override
    public void onCommit(Runnable commit) {
        PauseTransition stop = new PauseTransition(javafx.util.Duration.millis(REST_MILLIS));
        stop.setOnFinished(e -> commit.run());
        box.valueProperty().addListener((choice, before, now) -> {
            if (!filling) {
                stop.playFromStart();
            }
        });
        box.focusedProperty().addListener((focus, before, now) -> {
            if (!now && stop.getStatus() == Animation.Status.RUNNING) {
                stop.stop();
                commit.run();
            }
        });
    }
}

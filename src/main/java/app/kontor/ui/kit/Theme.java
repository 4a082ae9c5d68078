package app.kontor.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look: Primer light or dark under our own stylesheet, with our fonts. */
public final class Theme {
    private static final List<String> FONTS = List.of(
            "KontorSans-Regular", "KontorSans-Medium", "KontorSans-Bold",
            "KontorNum-Regular", "KontorNum-Medium", "KontorNum-Bold");
    /** Made of this folder's stylesheets and of Primer's by the build: see src/styles. */
    private static final String OURS = "kontor.bss";
    private static final String LIGHT = "primer-light.bss";
    private static final String DARK = "primer-dark.bss";
    private static final double ANY_SIZE = 13;
    private static final String DENSITY_CLASS = "density-";
    private static final String INLINE = "data:text/css;base64,";
    /** Style classes with a size of their own, in pixels. */
    private static final Map<String, Integer> LETTERS = Map.of("h1", 20, "h2", 15, "h3", 13, "small", 12, "tiny", 11, "kbd", 11,
            "field-label", 12, "field-error", 12, "chip", 12);

    /** What the user chose. SYSTEM follows the desktop; KDE is known to report the opposite, hence the choice. */
    public enum Mode { SYSTEM, LIGHT, DARK }

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
    private final BooleanBinding dark = Bindings.createBooleanBinding(
            () -> mode.get() == Mode.DARK || mode.get() == Mode.SYSTEM && systemIsDark(),
            mode, Platform.getPreferences().colorSchemeProperty());

    private final DoubleProperty textSize = new SimpleDoubleProperty(1);
    private final StringProperty density = new SimpleStringProperty("normal");

    public Theme() {
        FONTS.forEach(Theme::loadFont);
        dark.subscribe(isDark -> wear(stylesheet(isDark ? DARK : LIGHT)));
    }

    /** Even the same look again makes JavaFX forget every style that it has worked out. */
    private static void wear(String look) {
        if (!look.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(look);
        }
    }

    public ObjectProperty<Mode> mode() {
        return mode;
    }

    public ObservableBooleanValue dark() {
        return dark;
    }

    /** From light to dark or back, whatever the system says. */
    public void toggle() {
        mode.set(dark.get() ? Mode.LIGHT : Mode.DARK);
    }

    /** How large letters and rows are: 1 is the usual size. */
    public DoubleProperty textSize() {
        return textSize;
    }

    /** How high the rows of lists are: a code of {@link Look#DENSITIES}. */
    public StringProperty density() {
        return density;
    }

    /** Dresses a scene for good: it follows the mode. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(stylesheet(OURS));
        dark.subscribe(isDark -> darken(scene.getRoot(), isDark));
        density.subscribe(code -> {
            scene.getRoot().getStyleClass().removeIf(name -> name.startsWith(DENSITY_CLASS));
            scene.getRoot().getStyleClass().add(DENSITY_CLASS + code);
        });
        textSize.subscribe(size -> {
            scene.getStylesheets().removeIf(sheet -> sheet.startsWith(INLINE));
            if (size.doubleValue() != 1) { // what opens in a window of its own, which no Zoom reaches
                scene.getStylesheets().add(letters(size.doubleValue(), ".context-menu", ".tooltip", ".combo-box-popup", ".date-picker-popup"));
            }
        });
    }

    /** Dresses a dialog, which lives shorter than a mode. */
    public void dress(Parent root) {
        root.getStylesheets().add(stylesheet(OURS));
        darken(root, dark.get());
        if (textSize.get() != 1) {
            root.getStylesheets().add(letters(textSize.get(), ".root"));
        }
    }

    /** A stylesheet with our sizes of letters, larger or smaller, for what lies below these. */
    private static String letters(double factor, String... tops) {
        StringBuilder css = new StringBuilder();
        for (String top : tops) {
            css.append("%s { -fx-font-size: %spx; }%n".formatted(top, 13 * factor));
            LETTERS.forEach((name, size) -> css.append("%s .%s { -fx-font-size: %spx; }%n".formatted(top, name, size * factor)));
        }
        return INLINE + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void darken(Parent root, boolean isDark) {
        root.getStyleClass().remove("dark");
        if (isDark) {
            root.getStyleClass().add("dark");
        }
    }

    private static boolean systemIsDark() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    private static String stylesheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }

    private static void loadFont(String name) {
        try (InputStream file = Theme.class.getResourceAsStream("/app/kontor/fonts/" + name + ".otf")) {
            Font.loadFont(Objects.requireNonNull(file, name), ANY_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

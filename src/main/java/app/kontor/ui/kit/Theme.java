package app.kontor.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look: Primer light or dark under our own stylesheet, with our fonts. */
public final class Theme {
    private static final List<String> FONTS = List.of(
            "KontorSans-Regular", "KontorSans-Medium", "KontorSans-Bold",
            "KontorNum-Regular", "KontorNum-Medium", "KontorNum-Bold");
    /** Our rules over Primer's: the common ones, then a file a topic. */
    private static final List<String> STYLESHEETS = List.of(
            "kontor.css",
            "kontor-shell.css",
            "kontor-thumbnails.css",
            "kontor-paper.css",
            "kontor-goods.css",
            "kontor-pages.css",
            "kontor-pack.css");
    private static final double ANY_SIZE = 13;

    /** What the user chose. SYSTEM follows the desktop; KDE is known to report the opposite, hence the choice. */
    public enum Mode { SYSTEM, LIGHT, DARK }

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
    private final BooleanBinding dark = Bindings.createBooleanBinding(
            () -> mode.get() == Mode.DARK || mode.get() == Mode.SYSTEM && systemIsDark(),
            mode, Platform.getPreferences().colorSchemeProperty());

    public Theme() {
        FONTS.forEach(Theme::loadFont);
        dark.subscribe(isDark -> Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
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

    /** Dresses a scene for good: it follows the mode. */
    public void dress(Scene scene) {
        scene.getStylesheets().addAll(stylesheets());
        dark.subscribe(isDark -> darken(scene.getRoot(), isDark));
    }

    /** Dresses a dialog, which lives shorter than a mode. */
    public void dress(Parent root) {
        root.getStylesheets().addAll(stylesheets());
        darken(root, dark.get());
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

    private static List<String> stylesheets() {
        return STYLESHEETS.stream()
                .map(name -> Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm())
                .toList();
    }

    private static void loadFont(String name) {
        try (InputStream file = Theme.class.getResourceAsStream("/app/kontor/fonts/" + name + ".otf")) {
            Font.loadFont(Objects.requireNonNull(file, name), ANY_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

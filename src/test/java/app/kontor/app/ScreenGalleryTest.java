package app.kontor.app;

import java.util.Locale;
import javafx.stage.Stage;
import org.testfx.framework.junit5.Start;

/** The pictures in English, light and dark, small and large; a class a language, so that test processes share the work. */
class ScreenGalleryTest extends Gallery {
    ScreenGalleryTest() {
        super(Locale.US);
    }

    @Start
    void start(Stage stage) {
        showIn(stage);
    }
}

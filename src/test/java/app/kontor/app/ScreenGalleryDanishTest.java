package app.kontor.app;

import java.util.Locale;
import javafx.stage.Stage;
import org.testfx.framework.junit5.Start;

/** The pictures in Danish. */
class ScreenGalleryDanishTest extends Gallery {
    ScreenGalleryDanishTest() {
        super(Locale.of("da", "DK"));
    }

    @Start
    void start(Stage stage) {
        showIn(stage);
    }
}

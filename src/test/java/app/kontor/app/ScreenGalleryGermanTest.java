package app.kontor.app;

import java.util.Locale;
import javafx.stage.Stage;
import org.testfx.framework.junit5.Start;

/** The pictures in German, whose words are the longest. */
class ScreenGalleryGermanTest extends Gallery {
    ScreenGalleryGermanTest() {
        super(Locale.GERMANY);
    }

    @Start
    void start(Stage stage) {
        showIn(stage);
    }
}

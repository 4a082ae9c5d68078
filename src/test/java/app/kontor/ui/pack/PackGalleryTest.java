package app.kontor.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.Picture;
import app.kontor.ui.kit.TestUi;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of the bench: an order half packed, a wrong scan, complete, nothing to do; in three languages. */
@ExtendWith(ApplicationExtension.class)
class PackGalleryTest {
    @TempDir
    Path papers;

    private final PackShop pack = new PackShop();
    private Stage stage;
    private TestUi test;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        pack.given.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void bench(String language, FxRobot robot) {
        Picture[] picture = new Picture[1];
        robot.interact(() -> {
            test = new TestUi(stage, Locale.of(language, language.equals("en") ? "US" : ""));
            picture[0] = new Picture(test, "stock", pack.bench(test, papers, Duration.hours(1)));
        });
        TestUi.until(() -> robot.lookup("#pack-order").tryQueryAs(Label.class).isPresent());
        scan(robot, "SENCHA");
        scan(robot, "MUG-OAT");
        TestUi.until(() -> robot.lookup("#pack-item-SENCHA").query().getStyleClass().contains("done"));
        picture[0].take(robot, "pack-" + language);
        scan(robot, "4006381333948");
        TestUi.until(() -> robot.lookup("#pack-wrong").tryQuery().isPresent());
        picture[0].take(robot, "pack-wrong-" + language);
        robot.push(KeyCode.ESCAPE);
        for (String code : new String[] {"MUG-OAT", "WHISK", "WRAP"}) {
            scan(robot, code);
        }
        TestUi.until(() -> robot.lookup("#pack-item-WRAP").query().getStyleClass().contains("done"));
        picture[0].take(robot, "pack-complete-" + language);
        for (String code : new String[] {"KONTOR:CLOSE", "SENCHA", "KONTOR:CLOSE", "MUG-SAGE", "WHISK", "KONTOR:CLOSE"}) {
            scan(robot, code);
        }
        TestUi.until(() -> robot.lookup(".empty-state").tryQuery().isPresent());
        picture[0].take(robot, "pack-done-" + language);
        assertThat(test.failures).isEmpty();
    }

    private static void scan(FxRobot robot, String code) {
        robot.interact(() -> robot.lookup("#pack-scan").queryAs(TextField.class).setText(code));
        robot.push(KeyCode.ENTER);
    }
}

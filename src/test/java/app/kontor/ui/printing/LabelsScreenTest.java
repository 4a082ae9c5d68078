package app.kontor.ui.printing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.printing.KeepingPrinter;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintPlan;
import app.kontor.printing.Printing;
import app.kontor.printing.Route;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LabelsScreenTest {
    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;
    private Printing printing;
    private Picture picture;

    @TempDir
    Path dir;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> test.close());
        given.close();
    }

    @Test
    void labelsOfAProductAreLookedAtAndPrintedByKeys(FxRobot robot) {
        KeepingPrinter labels = KeepingPrinter.named("Labels 41");
        given.product("MUG").product("TEA");
        open(robot, Locale.GERMANY, "products");
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.PRODUCT_LABEL, "Labels 41"))));
        robot.clickOn("#labels-skus").write("TEA, MUG");
        TestUi.until(() -> page(robot).equals("Seite 1 von 2"));
        picture.take(robot, "labels-de");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> labels.sheets.size() == 2);
        settle();
        robot.write(" NIX");
        TestUi.until(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().contains("NIX")));
        settle();
        picture.take(robot, "labels-unknown");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theBenchsCommandsHaveCodes(FxRobot robot) {
        open(robot, Locale.US, "commands");
        TestUi.until(() -> page(robot).equals("Page 1 of 7"));
        settle();
        picture.take(robot, "labels-commands");
        assertThat(test.failures).isEmpty();
    }

    private void open(FxRobot robot, Locale locale, String view) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            printing = new Printing(dir.resolve("station"), () -> dir, Clock.systemUTC());
            LabelsScreen screen = new LabelsScreen(test.ui, given.shop,
                    new PaperTray(() -> Optional.of(dir), folder -> {}, file -> {}, printing));
            picture = new Picture(test, "stock", screen);
            screen.show(new Place("labels", view, null));
        });
        TestUi.until(() -> !page(robot).isEmpty());
        settle();
    }

    private static String page(FxRobot robot) {
        return robot.lookup("#preview-page").queryAs(Label.class).getText();
    }

    private void settle() {
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }
}

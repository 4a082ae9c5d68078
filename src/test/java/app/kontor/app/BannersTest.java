package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.printing.Printing;
import app.kontor.ui.WindowPicture;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A shop in which the check found a difference: the window says so above everything, and leads to a backup. */
@ExtendWith(ApplicationExtension.class)
class BannersTest {
    private static final Path FOLDER = Path.of("target", "screens");

    private final Given given = Given.shop();
    private int restoring;
    private Stage stage;
    private TestUi test;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void nothingIsWrittenAndTheWindowSaysWhyAndWhatHelps(FxRobot robot) {
        given.db.readOnly("customer 1004");
        Office.Known known = Office.Known.of(given.shop);
        robot.interact(() -> {
            test = new TestUi(stage, Locale.US);
            PaperTray tray = new PaperTray(() -> Optional.of(FOLDER), folder -> {}, file -> {},
                    new Printing(FOLDER, () -> FOLDER, Clock.systemUTC()));
            Office office = new Office(given.shop, known, test.ui, tray, new Office.Doors(() -> {}, () -> {}, () -> restoring++, change -> {}));
            test.show(office.furnish(test.theme), 1280, 800);
        });
        TestUi.until(() -> robot.lookup("#readonly-banner").tryQuery().isPresent() && test.ui.background().running().get() == 0);
        assertThat(robot.lookup("#readonly-banner .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("(customer 1004)"));
        WindowPicture.take(robot, test, "readonly");
        robot.clickOn("#opening-restore");
        assertThat(restoring).isEqualTo(1);
        robot.clickOn("#readonly-details");
        TestUi.until(() -> robot.lookup("#backups-check").tryQuery().isPresent());
        assertThat(test.failures).filteredOn(BusinessRuleException.class::isInstance).isEmpty();
    }
}

package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.backup.Generation;
import app.kontor.settings.NewShop;
import app.kontor.settings.WorkstationFile;
import app.kontor.ui.kit.TestUi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Somebody closes the window: the shop is backed up, and where that fails there is a way out. */
@ExtendWith(ApplicationExtension.class)
class ClosingTest {
    @TempDir
    Path folder;

    private Path shop;
    private Stage stage;
    private Desk desk;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @BeforeEach
    void open(FxRobot robot) {
        shop = folder.resolve("shop");
        Entrance.create(shop, new NewShop("Haus", "DE", null, null)).close();
        robot.interact(() -> {
            desk = new Desk(stage, shop, new WorkstationFile(folder.resolve("config/workstation.properties")), opened -> {});
            desk.open(Locale.US);
        });
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            desk.close();
            stage.close();
        });
    }

    @Test
    void theShopIsBackedUpAndTheWindowGoes(FxRobot robot) {
        closeWindow(robot);
        TestUi.until(() -> !stage.isShowing());
        robot.interact(desk::close);
        assertThat(backups()).singleElement().matches(Generation::isVerified).matches(one -> one.id().endsWith("-exit"));
    }

    @Test
    void aBackupThatFailsIsTriedAgainOnceTheDiskIsWell(FxRobot robot) throws IOException {
        spoil();
        closeWindow(robot);
        TestUi.until(() -> robot.lookup("#closing-failed").tryQuery().isPresent());
        assertThat(stage.isShowing()).isTrue();
        closeWindow(robot); // impatience changes nothing
        Files.delete(shop.resolve("backups"));
        robot.clickOn("#opening-retry");
        TestUi.until(() -> !stage.isShowing());
        robot.interact(desk::close);
        assertThat(backups()).singleElement().matches(Generation::isVerified);
    }

    @Test
    void whoCanNotWaitClosesWithoutItAndFindsTheShopAsItWas(FxRobot robot) throws IOException {
        spoil();
        closeWindow(robot);
        TestUi.until(() -> robot.lookup("#closing-failed").tryQuery().isPresent());
        robot.clickOn("#opening-leave");
        TestUi.until(() -> !stage.isShowing());
        robot.interact(desk::close);
        Files.delete(shop.resolve("backups"));
        assertThat(backups()).isEmpty();
        try (Shop again = Entrance.open(shop)) {
            assertThat(again.settings().get("company.name")).isEqualTo("Haus");
            assertThat(again.selfCheck().run()).allMatch(check -> check.ok());
        }
    }

    /** Where the folder of backups should be lies a file. */
    private void spoil() throws IOException {
        Path backups = shop.resolve("backups");
        if (Files.isDirectory(backups)) {
            try (var files = Files.list(backups)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(backups);
        }
        Files.writeString(backups, "not a folder");
    }

    private List<Generation> backups() {
        return Entrance.restore(shop).all();
    }

    private void closeWindow(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}

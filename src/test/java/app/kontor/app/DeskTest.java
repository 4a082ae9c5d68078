package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.channel.Channel;
import app.kontor.settings.NewShop;
import app.kontor.settings.WorkstationFile;
import app.kontor.ui.kit.TestUi;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window shows for each kind of folder, and what it leaves behind when it closes. */
@ExtendWith(ApplicationExtension.class)
class DeskTest {
    @TempDir
    Path folder;

    private Stage stage;
    private Desk desk;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            desk.close();
            stage.close();
        });
    }

    @Test
    void anEmptyFolderBecomesAShopByKeysAlone(FxRobot robot) {
        open(robot, Locale.US);
        step(robot, "#opening-demo");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        step(robot, "#opening-country");
        robot.write("denm").push(KeyCode.ENTER);
        step(robot, "#shop-name");
        robot.write("Haus").push(KeyCode.TAB).write("Havnegade 1").push(KeyCode.ENTER);
        step(robot, "#opening-currency");
        robot.push(KeyCode.ESCAPE);
        step(robot, "#shop-name");
        robot.push(KeyCode.ENTER);
        step(robot, "#opening-currency");
        robot.push(KeyCode.ENTER);
        step(robot, "#opening-shopify");
        robot.push(KeyCode.DIGIT1).push(KeyCode.DIGIT3).push(KeyCode.ENTER);
        step(robot, "#opening-create");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#today-checklist").tryQuery().isPresent());
        assertThat(stage.getTitle()).isEqualTo("Haus – Kontor");
        robot.interact(desk::close);
        try (Shop shop = Entrance.open(folder.resolve("shop"))) {
            assertThat(shop.settings().get("company.street")).isEqualTo("Havnegade 1");
            assertThat(shop.settings().get("shop.currency")).isEqualTo("DKK");
            assertThat(shop.settings().get("shop.zone")).isEqualTo("Europe/Copenhagen");
            assertThat(shop.channels().all()).extracting(Channel::name).contains("Shopify", "Etsy").doesNotContain("Amazon");
        }
    }

    @Test
    void theLanguageChangesWhileTheShopIsSetUp(FxRobot robot) {
        open(robot, Locale.US);
        step(robot, "#opening-demo");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        step(robot, "#opening-country");
        robot.clickOn("#opening-language").clickOn("Dansk");
        TestUi.until(() -> robot.lookup("Sprog og land").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        TestUi.until(() -> robot.lookup("Prøv demobutikken").tryQuery().isPresent());
    }

    @Test
    void theDemoIsMarkedAndLeadsToOnesOwnShopBesideIt(FxRobot robot) {
        try (Shop demo = Entrance.create(folder.resolve("shop-demo"), new NewShop("Demo", "DE", null, null))) {
            demo.settings().set("shop.demo", "yes");
        }
        open(robot, Locale.US);
        step(robot, "#opening-demo");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#demo-banner").tryQuery().isPresent());
        assertThat(stage.getTitle()).isEqualTo("Demo – Kontor");
        robot.clickOn("#opening-begin");
        step(robot, "#opening-country");
        robot.push(KeyCode.ENTER);
        for (String next : List.of("#shop-name", "#opening-currency", "#opening-shopify", "#opening-create")) {
            step(robot, next);
            robot.push(KeyCode.ENTER);
        }
        TestUi.until(() -> robot.lookup("#today-checklist").tryQuery().isPresent());
        assertThat(robot.lookup("#demo-banner").tryQuery()).isEmpty();
        assertThat(Entrance.exists(folder.resolve("shop"))).isTrue();
        Entrance.open(folder.resolve("shop-demo")).close();
    }

    /** The page is there and the cursor in it. */
    private void step(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    @Test
    void aChangeInTheShopIsTakenBackByOneKey(FxRobot robot) {
        try (Shop shop = Entrance.create(folder.resolve("shop"), new NewShop("Haus", "DE", null, null))) {
            shop.stock().addLocation("Cellar", false);
        }
        open(robot, Locale.US);
        TestUi.until(() -> robot.lookup("Added the location Cellar").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        TestUi.until(() -> robot.lookup("Taken back: Added the location Cellar").tryQuery().isPresent());
    }

    /** The lock is this process's own: a second H2 in it would share the file. */
    @Test
    void aShopThatIsOpenElsewhereIsASentenceAndASecondTry(FxRobot robot) throws Exception {
        Entrance.create(folder.resolve("shop"), new NewShop("Haus", "DE", null, null)).close();
        try (FileChannel other = FileChannel.open(databaseFile(), StandardOpenOption.WRITE)) {
            other.lock();
            open(robot, Locale.GERMANY);
            TestUi.until(() -> robot.lookup("#opening-retry").tryQuery().isPresent());
        }
        robot.clickOn("#opening-retry");
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
    }

    private Path databaseFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).findFirst().orElseThrow();
        }
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone(FxRobot robot) throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("shop")).resolve("letter.txt"), "Dear");
        open(robot, Locale.US);
        TestUi.until(() -> robot.lookup("#opening-retry").tryQuery().isPresent());
        assertThat(robot.lookup("#opening-demo").tryQuery()).isEmpty();
    }

    @Test
    void anotherLanguageAndLookAreRemembered(FxRobot robot) {
        Entrance.create(folder.resolve("shop"), new NewShop("Haus", "DE", null, null)).close();
        open(robot, Locale.US);
        TestUi.until(() -> robot.lookup("#language").tryQuery().isPresent());
        robot.push(KeyCode.G).push(KeyCode.S);
        robot.clickOn("#language").clickOn("Dansk");
        TestUi.until(() -> robot.lookup("Ordrer").tryQuery().isPresent());
        assertThat(robot.lookup("#area-stock").queryAs(ToggleButton.class).isSelected()).as("the same place").isTrue();
        robot.clickOn("#shell-theme");
        robot.interact(desk::close);
        assertThat(file().read().language()).isEqualTo("da");
        assertThat(file().read().theme()).isIn("dark", "light");
    }

    @Test
    void theWholeWindowGrowsAndShrinksByKeysAndRemembersIt(FxRobot robot) {
        Entrance.create(folder.resolve("shop"), new NewShop("Haus", "DE", null, null)).close();
        open(robot, Locale.US);
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
        double before = robot.lookup("#area-orders").query().localToScene(new BoundingBox(0, 0, 100, 10)).getWidth();
        robot.push(KeyCode.CONTROL, KeyCode.PLUS).push(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(robot.lookup("#area-orders").query().localToScene(new BoundingBox(0, 0, 100, 10)).getWidth()).isEqualTo(before * 1.25);
        robot.interact(desk::close);
        assertThat(file().read().choices()).containsEntry("look.textSize", "125");
    }

    @Test
    void whatWasTakenBackComesAgain(FxRobot robot) {
        try (Shop shop = Entrance.create(folder.resolve("shop"), new NewShop("Haus", "DE", null, null))) {
            shop.stock().addLocation("Cellar", false);
        }
        open(robot, Locale.US);
        TestUi.until(() -> robot.lookup("Added the location Cellar").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        TestUi.until(() -> robot.lookup("Taken back: Added the location Cellar").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        TestUi.until(() -> robot.lookup("Done again: Added the location Cellar").tryQuery().isPresent());
    }

    private void open(FxRobot robot, Locale language) {
        robot.interact(() -> {
            desk = new Desk(stage, folder.resolve("shop"), file(), opened -> {});
            desk.open(language);
        });
    }

    private WorkstationFile file() {
        return new WorkstationFile(folder.resolve("config/workstation.properties"));
    }
}

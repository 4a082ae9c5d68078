package app.kontor.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Damage;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Zoom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What somebody sees whose shop stays shut, and that the ways out lead out. */
@ExtendWith(ApplicationExtension.class)
class RefusedPageTest {
    @TempDir
    Path folder;

    private final List<Shop> entered = new ArrayList<>();
    private Stage stage;
    private TestUi test;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        entered.forEach(Shop::close);
    }

    @Test
    void overALostDatabaseNoEmptyShopIsMade(FxRobot robot) {
        Path shop = Damage.LOST.in(folder.resolve("shop"));
        open(robot, shop);
        assertThat(said(robot)).anyMatch(text -> text.contains("is gone")).anyMatch(text -> text.startsWith("Backups and journal were not touched"));
        assertThat(robot.lookup("#opening-look").tryQuery()).as("nothing is left to look at").isEmpty();
        robot.push(KeyCode.F5);
        page(robot);
        assertThat(shop.resolve("shop.mv.db")).doesNotExist();
        assertThat(entered).isEmpty();
    }

    @Test
    void aChangedFileCanBeLookedAtWithoutBeingWritten(FxRobot robot) {
        Path shop = Damage.CHANGED.in(folder.resolve("shop"));
        open(robot, shop);
        robot.clickOn("#opening-look");
        TestUi.until(() -> !entered.isEmpty());
        assertThat(entered.getFirst().readOnlyBecause()).isPresent();
        assertThat(entered.getFirst().settings().get().company().name()).isEqualTo("Haus");
    }

    @Test
    void aNewerShopIsLeftAloneAndItsDetailsCanBePassedOn(FxRobot robot) throws Exception {
        Path shop = Damage.NEWER.in(folder.resolve("shop"));
        byte[] before = Files.readAllBytes(shop.resolve("shop.mv.db"));
        open(robot, shop);
        assertThat(said(robot)).contains("This shop needs a newer Kontor");
        robot.clickOn("#opening-details");
        String[] copied = {""};
        TestUi.until(() -> {
            copied[0] = String.valueOf(Clipboard.getSystemClipboard().getString());
            return copied[0].contains("shop.newer");
        });
        assertThat(copied[0]).contains("shop.mv.db  " + before.length);
        assertThat(Files.readAllBytes(shop.resolve("shop.mv.db"))).isEqualTo(before);
    }

    private void open(FxRobot robot, Path at) {
        robot.interact(() -> {
            test = new TestUi(stage, Locale.US);
            Zoom zoom = new Zoom(test.theme.textSize());
            test.show(new StackPane(zoom), 1280, 800);
            Opening.Papers papers = new Opening.Papers(() -> folder.resolve("paper"), chosen -> {});
            new Opening(test.ui, at, new Opening.Doors(zoom::show, opened -> {}, (shop, files) -> entered.add(shop), other -> {},
                    (place, language, progress) -> Entrance.open(place), papers)).begin();
        });
        page(robot);
    }

    /** It is there, with the cursor on its first button. */
    private void page(FxRobot robot) {
        TestUi.until(() -> robot.lookup("#opening-refused .button").queryAll().stream().anyMatch(Node::isFocused)
                && test.ui.background().running().get() == 0);
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup("#opening-refused .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}

package app.kontor.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Damage;
import app.kontor.Quick;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Zoom;
import app.kontor.value.BusinessRuleException;
import app.kontor.backup.Course;
import app.kontor.settings.NewShop;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/** A shop comes back by keys alone, from the page that says it is lost to the open window. */
@ExtendWith(ApplicationExtension.class)
class RestoreFlowTest {
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
    void aLostShopComesBackWithWhatWasDoneAfterTheBackup(FxRobot robot) throws IOException {
        open(robot, Damage.LOST.in(folder.resolve("shop")));
        at(robot, "#opening-restore");
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-choices");
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-go");
        assertThat(said(robot, "#restore-question")).anyMatch(text -> text.contains("comes back from the journal"));
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-open");
        assertThat(said(robot, "#restore-outcome")).contains("The shop is back").anyMatch(text -> text.contains("one command"));
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> !entered.isEmpty());
        assertThat(entered.getFirst().settings().get("company.city")).isEqualTo("Köln");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).as("what was there is kept").anyMatch(path -> path.getFileName().toString().startsWith("shop-damaged-"));
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingHasHappened(FxRobot robot) throws IOException {
        Path shop = Damage.SHORTENED.in(folder.resolve("shop"));
        open(robot, shop);
        at(robot, "#opening-restore");
        test.chosenFiles.add(Files.writeString(folder.resolve("letter.zip"), "Dear"));
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-choices");
        robot.clickOn("#restore-file");
        TestUi.until(() -> !test.failures.isEmpty());
        assertThat(test.failures).singleElement().isInstanceOfSatisfying(BusinessRuleException.class,
                rule -> assertThat(rule.key()).startsWith("restore."));
        robot.clickOn("#dialog-close");
        assertThat(robot.lookup("#restore-choices").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        at(robot, "#opening-restore");
        assertThat(shop.resolve("shop.mv.db")).hasSize(20_000);
    }

    /** From a file in an empty folder, by the recovery key; then the shop is damaged, looked at, and comes back with the key that is known. */
    @Test
    void anEncryptedShopComesBackWithItsKey(FxRobot robot) throws IOException {
        RecoveryKey paper = RecoveryKey.random();
        Path at = folder.resolve("shop");
        Quick.locksmith().encrypt(
                Entrance.create(folder.resolve("first"), new NewShop("Tea", "DE", null, null)), "tea tins harbour".toCharArray(), paper);
        try (Shop shop = Entrance.open(folder.resolve("first"), new Opener.Recovery(paper.text()))) {
            shop.backups().makeFile(folder.resolve("all.zip"), Course.SILENT);
        }
        open(robot, at);
        at(robot, "#opening-demo");
        robot.clickOn("#opening-restore");
        at(robot, "#restore-file");
        test.chosenFiles.add(folder.resolve("all.zip"));
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-go");
        robot.push(KeyCode.ENTER);
        at(robot, "#unlock-passphrase");
        robot.write("tea tins harbor").push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#unlock-error").tryQueryAs(Label.class).filter(l -> l.getText().contains("does not open")).isPresent());
        assertThat(at).as("nothing has happened").doesNotExist();
        robot.clickOn("#unlock-other");
        at(robot, "#unlock-recovery");
        robot.write(paper.text()).push(KeyCode.ENTER);
        at(robot, "#restore-open");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> entered.size() == 1);
        entered.removeFirst().close();
        damagedItIsLookedAtAndRestored(robot, at, paper);
        assertThat(test.failures).isEmpty();
    }

    private void damagedItIsLookedAtAndRestored(FxRobot robot, Path at, RecoveryKey paper) throws IOException {
        try (FileChannel file = FileChannel.open(at.resolve("shop.mv.db"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {7}), file.size() - 1);
        }
        open(robot, at);
        at(robot, "#unlock-passphrase");
        robot.clickOn("#unlock-other");
        at(robot, "#unlock-recovery");
        robot.write(paper.text()).push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#opening-look").tryQuery().isPresent());
        robot.clickOn("#opening-look");
        TestUi.until(() -> entered.size() == 1);
        assertThat(entered.getFirst().readOnlyBecause()).isPresent();
        assertThat(entered.getFirst().settings().get("company.name")).isEqualTo("Tea");
        entered.removeFirst().close();
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
    }

    /** The cursor is where the page begins: a key before that would be lost. */
    private static void at(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    private static List<String> said(FxRobot robot, String page) {
        return robot.lookup(page + " .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}

package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Quick;
import app.kontor.printing.Printing;
import app.kontor.settings.NewShop;
import app.kontor.settings.WorkstationFile;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Zoom;
import app.kontor.ui.opening.Opening;
import app.kontor.ui.settings.KeyDoors;
import app.kontor.ui.settings.SettingsPages;
import app.kontor.ui.settings.SettingsScreen;
import app.kontor.vault.MemoryKeyring;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A shop is encrypted, opened in another way and laid open again from its window, on a real folder and by keys. */
@ExtendWith(ApplicationExtension.class)
class EncryptingTest {
    private static final String WORDS = "tea tins harbour lamp";
    private static final String OTHER = "seven boats under snow";

    @TempDir
    Path folder;

    private final MemoryKeyring keyring = new MemoryKeyring();
    private Stage stage;
    private Path at;
    private @Nullable TestUi test;
    private @Nullable Desk desk;
    private @Nullable Shop shop;
    private @Nullable KeyChange wanted;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @BeforeEach
    void plainShop() {
        at = folder.resolve("shop");
        Entrance.create(at, new NewShop("Tea & Tins", "DE", null, null)).close();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            if (desk != null) {
                desk.close();
            }
            if (test != null) {
                test.close();
            }
            stage.close();
        });
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void theWindowEncryptsAfterThePageIsAway(FxRobot robot) throws IOException {
        settings(robot, Entrance.open(at));
        press(robot, "#security-encrypt");
        at(robot, "#security-secret");
        robot.clickOn("#security-secret").write(WORDS).push(KeyCode.TAB).write("tea tins harbour lamb").push(KeyCode.ENTER);
        assertThat(says(robot, "#security-strength")).startsWith("Good");
        at(robot, "#security-secret-again");
        robot.push(KeyCode.BACK_SPACE).write("p").push(KeyCode.ENTER);
        at(robot, "#recovery-save");
        robot.clickOn("#dialog-go");
        assertThat(says(robot, "#recovery-says")).as("not without the page").contains("first");
        assertThat(wanted).isNull();
        test.chosenFiles.add(folder.resolve("page.pdf"));
        press(robot, "#recovery-save");
        TestUi.until(() -> says(robot, "#recovery-says").contains("page.pdf"));
        assertThat(Files.exists(at.resolve("shop.key"))).as("the page comes first").isFalse();
        robot.clickOn("#dialog-go");
        TestUi.until(() -> wanted != null);
        change(robot);
        at(robot, "#encryption-open");
        assertThat(at.resolve("shop.key")).as("hard to guess").content().contains("\"rounds\" : 600000");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> shop != null);
        assertThat(shop.keys().isEncrypted()).isTrue();
        shop.close();
        try (Shop again = Entrance.open(at, new Opener.Recovery(recoveryKey()))) {
            assertThat(again.selfCheck().run()).allMatch(check -> check.ok());
        }
    }

    @Test
    void anotherPassphraseAndAnotherPageTakeThePlaceOfTheOnesBefore(FxRobot robot) throws IOException {
        RecoveryKey old = encrypted();
        settings(robot, Entrance.open(at, opener(WORDS)));
        press(robot, "#security-passphrase");
        at(robot, "#security-secret");
        robot.clickOn("#security-secret").write(OTHER).push(KeyCode.TAB).write(OTHER).push(KeyCode.ENTER);
        TestUi.until(() -> test.ui.toasts().kept().size() == 1);
        test.chosenFiles.add(folder.resolve("page.pdf"));
        press(robot, "#security-recovery");
        at(robot, "#recovery-save");
        press(robot, "#recovery-save");
        TestUi.until(() -> says(robot, "#recovery-says").contains("page.pdf"));
        robot.clickOn("#dialog-go");
        TestUi.until(() -> test.ui.toasts().kept().size() == 2);
        robot.clickOn("#security-remember");
        TestUi.until(() -> keyring.kept.size() == 1);
        shop.close();
        assertThat(opens(opener(WORDS))).isFalse();
        assertThat(opens(new Opener.Recovery(old.text()))).isFalse();
        assertThat(opens(opener(OTHER))).isTrue();
        assertThat(opens(new Opener.Recovery(recoveryKey()))).isTrue();
        assertThat(opens(new Opener.OfKeyring(keyring))).isTrue();
    }

    @Test
    void theRealWindowClosesTheShopAndOpensItAgain(FxRobot robot) {
        encrypted();
        robot.interact(() -> {
            desk = new Desk(stage, at, new WorkstationFile(folder.resolve("config/workstation.properties")), opened -> {});
            desk.open(Locale.US);
        });
        at(robot, "#unlock-passphrase");
        robot.write(WORDS).push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
        robot.interact(() -> desk.ui().navigation().go(new Place("settings", "security", null)));
        press(robot, "#security-decrypt");
        TestUi.until(() -> robot.lookup("#dialog-go").tryQuery().isPresent());
        robot.clickOn("#dialog-go");
        at(robot, "#encryption-open");
        assertThat(Files.exists(at.resolve("shop.key"))).isFalse();
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
        robot.interact(desk::close);
        desk = null;
        Entrance.open(at).close();
    }

    private RecoveryKey encrypted() {
        RecoveryKey paper = RecoveryKey.random();
        Quick.locksmith().encrypt(Entrance.open(at), WORDS.toCharArray(), paper);
        return paper;
    }

    private void settings(FxRobot robot, Shop open) {
        shop = open;
        KeyDoors doors = new KeyDoors(new Printing(folder, () -> folder, Clock.systemUTC()), keyring, change -> wanted = change);
        robot.interact(() -> {
            test = new TestUi(stage);
            SettingsScreen screen = new SettingsScreen(test.ui, SettingsPages.of(test.ui, open, doors));
            test.show(new StackPane(screen.node()), 1280, 800);
            screen.show(new Place("settings", "security", null));
        });
    }

    /** As the window does it: the shop is closed first. */
    private void change(FxRobot robot) {
        shop.close();
        shop = null;
        robot.interact(() -> {
            Zoom zoom = new Zoom(test.theme.textSize());
            test.show(new StackPane(zoom), 1280, 800);
            new Opening(test.ui, at, new Opening.Doors(zoom::show, opened -> {}, (opened, files) -> shop = opened, other -> {},
                    (place, language, progress) -> Entrance.open(place), new Opening.Papers(() -> folder, chosen -> {}))).change(wanted);
        });
    }

    private void press(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(id).query().requestFocus());
        robot.push(KeyCode.SPACE);
    }

    private static void at(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    private static String says(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>queryAs(Labeled.class).getText();
    }

    private boolean opens(Opener opener) {
        try (Shop open = Entrance.open(at, opener)) {
            return open.keys().isEncrypted();
        } catch (app.kontor.value.BusinessRuleException refused) {
            return false;
        }
    }

    private static Opener opener(String words) {
        return new Opener.Passphrase(null, words.toCharArray());
    }

    private String recoveryKey() throws IOException {
        try (var pdf = Loader.loadPDF(Files.readAllBytes(folder.resolve("page.pdf")))) {
            String text = new PDFTextStripper().getText(pdf);
            return text.lines().map(String::strip).filter(line -> line.matches("[0-9A-Z]{5}")).collect(Collectors.joining("-"));
        }
    }
}

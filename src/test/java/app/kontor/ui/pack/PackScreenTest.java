package app.kontor.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.fulfilment.Shipment;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The bench by scanner and keys alone: the scanner types and ends with Enter. */
@ExtendWith(ApplicationExtension.class)
class PackScreenTest {
    private static final Duration NEVER = Duration.hours(1);

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

    @Test
    void ordersArePackedByScannerAloneOneAfterTheOther(FxRobot robot) {
        open(robot, NEVER);
        until(robot, "K-1001");
        scan(robot, "2*4006381333931");
        scan(robot, "4260187650317");
        scan(robot, "whisk");
        scan(robot, "WRAP");
        scan(robot, "00340434161094021501");
        robot.push(KeyCode.ENTER);
        until(robot, "K-1002");
        assertThat(pack.given.numbered("K-1001").status().shipment()).isEqualTo(ShipmentState.SHIPPED);
        Shipment sent = pack.given.shop.fulfilment().shipments(pack.given.orders.resolve("K-1001")).getFirst();
        assertThat(sent.parcels().getFirst().tracking()).isEqualTo("00340434161094021501");
        assertThat(sent.parcels().getFirst().box()).isEqualTo("S");
        assertThat(sent.parcels().getFirst().weightGrams()).isEqualTo(Quantity.of(80));
        TestUi.until(() -> papers().contains("labels S-1001.pdf") && papers().contains("packing-slips S-1001.pdf"));
        scan(robot, "SENCHA");
        scan(robot, "KONTOR:CLOSE");
        until(robot, "K-1003");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(robot, "K-1002");
        assertThat(pack.given.numbered("K-1002").status().shipment()).isEqualTo(ShipmentState.NONE);
        assertThat(hint(robot)).isEqualTo("All scanned");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aWrongItemStaysUntilItIsSeenAndTheFieldKeepsTheFocus(FxRobot robot) {
        open(robot, NEVER);
        until(robot, "K-1001");
        scan(robot, "4006381333948");
        TestUi.until(() -> robot.lookup("#pack-wrong").tryQuery().isPresent());
        assertThat(words(robot)).contains("Wrong item", "Put it back in bin B-11.")
                .anyMatch(text -> text.contains("belongs to order K-1003"));
        assertThat(robot.lookup(".pack-edge").query().getStyleClass()).contains("wrong");
        robot.push(KeyCode.ESCAPE);
        TestUi.until(() -> robot.lookup("#pack-wrong").tryQuery().isEmpty());
        assertThat(robot.lookup(".pack-edge").query().getStyleClass()).doesNotContain("wrong");
        robot.clickOn("#pack-box-3");
        assertThat(robot.lookup("#pack-scan").queryAs(TextField.class).isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> words(robot).contains("Not possible"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aLoneDigitIsABoxAndNSendsWhatIsPacked(FxRobot robot) {
        open(robot, Duration.millis(1));
        until(robot, "K-1001");
        robot.push(KeyCode.DIGIT2);
        TestUi.until(() -> robot.lookup("#pack-box-2").query().getStyleClass().contains("chosen"));
        interactScan(robot, "SENCHA");
        TestUi.until(() -> hint(robot).startsWith("4 "));
        robot.push(KeyCode.N);
        TestUi.until(() -> pack.given.numbered("K-1001").status().shipment() == ShipmentState.PARTIAL);
        until(robot, "K-1001");
        TestUi.until(() -> hint(robot).startsWith("4 "));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anItemThatIsMissingLeavesTheOrderAndAnOverrideSaysWhy(FxRobot robot) {
        open(robot, NEVER);
        until(robot, "K-1001");
        robot.push(KeyCode.F2);
        TestUi.until(() -> robot.lookup("#pack-reason").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#pack-item-MUG-OAT").tryQuery().isEmpty());
        assertThat(hint(robot)).startsWith("3 ");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        TestUi.until(() -> robot.lookup(".dialog-pane .text-field").tryQuery().map(field -> field.isFocused()).orElse(false));
        robot.targetWindow(robot.listWindows().getLast()).write("scanner is broken", 0).push(KeyCode.ENTER);
        until(robot, "K-1002");
        assertThat(pack.given.shop.history().list(1).getFirst().subject()).contains("K-1001").contains("scanner is broken");
        assertThat(pack.given.numbered("K-1001").status().shipment()).isEqualTo(ShipmentState.PARTIAL);
        assertThat(test.failures).isEmpty();
    }

    private void open(FxRobot robot, Duration quiet) {
        robot.interact(() -> {
            test = new TestUi(stage);
            new Picture(test, "stock", pack.bench(test, papers, quiet));
        });
        TestUi.until(() -> robot.lookup("#pack-scan").queryAs(TextField.class).isFocused());
    }

    private static void scan(FxRobot robot, String code) {
        robot.write(code, 0).push(KeyCode.ENTER);
    }

    private static void interactScan(FxRobot robot, String code) {
        robot.interact(() -> robot.lookup("#pack-scan").queryAs(TextField.class).setText(code));
        robot.push(KeyCode.ENTER);
    }

    private static void until(FxRobot robot, String order) {
        TestUi.until(() -> robot.lookup("#pack-order").tryQueryAs(Label.class).map(l -> l.getText().equals(order)).orElse(false));
    }

    private static String hint(FxRobot robot) {
        return robot.lookup("#pack-hint").queryAs(Label.class).getText();
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private List<String> papers() {
        try (Stream<Path> files = Files.walk(papers)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package app.kontor.ui.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.carrier.UploadPlan;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A carrier's file by keys: seen, its layout changed, written, and then nothing is left to write. */
@ExtendWith(ApplicationExtension.class)
class CarrierScreenTest {
    @TempDir
    Path folder;

    private final Given given = Given.shop().product("A-1").onHand("A-1", 10);
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
    void writtenOnce(FxRobot robot) throws IOException {
        for (int i = 0; i < 2; i++) {
            given.shop.fulfilment().ship(List.of(given.order("1 A-1")), ShipRequest.of(new Parcel(null, null, Quantity.of(420), "M")));
        }
        robot.interact(() -> {
            test = new TestUi(stage, Locale.US);
            new Picture(test, "stock", new CarrierScreen(test.ui, new CarrierCases(given.shop.carrierTemplates(), given.shop.uploads(), given.shop.history())));
        });
        TestUi.until(() -> robot.lookup("#carrier-rows").tryQuery().isPresent() && rows(robot).getItems().size() == 2);
        assertThat(rows(robot).getItems().getFirst().street().number()).isEqualTo("1");
        TestUi.until(() -> rows(robot).isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        TestUi.until(() -> robot.lookup("#carrier-left").tryQuery().filter(Node::isFocused).isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        TestUi.until(() -> robot.lookup("#carrier-rows").tryQuery().filter(Node::isFocused).isPresent());
        robot.push(KeyCode.E);
        TestUi.until(() -> robot.lookup("#carrier-lines").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#carrier-name").queryTextInputControl().setText("mine");
            robot.lookup("#carrier-lines").queryTextInputControl().setText("Ref = reference\nNo = house-number");
        });
        robot.clickOn("#dialog-go");
        TestUi.until(() -> given.shop.carrierTemplates().all().size() == 7);
        test.chosenFiles.add(folder.resolve("dhl.csv"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> rows(robot).getItems().isEmpty());
        assertThat(Files.readString(folder.resolve("dhl.csv"), java.nio.charset.Charset.forName("windows-1252"))).contains("Ringvej;1;8000;Aarhus;DNK");
        assertThat(test.failures).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static TableView<UploadPlan.Row> rows(FxRobot robot) {
        return (TableView<UploadPlan.Row>) (TableView<?>) robot.lookup("#carrier-rows").queryTableView();
    }
}

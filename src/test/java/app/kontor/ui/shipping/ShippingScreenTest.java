package app.kontor.ui.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ParcelRow;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.printing.Printing;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.pack.ParcelPrinter;
import app.kontor.value.Quantity;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The shipping desk by keys: a number is entered, a carrier's file is taken over, labels are printed. */
@ExtendWith(ApplicationExtension.class)
class ShippingScreenTest {
    @TempDir
    Path papers;

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;
    private Picture picture;

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
    void numbersComeInByHandAndByFileAndLabelsGoOut(FxRobot robot) throws IOException {
        ship(3);
        open(robot, Locale.US);
        TestUi.until(() -> table(robot).getItems().size() == 3);
        robot.interact(() -> test.ui.navigation().go(Place.of("import"))); // the same screen, now that there is a window to focus it in
        robot.push(KeyCode.HOME);
        TestUi.until(() -> table(robot).getSelectionModel().getSelectedIndex() == 0);
        robot.push(KeyCode.F2);
        TestUi.until(() -> robot.lookup("#track-number").tryQuery().map(field -> field.isFocused()).orElse(false));
        robot.targetWindow(robot.listWindows().getLast()).write("00340434161", 0).push(KeyCode.ENTER);
        TestUi.until(() -> "00340434161".equals(parcels().getFirst().parcel().tracking()));
        Path file = Files.writeString(papers.resolve("dhl.csv"), "reference,tracking,carrier\nS-1001,T-1,DHL\nS-1002,T-2,DHL\n");
        test.chosenFiles.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        TestUi.until(() -> robot.lookup("#dialog-go").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> parcels().stream().allMatch(ParcelRow::hasTracking));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#toast-open").tryQuery().isPresent());
        assertThat(test.failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void pictures(String language, FxRobot robot) {
        Locale locale = Locale.of(language, language.equals("en") ? "US" : "");
        open(robot, locale);
        picture.take(robot, "shipping-empty-" + language);
        robot.interact(test::close);
        ship(6);
        open(robot, locale);
        TestUi.until(() -> table(robot).getItems().size() == 6);
        picture.take(robot, "shipping-" + language);
        assertThat(test.failures).isEmpty();
    }

    private void ship(int parcels) {
        given.product("A-1").onHand("A-1", 10);
        for (int i = 0; i < parcels; i++) {
            Parcel parcel = new Parcel(i % 2 == 0 ? null : "DHL", i > 2 ? "003404341610940215" + i : null, Quantity.of(420 + 37 * i), "M");
            given.shop.fulfilment().ship(List.of(given.order("1 A-1")), ShipRequest.of(parcel));
        }
    }

    private List<ParcelRow> parcels() {
        return given.shop.parcels().list(new WindowRequest("", "", "", false, null, 10)).rows();
    }

    private void open(FxRobot robot, Locale locale) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            Printing printing = new Printing(papers.resolve("station"), () -> papers, Clock.systemUTC());
            PaperTray tray = new PaperTray(() -> Optional.of(papers), path -> {}, path -> {}, printing);
            picture = new Picture(test, "stock",
                    new ShippingScreen(test.ui, given.shop, new ParcelPrinter(test.ui, given.shop.parcelPaper(), tray), parcels -> {}));
        });
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup(".k-table").queryTableView();
    }
}

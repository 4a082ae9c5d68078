package app.kontor.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.fulfilment.ParcelRow;
import app.kontor.printing.Printing;
import app.kontor.sales.AllocationState;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.orders.OrdersScreen;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.picking.PickListScreen;
import app.kontor.ui.picking.PickingScreen;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.Shell;
import app.kontor.ui.shell.ShopLine;
import app.kontor.ui.shipping.ShippingScreen;
import app.kontor.value.Quantity;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole way by keys: pick list, walk, bench, labels; two orders leave, and what the shelf lacked waits. */
@ExtendWith(ApplicationExtension.class)
class OutOfTheHouseTest {
    @TempDir
    Path papers;

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;

    @Start
    void start(Stage started) {
        stage = started;
        given.product("A-1", "Mug Nordlys").product("B-2", "Sencha").onHand("A-1", 10, "A-01").onHand("B-2", 3, "B-02");
        given.barcode("A-1", "4006381333931", 1).barcode("B-2", "4260187650317", 1);
        given.order("3 A-1", "1 B-2");
        given.order("1 A-1", "2 B-2");
        given.shop.settings().set("invoice.when", "ship");
        given.shop.fulfilment().allocate();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void twoOrdersLeaveByKeysAlone(FxRobot robot) {
        robot.interact(this::open);
        makeAndWalk(robot);
        pack(robot);
        ship(robot);
        assertThat(test.failures).isEmpty();
    }

    private void makeAndWalk(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        inDialog(robot, "#pick-most").push(KeyCode.ENTER);
        TestUi.until(() -> at("pick-list") && current(robot) == 0);
        robot.push(KeyCode.SPACE);
        TestUi.until(() -> current(robot) == 1);
        robot.push(KeyCode.F2);
        inDialog(robot, "#short-found").push(KeyCode.CONTROL, KeyCode.A).write("2", 0).push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.pickLists().all(1).getFirst().picked().equals(Quantity.of(6)));
        assertThat(given.numbered("K-1001").status().allocation()).isEqualTo(AllocationState.FULL);
        assertThat(given.numbered("K-1002").status().allocation()).isEqualTo(AllocationState.PARTIAL);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void pack(FxRobot robot) {
        until(robot, "K-1001");
        robot.targetWindow(stage);
        scan(robot, "3*4006381333931");
        scan(robot, "4260187650317");
        robot.push(KeyCode.ENTER);
        until(robot, "K-1002");
        scan(robot, "A-1");
        scan(robot, "4260187650317");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#pack-order").tryQuery().isEmpty());
        assertThat(given.numbered("K-1001").status().shipment()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(given.numbered("K-1002").status().shipment()).isEqualTo(ShipmentState.PARTIAL);
        assertThat(given.available("A-1")).isEqualTo("6");
        assertThat(given.available("B-2")).isEqualTo("0");
        assertThat(given.shop.invoicing().list(new WindowRequest("", "", "", false, null, 10)).rows()).hasSize(2);
        assertThat(given.shop.pickLists().open()).isZero();
    }

    private void ship(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        TestUi.until(() -> at("orders"));
        robot.push(KeyCode.G).push(KeyCode.D);
        TestUi.until(() -> at("shipping") && robot.lookup(".k-table").queryTableView().getItems().size() == 2);
        robot.push(KeyCode.HOME);
        TestUi.until(() -> current(robot) == 0);
        for (String number : List.of("00340434161", "00340434162")) {
            robot.push(KeyCode.F2);
            inDialog(robot, "#track-number").write(number, 0).push(KeyCode.ENTER);
            TestUi.until(() -> parcels().stream().anyMatch(row -> number.equals(row.parcel().tracking())));
            TestUi.until(() -> current(robot) == 1);
        }
        assertThat(parcels()).allMatch(ParcelRow::hasTracking);
        robot.targetWindow(stage).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> papers().stream().anyMatch(name -> name.equals("labels.pdf")));
    }

    private void open() {
        test = new TestUi(stage);
        Printing printing = new Printing(papers.resolve("station"), () -> papers, Clock.systemUTC());
        PaperTray tray = new PaperTray(() -> Optional.of(papers), path -> {}, path -> {}, printing);
        Thumbnails pictures = new Thumbnails(test.ui, given.shop.pictures());
        ParcelPrinter printer = new ParcelPrinter(test.ui, given.shop.parcelPaper(), tray);
        Shell shell = new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", papers), List.of(
                area("orders", KeyCode.O, () -> new OrdersScreen(test.ui, given.shop, tray)),
                area("picking", KeyCode.K, () -> new PickingScreen(test.ui, given.shop)),
                area("pack", KeyCode.P, () -> new PackScreen(test.ui, given.shop, pictures, printer, Duration.hours(1))),
                area("shipping", KeyCode.D, () -> new ShippingScreen(test.ui, given.shop, printer, parcels -> {})),
                area("pick-list", null, () -> new PickListScreen(test.ui, given.shop, tray, pictures))), () -> {});
        test.show(shell.root(), 1280, 800);
        test.ui.navigation().go(Place.of("picking"));
    }

    private Area area(String code, KeyCode letter, Supplier<Screen> screen) {
        return new Area(code, code, MaterialDesignC.CART_OUTLINE, letter, Area.Part.WORK, screen);
    }

    private boolean at(String area) {
        return test.ui.navigation().place().get().area().equals(area);
    }

    private List<ParcelRow> parcels() {
        return given.shop.parcels().list(new WindowRequest("", "", "", false, null, 10)).rows();
    }

    private static int current(FxRobot robot) {
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        return table.getSelectionModel().getSelectedIndex();
    }

    /** TestFX would write to the window that was clicked last. */
    private static FxRobot inDialog(FxRobot robot, String field) {
        TestUi.until(() -> robot.lookup(field).tryQuery().map(node -> node.isFocused()).orElse(false));
        return robot.targetWindow(robot.listWindows().getLast());
    }

    private static void scan(FxRobot robot, String code) {
        robot.write(code, 0).push(KeyCode.ENTER);
    }

    private static void until(FxRobot robot, String order) {
        TestUi.until(() -> robot.lookup("#pack-order").tryQueryAs(Label.class).map(l -> l.getText().equals(order)).orElse(false));
    }

    private List<String> papers() {
        try (Stream<Path> files = Files.walk(papers)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

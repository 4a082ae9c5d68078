package app.kontor.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.printing.KeepingPrinter;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintPlan;
import app.kontor.printing.Printing;
import app.kontor.printing.Route;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderRow;
import app.kontor.sales.OrderState;
import app.kontor.sales.OrderView;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.Shell;
import app.kontor.ui.shell.ShopLine;
import app.kontor.value.OrderId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.print.attribute.standard.MediaSizeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A day's work at the orders screen, by keys alone, on a real shop. */
@ExtendWith(ApplicationExtension.class)
class OrdersScreenTest {
    @TempDir
    Path papers;

    @TempDir
    Path station;

    private Printing printing;

    private final List<Path> opened = new ArrayList<>();
    private final Given given = Given.shop();
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
    void aDaysWorkByKeys(FxRobot robot) {
        given.product("MUG").product("TEA").onHand("MUG", 3).onHand("TEA", 1);
        given.imports(ShopifyOrder.file(
                ShopifyOrder.of(1001).line(2, "MUG", "19.00"),
                ShopifyOrder.of(1002).line(1, "MUG", "19.00").line(1, "TEA", "8.00"),
                ShopifyOrder.of(1003).line(5, "TEA", "8.00")));
        open(robot, 3);

        push(robot, KeyCode.CONTROL, KeyCode.L);
        assertThat(given.orders.counts()).containsEntry(OrderView.READY, 2L);
        push(robot, KeyCode.CONTROL, KeyCode.P);
        assertThat(printed()).contains("pick-list.pdf", "packing-slips.pdf", "labels.pdf", "invoices.pdf");
        robot.clickOn("#toast-open");
        assertThat(opened).hasSize(1);

        robot.push(KeyCode.CONTROL, KeyCode.F).write("1001");
        TestUi.until(() -> rows(robot).size() == 1);
        robot.push(KeyCode.DOWN);
        settle();
        push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        type(robot, "DHL").push(KeyCode.TAB).write("123456");
        push(robot, KeyCode.ENTER);
        SalesOrder shipped = order("#1001");
        assertThat(shipped.status().shipment()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(shipped.status().invoice()).isEqualTo(InvoiceState.INVOICED);
        assertThat(given.shop.fulfilment().shipments(shipped.id()).getFirst().parcels().getFirst().tracking()).isEqualTo("123456");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void manyAreHeldAtOnceAndTakenBack(FxRobot robot) {
        given.product("MUG");
        for (int i = 0; i < 4; i++) {
            given.order("1 MUG");
        }
        given.orders.cancel(List.of(order("K-1004").id()));
        open(robot, 3);
        robot.clickOn("#view-all");
        TestUi.until(() -> rows(robot).size() == 4);
        robot.clickOn(".k-table");
        push(robot, KeyCode.CONTROL, KeyCode.A);
        push(robot, KeyCode.H);
        type(robot, "Address");
        push(robot, KeyCode.ENTER);
        assertThat(order("K-1001").status().holdReason()).isEqualTo("Address");
        assertThat(robot.lookup("3 orders on hold, 1 skipped").tryQuery()).isPresent();
        robot.clickOn("#toast-undo");
        settle();
        assertThat(order("K-1001").status().state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void aPaymentIsBookedAndAnotherRefused(FxRobot robot) {
        given.product("MUG");
        given.unpaidOrder("1 MUG");
        open(robot, 1);
        push(robot, KeyCode.B);
        assertThat(order("K-1001").status().payment()).isEqualTo(PaymentState.PAID);
        push(robot, KeyCode.B);
        assertThat(robot.lookup("#dialog-close").tryQuery()).isPresent();
        robot.clickOn("#dialog-close");
    }

    @Test
    void whatHasNoProductIsMadeIntoOne(FxRobot robot) {
        given.imports(ShopifyOrder.file(ShopifyOrder.of(1001).line(1, "NEW-1", "5.00")));
        open(robot, 1);
        TestUi.until(() -> robot.lookup("#unmatched").query().isVisible());
        robot.clickOn("#orders-unmatched-create");
        TestUi.until(() -> !robot.lookup("#unmatched").query().isVisible());
        assertThat(given.shop.matching().unmatched()).isEmpty();
    }

    @Test
    void theDayGoesToThePrinterOfItsKindAndTheRestIntoTheFolder(FxRobot robot) {
        KeepingPrinter printer = KeepingPrinter.named("Day's printer", MediaSizeName.ISO_A4);
        given.product("MUG").onHand("MUG", 5);
        given.orders(1, n -> new String[] {"1 MUG"});
        given.shop.fulfilment().allocate();
        open(robot, 1);
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.PICK_LIST, "Day's printer"))));
        push(robot, KeyCode.CONTROL, KeyCode.P);
        TestUi.until(() -> printed().contains("packing-slips.pdf"));
        settle();
        assertThat(printer.sheets).hasSize(1);
        assertThat(printed()).doesNotContain("pick-list.pdf");
        assertThat(robot.lookup(".toast .label").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains("Day's printer"));
    }

    @Test
    void aPlaceNamesAnOrder(FxRobot robot) {
        given.product("MUG");
        given.order("1 MUG");
        given.order("1 MUG");
        open(robot, 2);
        robot.interact(() -> test.ui.navigation().go(new Place("orders", "", order("K-1001").id())));
        TestUi.until(() -> robot.lookup(".preview .h2").queryLabeled().getText().equals("K-1001"));
        assertThat(robot.lookup("#view-all").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void whatIsTickedHasASumAndViewsHaveKeys(FxRobot robot) {
        given.product("MUG");
        OrderId first = given.order("1 MUG");
        given.order("1 MUG");
        given.orders.hold(List.of(first), "Address");
        open(robot, 1);
        push(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        TestUi.until(() -> rows(robot).size() == 2);
        robot.clickOn(".k-table");
        push(robot, KeyCode.CONTROL, KeyCode.A);
        String sum = given.orders.sums(OrderView.ALL).stream().map(test.ui.formats()::money).findFirst().orElseThrow();
        TestUi.until(() -> robot.lookup(".bulk-bar").lookup(sum).tryQuery().isPresent());
        assertThat(test.failures).isEmpty();
    }

    @Test
    void keysTickLabelAndOpen(FxRobot robot) {
        given.product("MUG");
        given.order("1 MUG");
        OrderId newest = given.order("1 MUG");
        open(robot, 2);
        robot.clickOn(".k-table").push(KeyCode.HOME).push(KeyCode.X);
        assertThat(robot.lookup("#ticked").queryLabeled().getText()).isEqualTo("1 selected");
        push(robot, KeyCode.L);
        assertThat(printed()).contains("labels.pdf");
        push(robot, KeyCode.E);
        Place gone = test.ui.navigation().place().get();
        assertThat(gone.area()).isEqualTo("order");
        assertThat(gone.row()).isEqualTo(newest);
        assertThat(test.failures).isEmpty();
    }

    private void open(FxRobot robot, int rows) {
        robot.interact(() -> {
            test = new TestUi(stage);
            printing = new Printing(station, () -> papers, Clock.systemUTC());
            PaperTray tray = new PaperTray(() -> Optional.of(papers), folder -> {}, opened::add,
                    printing);
            OrdersScreen screen = new OrdersScreen(test.ui, given.shop, tray);
            Shell shell = new Shell(test.ui, test.theme, new ShopLine("Test", papers),
                    List.of(new Area("orders", "Orders", MaterialDesignC.CART_OUTLINE, KeyCode.O, Area.Part.WORK, () -> screen)), () -> {});
            given.shop.onChange(shell::changed);
            test.show(shell.root(), 1280, 800);
        });
        TestUi.until(() -> rows(robot).size() == rows);
        settle();
    }

    private void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Into the dialog, wherever its cursor is; TestFX would write to the window that was clicked last. */
    private static FxRobot type(FxRobot robot, String text) {
        return robot.targetWindow(robot.listWindows().getLast()).write(text);
    }

    private void settle() {
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }

    private List<String> printed() {
        try (var files = Files.walk(papers)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SalesOrder order(String number) {
        return given.get(given.orders.resolve(number));
    }

    private static List<OrderRow> rows(FxRobot robot) {
        return robot.lookup(".k-table").<OrderRow>queryTableView().getItems();
    }
}

package app.kontor.ui.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.partner.SupplierDraft;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.PurchaseState;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.suppliers.SupplierCases;
import app.kontor.ui.suppliers.SuppliersScreen;
import app.kontor.value.Sku;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Suppliers and what is ordered from them, by keys. */
@ExtendWith(ApplicationExtension.class)
class BuyingTest {
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
    void aSupplierIsTypedAndWhatComesIsReceivedAndTakenBack(FxRobot robot) {
        given.product("A-1");
        robot.interact(() -> test = new TestUi(stage, Locale.US));
        open(robot, () -> new SuppliersScreen(test.ui, new SupplierCases(given.shop.suppliers(), given.shop.supplierItems(), given.shop.history())), "suppliers");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        waitFor(robot, "#supplier-name");
        robot.clickOn("#supplier-name").write("Tea House Ltd").clickOn("#supplier-leadDays").write("14").clickOn("#dialog-go");
        TestUi.until(() -> given.shop.suppliers().all().size() == 1);
        imports("Vendor,Ours,Price\nTea House Ltd,A-1,£3.20\n", "Vendor=supplier, Ours=sku, Price=price", Kind.SUPPLIER_ITEMS);
        imports("PO,Vendor,Ours,Pcs\nP-1,Tea House Ltd,A-1,10\n", "PO=number, Vendor=supplier, Ours=sku, Pcs=quantity", Kind.PURCHASE_ORDERS);
        robot.clickOn("Tea House Ltd");
        waitFor(robot, "#supplier-prices");
        TestUi.until(() -> robot.lookup("£3.20").tryQuery().isPresent());

        open(robot, () -> new PurchasesScreen(test.ui, cases()), "purchases");
        TestUi.until(() -> robot.lookup("P-1").tryQuery().isPresent());
        robot.clickOn("P-1");
        waitFor(robot, "#purchase-lines");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#receive-A-1");
        robot.clickOn("#receive-A-1").push(KeyCode.CONTROL, KeyCode.A).write("4").clickOn("#dialog-go");
        TestUi.until(() -> given.shop.purchasing().numbered("P-1").state() == PurchaseState.PART);
        assertThat(given.shop.stock().row(new Sku("A-1")).incoming().toString()).isEqualTo("6");
        TestUi.until(() -> robot.lookup("#toast-undo").queryAll().size() == 2); // the supplier's is still there
        Node last = List.copyOf(robot.lookup("#toast-undo").<Node>queryAll()).getLast();
        robot.clickOn(last);
        TestUi.until(() -> given.shop.purchasing().numbered("P-1").state() == PurchaseState.ORDERED);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anOrderIsTypedChangedAndCancelledByKeys(FxRobot robot) {
        given.product("A-1").product("B-2").onHand("A-1", 1).order("3 A-1");
        given.shop.suppliers().save(SupplierDraft.of("Tea House Ltd"));
        imports("Vendor,Ours,Price\nTea House Ltd,A-1,3.20\n", "Vendor=supplier, Ours=sku, Price=price", Kind.SUPPLIER_ITEMS);
        robot.interact(() -> test = new TestUi(stage, Locale.US));
        open(robot, () -> new PurchaseScreen(test.ui, cases(), new Thumbnails(test.ui, given.shop.pictures())), "purchase");
        waitFor(robot, "#purchase-supplier");
        robot.clickOn("#purchase-supplier").write("tea").push(KeyCode.ENTER);
        waitFor(robot, "#purchase-shorts");
        TestUi.until(() -> robot.lookup("#line-product-1").query().isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.G);
        TestUi.until(() -> robot.lookup("#line-product-2").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("B-2").push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#line-quantity-2").query().isFocused());
        robot.write("7").push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> !given.shop.purchasing().all().isEmpty());
        PurchaseOrder order = given.shop.purchasing().all().getFirst();
        assertThat(order.lines()).extracting(line -> line.sku() + " " + line.quantity() + " " + line.price()).containsExactly("A-1 2 3.2000", "B-2 7 null");

        open(robot, () -> new PurchasesScreen(test.ui, cases()), "purchases");
        TestUi.until(() -> robot.lookup(order.number()).tryQuery().isPresent());
        robot.clickOn(order.number());
        waitFor(robot, "#purchase-lines");
        robot.clickOn("#purchase-cancel");
        TestUi.until(() -> given.shop.purchasing().numbered(order.number()).state() == PurchaseState.CANCELLED);
        TestUi.until(() -> robot.lookup(".preview").tryQuery().filter(Node::isVisible).isEmpty());
        assertThat(test.failures).isEmpty();
    }

    private PurchaseCases cases() {
        return new PurchaseCases(given.shop.purchasing(), given.shop.ordering(), given.shop.suppliers(), given.shop.supplierItems(),
                given.shop.catalog(), given.shop.history(), () -> Currency.getInstance("EUR"));
    }

    private void imports(String file, String map, Kind kind) {
        given.imports(ImportRequest.of(new InputFile("x.csv", file.getBytes(StandardCharsets.UTF_8))).by(ColumnMap.read(map, kind)));
    }

    private void open(FxRobot robot, Supplier<Screen> screens, String area) {
        robot.interact(() -> {
            Screen screen = screens.get();
            new Picture(test, "stock", screen);
            screen.show(Place.of(area));
        });
    }

    private static void waitFor(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
    }
}

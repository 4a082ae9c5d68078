package app.kontor.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.day.OwnOrder;
import app.kontor.partner.CustomerDraft;
import app.kontor.sales.OrderRow;
import app.kontor.sales.OrderView;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.WindowRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An order by phone, typed by keys alone: from the customer to the list. */
@ExtendWith(ApplicationExtension.class)
class NewOrderScreenTest {
    @TempDir
    Path papers;

    private final Given given = Given.shop();
    private Stage stage;
    private OrderWindow window;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @BeforeEach
    void goods() {
        OwnOrder.product(given, "MUG", "11.90", "standard");
        UnitPrice price = new UnitPrice(new BigDecimal("10.70"), Currency.getInstance("EUR"));
        given.write(tx -> Catalog.add(tx, List.of(new NewProduct(null, null, "Sencha", null, "reduced",
                List.of(new NewProduct.NewVariant(new Sku("TEA"), "", price, "4006381333931", null, true))))));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(window::close);
        given.close();
    }

    @Test
    void isTypedFromTheFirstFieldToTheLastAndStandsInTheList(FxRobot robot) {
        open(robot, Locale.GERMANY, Place.of("orders"));
        window.push(robot, KeyCode.CONTROL, KeyCode.N);
        focused(robot, "#entry-customer");
        robot.write("Ida Lund");
        window.push(robot, KeyCode.ENTER);
        focused(robot, "#entry-ship-street");
        robot.write("Havnevej 3").push(KeyCode.TAB).push(KeyCode.TAB).write("20457").push(KeyCode.ENTER).write("Hamburg");
        window.push(robot, KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
        focused(robot, "#entry-email");
        robot.write("ida@example.com").push(KeyCode.TAB).push(KeyCode.TAB);
        focused(robot, "#entry-same");
        robot.push(KeyCode.TAB);
        focused(robot, "#line-product-1");
        robot.write("mug");
        window.push(robot, KeyCode.ENTER);
        focused(robot, "#line-quantity-1");
        robot.write("1+1").push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A).write("12,5*2").push(KeyCode.ENTER);
        focused(robot, "#line-product-2");
        robot.write("4006381333931");
        window.push(robot, KeyCode.ENTER);
        focused(robot, "#line-quantity-2");
        window.push(robot, KeyCode.ENTER, KeyCode.ENTER);
        focused(robot, "#entry-shipping");
        robot.write("4,90").push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB).write("+14");
        TestUi.until(() -> texts(robot, "#entry-totals").contains("65,60"));
        assertThat(texts(robot, "#entry-totals")).contains("19 %", "7 %");
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#order-number").tryQuery().isPresent());
        SalesOrder order = given.get(given.orders.resolve("K-1001"));
        assertThat(order.charges().total()).hasToString("65.60 EUR");
        assertThat(order.shipBy()).isNotNull();
        assertThat(order.delivery().shipping().city()).isEqualTo("Hamburg");
        assertThat(order.lines()).extracting(l -> l.quantity() + " " + l.sku()).containsExactly("2 MUG", "1 TEA");
        assertThat(order.status().payment()).isEqualTo(PaymentState.OPEN);
        window.push(robot, KeyCode.ESCAPE);
        TableView<OrderRow> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> table.getItems().size() == 1);
        assertThat(table.getItems().getFirst().total()).hasToString("65.60 EUR");
        assertThat(window.test.failures).isEmpty();
    }

    @Test
    void aKnownCustomerIsFoundWhileTypingAndBringsTheAddress(FxRobot robot) {
        given.shop.orderDesk().place(OwnOrder.to("DE").line("1", "MUG").order());
        open(robot, Locale.US, Place.of("new-order"));
        focused(robot, "#entry-customer");
        robot.write("lund");
        TestUi.until(() -> window.suggests(robot));
        window.push(robot, KeyCode.ENTER);
        focused(robot, "#line-product-1");
        assertThat(text(robot, "#entry-ship-street")).isEqualTo("Havnevej 3");
        assertThat(texts(robot, "#entry-known")).contains("C-1001", "1 order");
        robot.write("MUG");
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> given.orders.count(OrderView.ALL) == 2);
        assertThat(given.shop.customerBook().list(new WindowRequest("", "", "", false, null, 9)).rows()).hasSize(1);
    }

    @Test
    void saysBesideTheFieldWhatIsWrong(FxRobot robot) {
        open(robot, Locale.US, Place.of("new-order"));
        focused(robot, "#entry-customer");
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(texts(robot, "#entry-who")).contains("Who gets it?");
        focused(robot, "#entry-ship-name");
        robot.write("Ida");
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(texts(robot, "#entry-lines")).contains("no items yet");
        focused(robot, "#line-product-1");
        robot.write("NONE");
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(texts(robot, "#entry-lines")).contains("NONE");
        assertThat(given.orders.count(OrderView.ALL)).isZero();
    }

    @Test
    void asksBeforeItForgetsWhatWasTyped(FxRobot robot) {
        CustomerId ida = given.shop.partners().save(new CustomerDraft(null, "Ida Lund", null, "ida@example.com", null, null, "8000", "Aarhus", "DK", null, null));
        open(robot, Locale.US, Place.of("orders"));
        window.open(robot, new Place("new-order", "", ida), 1280, 800);
        assertThat(text(robot, "#entry-ship-city")).isEqualTo("Aarhus");
        window.push(robot, KeyCode.ESCAPE);
        TestUi.until(() -> at("orders"));
        window.open(robot, new Place("new-order", "", ida), 1280, 800);
        focused(robot, "#line-product-1");
        robot.write("M");
        TestUi.until(() -> window.suggests(robot));
        window.push(robot, KeyCode.ESCAPE);
        assertThat(at("new-order")).isTrue();
        window.push(robot, KeyCode.ESCAPE);
        TestUi.until(() -> robot.lookup("#dialog-go").tryQuery().isPresent());
        robot.clickOn("#dialog-go");
        TestUi.until(() -> at("orders"));
    }

    @Test
    void anOrderIsDuplicated(FxRobot robot) {
        OrderId old = given.shop.orderDesk().place(OwnOrder.to("DE").line("3", "MUG", "9.00").line("1", "TEA").shipping("5").paid().order()).id();
        given.orders.cancel(List.of(old));
        open(robot, Locale.US, new Place("order", "", old));
        window.push(robot, KeyCode.CONTROL, KeyCode.D);
        focused(robot, "#line-product-3");
        assertThat(text(robot, "#line-price-1")).isEqualTo("9.00");
        TestUi.until(() -> texts(robot, "#entry-totals").contains("42.70"));
        window.push(robot, KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> given.orders.count(OrderView.ALL) == 2);
        SalesOrder order = given.get(given.orders.resolve("K-1002"));
        assertThat(order.charges().total()).hasToString("42.70 EUR");
        assertThat(order.customer()).isEqualTo(given.get(old).customer());
        assertThat(order.status().payment()).isEqualTo(PaymentState.OPEN);
    }

    private void open(FxRobot robot, Locale locale, Place place) {
        robot.interact(() -> window = new OrderWindow(stage, given, locale, papers));
        window.open(robot, Place.of("orders"), 1280, 800);
        window.open(robot, place, 1280, 800);
    }

    private boolean at(String area) {
        return window.test.ui.navigation().place().get().area().equals(area);
    }

    private void focused(FxRobot robot, String field) {
        TestUi.until(() -> stage.getScene().getFocusOwner() != null && ("#" + stage.getScene().getFocusOwner().getId()).equals(field));
        window.rest();
    }

    private static String text(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextField.class).getText();
    }

    private static String texts(FxRobot robot, String card) {
        StringBuilder all = new StringBuilder();
        robot.lookup(card).lookup(".label").queryAllAs(Label.class).forEach(label -> all.append(label.getText()).append('\n'));
        return all.toString().replace('\u00a0', ' ');
    }
}

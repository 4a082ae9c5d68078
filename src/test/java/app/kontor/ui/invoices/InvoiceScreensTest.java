package app.kontor.ui.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.printing.KeepingPrinter;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintPlan;
import app.kontor.printing.Printing;
import app.kontor.printing.Route;
import app.kontor.sales.BulkVerb;
import app.kontor.sales.SalesOrder;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.print.attribute.standard.MediaSizeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InvoiceScreensTest {
    private final Given given = Given.shop();
    private final List<Path> opened = new ArrayList<>();
    private Stage stage;
    private TestUi test;
    private Printing printing;
    private Picture picture;

    @TempDir
    Path dir;

    @Start
    void start(Stage first) {
        stage = first;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> test.close());
        given.close();
    }

    @Test
    void aDraftIsLookedAtPostedAndPrintedByKeys(FxRobot robot) throws IOException {
        SalesOrder order = order();
        KeepingPrinter printer = KeepingPrinter.named("Invoices 1", MediaSizeName.ISO_A4);
        invoice(robot, Locale.US, order);
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.INVOICE, "Invoices 1"))));
        picture.take(robot, "invoice-draft");
        assertThat(given.shop.invoicing().ofOrder(order.id())).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> !given.shop.invoicing().ofOrder(order.id()).isEmpty());
        String number = given.shop.invoicing().ofOrder(order.id()).getFirst().number();
        TestUi.until(() -> labels(robot).anyMatch(text -> text.equals("Invoice " + number)));
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.P);
        TestUi.until(() -> !printer.sheets.isEmpty());
        settle();
        picture.take(robot, "invoice-posted");
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestUi.until(() -> !opened.isEmpty());
        assertThat(Files.readString(opened.getFirst(), StandardCharsets.US_ASCII))
                .contains("X-Unsent: 1", "filename=\"" + number + ".pdf\"");
        test.chosenFiles.add(dir.resolve("saved.pdf"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> Files.exists(dir.resolve("saved.pdf")));
        settle();
        assertThat(dir.resolve("saved.pdf"))
                .hasBinaryContent(given.shop.invoicePaper().pdf(given.shop.invoicing().ofOrder(order.id()).getFirst().id()));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void whatKeepsItFromBeingPostedStandsBesideItWithAWayToMendIt(FxRobot robot) {
        given.product("MUG");
        SalesOrder order = given.get(given.order("1 MUG"));
        given.shop.orders().each(List.of(order.id()), new BulkVerb.Hold("Waits for the colour"));
        invoice(robot, Locale.GERMANY, order);
        picture.take(robot, "invoice-blocked-de");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        assertThat(given.shop.invoicing().ofOrder(order.id())).isEmpty();
        robot.clickOn("#invoice-mend-order");
        TestUi.until(() -> test.ui.navigation().place().get().equals(new Place("orders", "", order.id())));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void everyRuleHasALineAndTheMissingOneLeadsToItsField(FxRobot robot) {
        given.shop.settings().set("company.vatId", "");
        given.shop.settings().set("company.taxNumber", "");
        given.shop.settings().set("shop.currency", "DKK");
        invoice(robot, Locale.of("da"), order());
        assertThat(robot.lookup("#invoice-check-tax").tryQuery()).isPresent();
        picture.take(robot, "invoice-checks-da");
        robot.clickOn("#invoice-mend-seller");
        TestUi.until(() -> test.ui.navigation().place().get().equals(new Place("settings", "company.vatId", null)));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theListShowsWhatIsToBePaidAndOpensOneByKeys(FxRobot robot) {
        given.product("MUG");
        for (int i = 0; i < 4; i++) {
            given.order("1 MUG");
        }
        given.shop.invoicing().post(given.shop.orders().resolve(new Selection.Matching<>("", "", Set.of())));
        list(robot, Locale.of("da"));
        TestUi.until(() -> robot.lookup(".k-table").queryTableView().getItems().size() == 4);
        picture.take(robot, "invoices-da");
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        TestUi.until(() -> test.ui.navigation().place().get().area().equals("invoice"));
        assertThat(test.failures).isEmpty();
    }

    /** The row in the list is the same one as the day before. */
    @Test
    void anInvoiceBecomesOverdueInTheListAsTheDaysPass(FxRobot robot) {
        given.product("MUG");
        given.order("1 MUG");
        given.unpaidOrder("1 MUG");
        given.shop.invoicing().post(given.shop.orders().resolve(new Selection.Matching<>("", "", Set.of())));
        InvoicesScreen list = list(robot, Locale.US);
        TestUi.until(() -> robot.lookup(".k-table").queryTableView().getItems().size() == 2);
        assertThat(labels(robot)).contains("Open").doesNotContain("Overdue");
        given.watch.forward(Duration.ofDays(40));
        robot.interact(list::reload);
        settle();
        TestUi.until(() -> labels(robot).anyMatch("Overdue"::equals));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void severalArePrintedAndMailedAtOnceAndTheListTellsWhatWentToPaper(FxRobot robot) {
        given.product("MUG");
        for (int i = 0; i < 4; i++) {
            given.order("1 MUG");
        }
        given.shop.invoicing().post(given.shop.orders().resolve(new Selection.Matching<>("", "", Set.of())));
        KeepingPrinter printer = KeepingPrinter.named("Invoices 2", MediaSizeName.ISO_A4);
        robot.interact(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        list(robot, Locale.GERMANY);
        printing.plan(new PrintPlan(List.of(Route.to(PaperKind.INVOICE, "Invoices 2"))));
        TestUi.until(() -> robot.lookup(".k-table").queryTableView().getItems().size() == 4);
        robot.interact(() -> robot.lookup(".k-table").queryTableView().requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE);
        settle();
        picture.take(robot, "invoices-bulk-de");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        TestUi.until(() -> printer.sheets.size() == 2);
        settle();
        assertThat(printing.jobs()).extracting(job -> job.title()).containsExactlyInAnyOrder("2026-0004", "2026-0003");
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestUi.until(() -> !opened.isEmpty());
        assertThat(opened.getFirst()).isDirectoryContaining("glob:**/2026-0004.eml").isDirectoryContaining("glob:**/2026-0003.eml");
        settle();
        picture.take(robot, "invoices-printed-de");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anEmptyListSaysWhereInvoicesComeFrom(FxRobot robot) {
        list(robot, Locale.US);
        TestUi.until(() -> robot.lookup("#invoices-toOrders").tryQuery().isPresent());
        picture.take(robot, "invoices-empty");
        assertThat(test.failures).isEmpty();
    }

    private SalesOrder order() {
        given.product("MUG").product("TEA");
        return given.get(given.order("12 MUG", "3 TEA"));
    }

    private void invoice(FxRobot robot, Locale locale, SalesOrder order) {
        robot.interact(() -> test = new TestUi(stage, locale));
        InvoiceScreen[] made = new InvoiceScreen[1];
        robot.interact(() -> {
            made[0] = new InvoiceScreen(test.ui, given.shop, door());
            picture = new Picture(test, "stock", made[0]);
            made[0].show(new Place("invoice", "", order.id()));
        });
        TestUi.until(() -> robot.lookup("#invoice-banner").tryQuery().isPresent());
        settle();
    }

    private InvoicesScreen list(FxRobot robot, Locale locale) {
        robot.interact(() -> test = new TestUi(stage, locale));
        InvoicesScreen[] made = new InvoicesScreen[1];
        robot.interact(() -> {
            made[0] = new InvoicesScreen(test.ui, given.shop, door());
            picture = new Picture(test, "stock", made[0]);
            made[0].show(Place.of("invoices"));
        });
        settle();
        return made[0];
    }

    private InvoicePrinting door() {
        printing = new Printing(dir.resolve("station"), () -> dir, Clock.systemUTC());
        return new InvoicePrinting(test.ui, given.shop, new PaperTray(() -> Optional.of(dir), folder -> {}, opened::add, printing));
    }

    private void settle() {
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }

    private static Stream<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream().map(Labeled::getText);
    }
}

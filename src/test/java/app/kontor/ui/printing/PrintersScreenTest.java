package app.kontor.ui.printing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.paperwork.TestPage;
import app.kontor.printing.KeepingPrinter;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintJob;
import app.kontor.printing.PrintOrder;
import app.kontor.printing.PrintPlan;
import app.kontor.printing.Printing;
import app.kontor.printing.Route;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PrintersScreenTest {
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
    void aPrinterIsChosenAdjustedAndTestedByKeys(FxRobot robot) throws IOException {
        KeepingPrinter laser = KeepingPrinter.named("Laser 31", MediaSizeName.ISO_A4, MediaSizeName.NA_LETTER, MediaTray.MAIN);
        open(robot, Locale.GERMANY);
        robot.interact(() -> {
            robot.lookup("#plan-printer-2").queryAs(ChoiceBox.class).requestFocus();
            robot.lookup("#plan-printer-2").<ChoiceBox<String>>query().setValue("Laser 31");
        });
        TestUi.until(() -> printing.plan().of(PaperKind.INVOICE).getFirst().printer().equals("Laser 31"));
        robot.clickOn("#plan-right-2").push(KeyCode.CONTROL, KeyCode.A).write("1,5").push(KeyCode.ENTER);
        TestUi.until(() -> printing.plan().of(PaperKind.INVOICE).getFirst().right() == 15);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> !laser.sheets.isEmpty());
        settle();
        BufferedImage page = laser.sheets.getFirst().picture();
        Files.createDirectories(Path.of("target/print"));
        ImageIO.write(page, "png", new File("target/print/test-page-laser.png"));
        int dot = (int) Math.round(11.5 * KeepingPrinter.DPI / 25.4);
        assertThat(page.getRGB(dot, (int) (8 * KeepingPrinter.DPI / 25.4)) & 0xff).as("the cross stands 10 + 1.5 mm from the left").isLessThan(200);
        picture.take(robot, "printers-de");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void paperThatFailedGoesToAnotherPrinter(FxRobot robot) {
        KeepingPrinter spare = KeepingPrinter.named("A spare 32", MediaSizeName.ISO_A4);
        open(robot, Locale.US);
        byte[] pdf = given.shop.goodsLabels().testPage(new TestPage(
                "x", 2100, 2970, 0, 0, LocalDate.of(2026, 11, 22), "en"));
        printing.print(new PrintOrder(PaperKind.INVOICE, "RE-2026-0007", pdf));
        PrintJob failed = printing.print(new PrintOrder(PaperKind.INVOICE, "RE-2026-0008", pdf), Route.to(PaperKind.INVOICE, "Gone"));
        assertThat(failed.failed()).isTrue();
        Node plan = robot.lookup("#plan-printer-2").query();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        TestUi.until(() -> robot.lookup(".k-table").queryTableView().getItems().size() == 2);
        assertThat(robot.lookup("#plan-printer-2").<Node>query()).as("the same plan isn't drawn anew").isSameAs(plan);
        robot.interact(() -> robot.lookup(".k-table").queryTableView().requestFocus());
        robot.push(KeyCode.HOME);
        settle();
        picture.take(robot, "printers-failed");
        robot.push(KeyCode.E);
        TestUi.until(() -> robot.lookup("#elsewhere-printer").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#elsewhere-printer").<ChoiceBox<String>>query().setValue("A spare 32"));
        robot.clickOn("#dialog-go");
        TestUi.until(() -> !spare.sheets.isEmpty());
        settle();
        robot.push(KeyCode.HOME).push(KeyCode.O);
        TestUi.until(() -> !opened.isEmpty());
        assertThat(printing.jobs()).noneMatch(PrintJob::failed);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void withoutAnyPrinterItSaysWhereThePaperGoesAndFindsOneThatIsSwitchedOn(FxRobot robot) {
        KeepingPrinter.allGone();
        open(robot, Locale.of("da"));
        assertThat(robot.lookup("#printers-none").queryAs(Labeled.class).getText()).contains(dir.toString());
        assertThat(robot.lookup("#printers-test").query().isDisabled()).isTrue();
        picture.take(robot, "printers-none-da");
        KeepingPrinter.named("Just plugged in 33", MediaSizeName.ISO_A4);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        TestUi.until(() -> robot.lookup("#printers-none").tryQuery().isEmpty());
        assertThat(robot.lookup("#printers-test").query().isDisabled()).isFalse();
        assertThat(test.failures).isEmpty();
    }

    private void open(FxRobot robot, Locale locale) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            printing = new Printing(dir.resolve("station"), () -> dir, Clock.systemUTC());
            printing.plan(new PrintPlan(List.of(Route.to(PaperKind.ADDRESS_LABEL, "Zebra im Lager"))));
            PrintersScreen screen = new PrintersScreen(test.ui, given.shop.goodsLabels(),
                    new PaperTray(() -> Optional.of(dir), folder -> {}, opened::add, printing));
            picture = new Picture(test, "stock", screen);
            screen.show(Place.of("printers"));
        });
        TestUi.until(() -> robot.lookup("#plan-printer-2").tryQuery().isPresent());
        settle();
    }

    private void settle() {
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }
}

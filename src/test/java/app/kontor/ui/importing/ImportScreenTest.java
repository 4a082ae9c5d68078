package app.kontor.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.Given;
import app.kontor.importing.FixedCell;
import app.kontor.importing.plan.InputFile;
import app.kontor.importing.plan.PastImport;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ImportScreenTest {
    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private TestUi test;
    private ImportScreen screen;

    @Start
    void start(Stage stage) {
        ImportFiles.shop(given);
        test = new TestUi(stage);
        screen = new ImportScreen(test.ui,
                new ImportScreen.Cases(given.shop.importing(), given.shop.dropFolder(), given.shop.history(), given.shop.channels(),
                        given.shop.importProfiles()));
        new Picture(test, "import", screen);
        screen.show(Place.of("import"));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aFileIsImportedByKeysAndTakenBack(FxRobot robot) {
        test.chosenFiles.add(ImportFiles.write(folder, ImportFiles.later()));
        robot.push(KeyCode.ENTER);
        waitFor(robot, "#importing-go-orders");
        assertThat(orders()).isEqualTo(6);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#result");
        assertThat(robot.lookup("#result").queryAs(Label.class).getText()).isEqualTo("15 new, 2 changed");
        assertThat(orders()).isEqualTo(21);
        robot.clickOn("#importing-takeBack");
        TestUi.until(() -> orders() == 6);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aFileThatWaitsIsPutAwayOnceItselfIsImported(FxRobot robot) throws IOException {
        Path root = folder.resolve("in");
        given.shop.settings().set("import.folder", root.toString());
        given.shop.dropFolder().prepare(root);
        Path waiting = Files.writeString(root.resolve("levels.csv"), "SKU,Quantity\nTEA-SENCHA,3\nUNKNOWN,1\n");
        Path next = Files.writeString(root.resolve("more.csv"), "SKU,Quantity\nMUG-NRD-SG,6\n");
        for (Path file : List.of(waiting, next)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        }
        robot.interact(() -> screen.show(new Place("import", "folder", null)));
        waitFor(robot, "#importing-go-stock");
        robot.push(KeyCode.ESCAPE);
        waitFor(robot, "#importing-choose");
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "SKU,Quantity\nMUG-NRD-SG,5\n")));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor(robot, "#importing-go-stock");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#result");
        assertThat(given.available("MUG-NRD-SG")).isEqualTo("5");
        assertThat(waiting).as("what was pasted is another table").exists();
        robot.interact(() -> screen.show(new Place("import", "folder", null)));
        waitFor(robot, "#importing-go-stock");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#importing-next");
        assertThat(waiting).doesNotExist();
        assertThat(given.available("TEA-SENCHA")).isEqualTo("3");
        robot.push(KeyCode.N);
        waitFor(robot, "#importing-go-stock");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> !Files.exists(next));
        waitFor(robot, "#result");
        assertThat(robot.lookup("#importing-next").tryQuery()).isEmpty();
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aWrongCellIsCorrectedByKeysAndTheFileStays(FxRobot robot) {
        test.chosenFiles.add(ImportFiles.write(folder, ImportFiles.later()));
        robot.push(KeyCode.ENTER);
        waitFor(robot, "#importing-go-orders");
        select(robot, "#1022");
        robot.push(KeyCode.ENTER);
        waitFor(robot, "#fix-31-Total");
        TestUi.until(() -> robot.lookup("#fix-31-Total").queryAs(TextField.class).isFocused());
        assertThat(robot.lookup("#fix-31-Total").queryAs(TextField.class).getText()).isEqualTo("12,3x");
        robot.write("12.30").push(KeyCode.ENTER);
        waitFor(robot, "#corrected");
        assertThat(robot.lookup("#importing-go-orders").queryAs(Labeled.class).isDisabled()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        TestUi.until(() -> robot.lookup("#corrected").tryQuery().isEmpty() && robot.lookup(".k-table").tryQuery().isPresent());
        select(robot, "#1022");
        robot.push(KeyCode.ENTER);
        waitFor(robot, "#fix-31-Total");
        TestUi.until(() -> robot.lookup("#fix-31-Total").queryAs(TextField.class).isFocused());
        robot.write("99.00").push(KeyCode.ENTER);
        waitFor(robot, "#corrected");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#result");
        assertThat(given.numbered("#1022").charges().total().toString()).contains("99.00");
        PastImport.File file = given.shop.pastImports().get(2).files().getFirst();
        assertThat(given.shop.pastImports().fixes(file)).extracting(FixedCell::from, FixedCell::to).containsExactly(tuple("12,3x", "99.00"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theSameFileAgainHasNothingToImportAndSaysSo(FxRobot robot) {
        choose(robot, ImportFiles.earlier());
        waitFor(robot, "#nothing-to-do");
        assertThat(robot.lookup("#importing-go-orders").queryAs(Node.class).isDisabled()).isTrue();
        assertThat(robot.lookup("#nothing-to-do").queryAs(Labeled.class).getText())
                .startsWith("All 6 are here already");
        robot.push(KeyCode.ESCAPE);
        waitFor(robot, "#importing-choose");
    }

    @Test
    void aRefusedFileIsNamedWithItsRemedy(FxRobot robot) {
        choose(robot, new InputFile("invoices.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        waitFor(robot, "#refused");
        assertThat(robot.lookup("invoices.csv can't be read").tryQuery()).isPresent();
        assertThat(robot.lookup("#refused").queryAs(Label.class).getText()).contains("PDF");
    }

    @Test
    void whatIsWrongIsSavedToBeCorrected(FxRobot robot) {
        choose(robot, new InputFile("levels.csv", "SKU,Quantity\nTEA,many\n".getBytes(StandardCharsets.UTF_8)));
        waitFor(robot, "#importing-saveWrong");
        Path target = folder.resolve("levels-wrong.xlsx");
        test.chosenFiles.clear();
        test.chosenFiles.add(target);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> target.toFile().length() > 0);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void withTwoChannelsOfAPlatformTheUserSaysWhich(FxRobot robot) {
        given.channel("Outlet", "shopify");
        choose(robot, ImportFiles.earlier());
        waitFor(robot, "#channel-new");
        robot.clickOn("#channel-new").write("Outlet").clickOn("#dialog-go");
        waitFor(robot, "#importing-go-orders");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#result");
        assertThat(orders()).isEqualTo(12);
    }

    private void choose(FxRobot robot, InputFile file) {
        test.chosenFiles.add(ImportFiles.write(folder, file));
        robot.push(KeyCode.CONTROL, KeyCode.O);
    }

    private static void select(FxRobot robot, String number) {
        TestUi.until(() -> rows(robot).getItems().stream().anyMatch(row -> row.number().equals(number)));
        robot.interact(() -> rows(robot).getItems().stream().filter(row -> row.number().equals(number)).findFirst()
                .ifPresent(row -> rows(robot).getSelectionModel().select(row)));
        waitFor(robot, ".preview");
    }

    @SuppressWarnings("unchecked") // the plan's table has no other rows
    private static TableView<PlanRow> rows(FxRobot robot) {
        return robot.lookup(".k-table").queryAs(TableView.class);
    }

    private static void waitFor(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
    }

    private long orders() {
        return given.orders.list(new WindowRequest("", "", "", false, null, 1)).count();
    }
}

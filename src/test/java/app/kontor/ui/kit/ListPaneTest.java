package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.settings.SavedView;
import app.kontor.ui.kit.FakeRows.Item;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ListPaneTest {
    private final Given given = Given.shop();
    private final FakeRows rows = new FakeRows(2_500);
    private TestUi test;
    private DataTable<Item, Integer> table;
    private ListPane<Item, Integer> list;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        show();
    }

    private void show() {
        table = new DataTable<>(test.ui, new DataTable.Source<>(Item::id, rows::window), List.of(
                Column.<Item>text("orders.column.number", 200, Item::name).growing(),
                Column.<Item>figure("orders.column.total", 100, item -> item.price() + " EUR").sortedBy("price")
                        .exporting(item -> BigDecimal.valueOf(item.price())),
                Column.<Item>text("orders.column.country", 60, item -> "DE").optional())).tickable(test.ui);
        ViewTabs tabs = new ViewTabs(code -> table.view(code.equals("all") ? "" : code)).tab("all", "All").tab("cheap", "Cheap");
        list = new ListPane<>(test.ui, "things", table, tabs).saved(given.shop.savedViews())
                .bulk(n -> n + " chosen", List.of()).sum(selection -> "sum of them");
        VBox root = new VBox(list.nodes());
        test.show(root, 900, 500);
        root.getScene().setOnKeyPressed(event -> list.actions().stream().anyMatch(action -> action.handles(event)));
        tabs.choose("all");
    }

    @Test
    void tabsThatTheirCountsMakeTooWideWaitInTheMenu(FxRobot robot) {
        ViewTabs tabs = new ViewTabs(code -> {});
        List.of("open", "ready", "unpaid", "hold").forEach(code -> tabs.tab(code, "Orders " + code));
        robot.interact(() -> test.show(new VBox(tabs.node()), 480, 200));
        assertThat(tabs.node().lookup("#view-more").isVisible()).isFalse();
        robot.interact(() -> tabs.codes().forEach(code -> tabs.count(code, "4,843", Tone.NEUTRAL)));
        assertThat(tabs.node().lookup("#view-more").isVisible()).isTrue();
        assertThat(tabs.node().getChildren()).filteredOn(Node::isVisible)
                .allMatch(tab -> tab.getBoundsInParent().getMaxX() <= tabs.node().getWidth());
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aViewIsSavedUnderANameAndChosenByItsNumber(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        TestUi.until(() -> table.count().get() == rows.items.stream().filter(item -> item.price() < 100).count());
        robot.interact(() -> table.columns().sort("price", true));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        TestUi.until(() -> robot.lookup(".dialog-pane .text-field").tryQuery().isPresent());
        robot.clickOn(".dialog-pane .text-field").write("Bargains").push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.savedViews().of("things").size() == 1);
        SavedView saved = given.shop.savedViews().of("things").getFirst();
        assertThat(saved.look().view()).isEqualTo("cheap");
        assertThat(saved.look().sort()).isEqualTo("price");
        TestUi.until(() -> robot.lookup("Bargains").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        TestUi.until(() -> table.count().get() == 2_500);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        TestUi.until(() -> table.count().get() < 2_500 && table.node().getItems().getFirst().price() > 90);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void columnsAreHiddenAndMovedByKeysAndRemembered(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        TestUi.until(() -> robot.lookup("#list-columns").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#list-columns").queryListView().requestFocus());
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        TestUi.until(() -> titles().equals(List.of("Total", "Order")));
        robot.push(KeyCode.SPACE);
        TestUi.until(() -> titles().equals(List.of("Total")));
        robot.push(KeyCode.ESCAPE);
        TestUi.until(() -> test.ui.preferences().get("list.things", "").contains("-orders.column.number"));
        robot.interact(this::show);
        TestUi.until(() -> titles().equals(List.of("Total")));
    }

    @Test
    void anOptionalColumnIsShownOnceItIsChosen(FxRobot robot) {
        assertThat(titles()).containsExactly("Order", "Total");
        robot.interact(() -> table.columns().show("orders.column.country", true));
        assertThat(titles()).containsExactly("Order", "Total", "Country");
        robot.interact(() -> table.columns().layOut(ColumnLayout.of(table.columns().layout().text())));
        assertThat(titles()).containsExactly("Order", "Total", "Country");
        robot.interact(() -> table.columns().layOut(ColumnLayout.of("")));
        assertThat(titles()).containsExactly("Order", "Total");
    }

    @Test
    void theViewIsExportedWholeAndNumbersStayNumbers(FxRobot robot) throws IOException {
        Path file = folder.resolve("things.csv");
        test.chosenFiles.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        TestUi.until(() -> Files.exists(file) && test.ui.background().running().get() == 0);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2_501);
        assertThat(lines.get(1)).contains("Item 00000").doesNotContain("EUR");
    }

    @Test
    void theBulkBarSaysWhatTheTickedRowsAmountTo(FxRobot robot) {
        TestUi.until(() -> !table.node().getItems().isEmpty());
        robot.interact(() -> table.ticks().tick(List.of(1, 2)));
        TestUi.until(() -> robot.lookup("sum of them").tryQuery().isPresent());
        robot.interact(() -> table.ticks().clear());
        robot.clickOn("#search").write("0042").push(KeyCode.DOWN);
        TestUi.until(() -> table.current().get() != null);
        assertThat(robot.lookup("#search").queryAs(TextField.class).isFocused()).isFalse();
    }

    private List<String> titles() {
        return table.node().getVisibleLeafColumns().stream().map(TableColumn::getText).filter(text -> !text.isEmpty()).toList();
    }
}

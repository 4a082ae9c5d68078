package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.FakeRows.Item;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CellEditorTest {
    private final FakeRows rows = new FakeRows(1_000);
    private final List<Item> opened = new ArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private TestUi test;
    private DataTable<Item, Integer> table;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        table = new DataTable<>(test.ui, new DataTable.Source<>(Item::id, rows::window), List.of(
                        Column.text("", 40, (Item item) -> "·"),
                        Column.text("Name", 160, Item::name).editable("product.save", Item::name, this::rename),
                        Column.figure("Price", 120, (Item item) -> item.price() + " EUR").sortedBy("price")
                                .editable("product.save", item -> "" + item.price(), this::price)))
                .tickable(test.ui)
                .onOpen(opened::add);
        test.show(new StackPane(table.node()), 600, 400);
        table.view("");
    }

    private FxRobot first(FxRobot robot) {
        TestUi.until(() -> table.node().getItems().size() == 200);
        robot.interact(() -> {
            table.node().requestFocus();
            table.node().getSelectionModel().select(0);
        });
        return robot;
    }

    @AfterEach
    void stop(FxRobot robot) {
        gate.countDown();
        robot.interact(test::close);
    }

    @Test
    void f2EditsEnterSavesAndGoesDown(FxRobot robot) {
        first(robot).push(KeyCode.F2).write("Mug").push(KeyCode.ENTER);
        untilEditing("Item 00001");
        robot.write("Bowl").push(KeyCode.ENTER);
        untilEditing("Item 00002");
        robot.push(KeyCode.ESCAPE);
        TestUi.until(() -> !table.editor().isOpen());
        assertThat(rows.items.subList(0, 3)).extracting(Item::name).containsExactly("Mug", "Bowl", "Item 00002");
        assertThat(robot.lookup("Bowl").tryQuery()).isPresent();
        assertThat(table.node().isFocused()).isTrue();
        assertThat(test.failures).isEmpty();
    }

    @Test
    void tabGoesFromCellToCellAndIntoTheNextRow(FxRobot robot) {
        first(robot).push(KeyCode.F2).push(KeyCode.TAB);
        untilEditing("0");
        robot.write("12").push(KeyCode.TAB);
        untilEditing("Item 00001");
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        untilEditing("12");
        robot.push(KeyCode.ESCAPE);
        assertThat(rows.items.getFirst()).isEqualTo(new Item(0, "Item 00000", 12));
    }

    @Test
    void whatIsRefusedStaysWithItsReason(FxRobot robot) {
        first(robot).push(KeyCode.F2).push(KeyCode.TAB).write("much").push(KeyCode.ENTER);
        TestUi.until(() -> field(robot).getPseudoClassStates().contains(PseudoClass.getPseudoClass("wrong")));
        assertThat(field(robot).getText()).isEqualTo("much");
        assertThat(field(robot).getAccessibleHelp()).isNotEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("7").push(KeyCode.ENTER);
        untilEditing("37");
        robot.push(KeyCode.ESCAPE);
        assertThat(rows.items.getFirst().price()).isEqualTo(7);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void doubleClickEditsAndAClickElsewhereSaves(FxRobot robot) {
        first(robot).doubleClickOn("37 EUR");
        untilEditing("37");
        robot.write("40").clickOn("Item 00005");
        TestUi.until(() -> rows.items.get(1).price() == 40 && !table.editor().isOpen());
        TestUi.until(() -> robot.lookup("40 EUR").tryQuery().isPresent());
        assertThat(opened).isEmpty();
    }

    @Test
    void aReloadWaitsUntilTheEditHasEnded(FxRobot robot) {
        first(robot).push(KeyCode.F2).write("Mu");
        int asked = rows.asked.size();
        robot.interact(table::reload);
        assertThat(rows.asked).hasSize(asked);
        robot.push(KeyCode.ESCAPE);
        TestUi.until(() -> rows.asked.size() > asked);
        assertThat(rows.items.getFirst().name()).isEqualTo("Item 00000");
    }

    @Test
    void whatIsTypedWhileACellIsSavedGoesIntoTheNext(FxRobot robot) {
        gate = new CountDownLatch(1);
        first(robot).push(KeyCode.F2).write("Mug").push(KeyCode.ENTER).write("Bowl").push(KeyCode.ENTER);
        gate.countDown();
        untilEditing("Item 00002");
        assertThat(rows.items.subList(0, 2)).extracting(Item::name).containsExactly("Mug", "Bowl");
        robot.push(KeyCode.ESCAPE);
    }

    private void rename(Item item, String typed) {
        try {
            gate.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        put(new Item(item.id(), typed, item.price()));
    }

    private void price(Item item, String typed) {
        if (!typed.matches("\\d+")) {
            throw new BusinessRuleException("customer.gone");
        }
        put(new Item(item.id(), item.name(), Integer.parseInt(typed)));
    }

    private void put(Item changed) {
        rows.items = rows.items.stream().map(item -> item.id() == changed.id() ? changed : item).toList();
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#cell-editor").queryAs(TextField.class);
    }

    private void untilEditing(String text) {
        TestUi.until(() -> table.node().getScene().getFocusOwner() instanceof TextField field && field.getText().equals(text));
    }
}

package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kontor.ui.kit.FakeRows.Item;
import app.kontor.value.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DataTableTest {
    private static final int ALL = 20_000;
    private static final double ROW = 36;

    private final FakeRows rows = new FakeRows(ALL);
    private final List<Item> opened = new ArrayList<>();
    private TestUi test;
    private DataTable<Item, Integer> table;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        table = new DataTable<>(test.ui, new DataTable.Source<>(Item::id, rows::window), List.of(
                        Column.number("Name", 120, Item::name),
                        Column.text("Aside", 100, (Item item) -> "x").from(700),
                        Column.text("Growing", 100, (Item item) -> "grows").growing(),
                        Column.figure("Price", 100, (Item item) -> "" + item.price()).sortedBy("price")))
                .tickable(test.ui)
                .onOpen(opened::add);
        test.show(new StackPane(table.node()), 600, 400);
        table.view("");
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void readsOneWindowAndCountsWhatMatches() {
        untilSize(200);
        assertThat(rows.asked).hasSize(1);
        assertThat(test.ui.formats().count(table.count().get())).isEqualTo("9,999+");
    }

    @Test
    void readsOnWhenTheEyeComesNearTheEnd(FxRobot robot) {
        untilSize(200);
        robot.interact(() -> view().scrollTo(190));
        untilSize(400);
        robot.interact(() -> view().scrollTo(390));
        untilSize(600);
        assertThat(names()).isEqualTo(IntStream.range(0, 600).mapToObj("Item %05d"::formatted).toList());
    }

    @Test
    void jumpsToTheEndAndReadsBackwardsFromThere(FxRobot robot) {
        focusFirst(robot);
        robot.push(KeyCode.END);
        untilCurrent(ALL - 1);
        assertThat(view().getItems().size()).isLessThan(1_000);
        assertThat(names().getLast()).isEqualTo("Item 19999");
        robot.interact(() -> view().scrollTo(5));
        TestUi.until(() -> view().getItems().size() >= 400);
        int size = view().getItems().size();
        assertThat(names()).isEqualTo(IntStream.range(ALL - size, ALL).mapToObj("Item %05d"::formatted).toList());
        assertThat(table.current().get().id()).isEqualTo(ALL - 1);
        robot.push(KeyCode.HOME);
        untilCurrent(0);
        assertThat(names().getFirst()).isEqualTo("Item 00000");
    }

    @Test
    void aJumpReadsNoMoreThanItShows(FxRobot robot) {
        focusFirst(robot);
        rows.asked.clear();
        robot.push(KeyCode.END);
        untilCurrent(ALL - 1);
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(rows.asked).hasSize(1);
    }

    @Test
    void allRowsInSightShowTheirRecords(FxRobot robot) {
        untilSize(200);
        robot.interact(() -> view().getScene().getWindow().setHeight(1000)); // more rows than a frame has time for
        untilPainted(24);
        robot.interact(() -> table.view("cheap"));
        untilCount(2000);
        untilPainted(24);
        robot.interact(() -> view().requestFocus());
        robot.push(KeyCode.END);
        TestUi.until(() -> view().getItems().getLast().id() > ALL - 100);
        untilPainted(24);
        robot.interact(() -> table.search("0108"));
        untilSize(2);
        untilPainted(2);
    }

    @Test
    void theLastRowIsInSightAtTheEndHoweverHighTheTable(FxRobot robot) {
        focusFirst(robot);
        double rest = view().lookup(".virtual-flow").getLayoutBounds().getHeight() % ROW;
        for (double height : List.of(400 - rest, 400 - rest + 1, 400 - rest + ROW - 1)) { // whole rows, and a part of one
            robot.interact(() -> view().getScene().getWindow().setHeight(height));
            robot.push(KeyCode.HOME);
            untilCurrent(0);
            robot.push(KeyCode.END);
            untilCurrent(ALL - 1);
            assertThat(lowest()).as("%s px high", height).isEqualTo(ALL - 1);
            robot.interact(table::reload);
            TestUi.until(() -> test.ui.background().running().get() == 0);
            assertThat(lowest()).as("%s px high, read again", height).isEqualTo(ALL - 1);
        }
    }

    @Test
    void aListReadAgainStaysToThePoint(FxRobot robot) {
        untilSize(200);
        VirtualFlow<?> flow = (VirtualFlow<?>) view().lookup(".virtual-flow");
        robot.interact(() -> flow.scrollPixels(10 * ROW + 7));
        double before = top().getLayoutY();
        assertThat(before).isEqualTo(-7);
        robot.interact(table::reload);
        TestUi.until(() -> test.ui.background().running().get() == 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(top().getIndex()).isEqualTo(10);
        assertThat(top().getLayoutY()).isCloseTo(before, within(0.01));
    }

    @Test
    void theSourceSorts(FxRobot robot) {
        untilSize(200);
        robot.clickOn("Price");
        TestUi.until(() -> view().getItems().get(1).price() == 0 && view().getItems().get(1).id() > 0);
        robot.clickOn("Price");
        TestUi.until(() -> view().getItems().getFirst().price() == 999);
        assertThat(rows.asked.getLast().sort()).isEqualTo("price");
        assertThat(rows.asked.getLast().descending()).isTrue();
    }

    @Test
    void theSourceSearches(FxRobot robot) {
        untilSize(200);
        robot.interact(() -> table.search("item 0123"));
        untilSize(10);
        assertThat(table.count().get()).isEqualTo(10);
        assertThat(names().getFirst()).isEqualTo("Item 01230");
    }

    @Test
    void ticksSurviveScrollingAndReloading(FxRobot robot) {
        focusFirst(robot);
        robot.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.SPACE);
        robot.interact(() -> view().scrollTo(190));
        untilSize(400);
        robot.interact(() -> {
            view().getSelectionModel().select(300);
            view().requestFocus();
        });
        robot.push(KeyCode.SPACE);
        robot.interact(table::reload);
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(view().getItems()).hasSize(400);
        assertThat(table.current().get().id()).isEqualTo(300);
        assertThat(table.selection()).isEqualTo(new Selection.Picked<>(Set.of(0, 1, 300)));
    }

    @Test
    void allThatMatchIsAQuestionWithExceptions(FxRobot robot) {
        focusFirst(robot);
        robot.interact(() -> table.search("Item 19"));
        TestUi.until(() -> table.count().get() == 1000);
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DOWN).push(KeyCode.SPACE);
        Item except = table.current().get();
        assertThat(table.selection()).isEqualTo(new Selection.Matching<>("Item 19", "", Set.of(except.id())));
        assertThat(table.ticks().count().get()).isEqualTo(999);
        robot.interact(() -> view().scrollTo(190));
        untilSize(400);
        assertThat(shownRows()).allMatch(row -> row.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("ticked")));
        robot.interact(() -> table.search("Item 18"));
        assertThat(table.ticks().count().get()).isZero();
    }

    @Test
    void anotherViewLeavesNothingTickedOutOfSight(FxRobot robot) {
        focusFirst(robot);
        robot.push(KeyCode.SPACE);
        robot.interact(() -> table.view("cheap"));
        untilCount(2000);
        assertThat(table.ticks().count().get()).isZero();
    }

    @Test
    void shiftTicksARangeAndCtrlSingleRows(FxRobot robot) {
        focusFirst(robot);
        robot.press(KeyCode.SHIFT).clickOn("Item 00003").release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).clickOn("Item 00001").release(KeyCode.CONTROL);
        assertThat(table.selection()).isEqualTo(new Selection.Picked<>(Set.of(0, 2, 3)));
        robot.push(KeyCode.ESCAPE);
        assertThat(table.selection()).isEqualTo(new Selection.Picked<>(Set.of(1)));
    }

    @Test
    void anEmptyViewIsNotAnEmptyList(FxRobot robot) {
        Label nothing = new Label("nothing yet");
        Label notFound = new Label("not found");
        table.whenEmpty(nothing, notFound);
        rows.items = List.of(new Item(0, "Dear", 900));
        for (int again = 0; again < 2; again++) {
            robot.interact(() -> table.view("cheap"));
            TestUi.until(() -> view().getPlaceholder() == notFound && !view().lookup(".virtual-flow").isVisible());
            robot.interact(() -> table.view(""));
            TestUi.until(() -> view().lookup(".virtual-flow").isVisible());
        }
        robot.interact(() -> table.view("cheap"));
        rows.items = List.of();
        robot.interact(table::reload);
        TestUi.until(() -> view().getPlaceholder() == nothing);
        robot.interact(() -> table.search("x"));
        TestUi.until(() -> view().getPlaceholder() == notFound);
    }

    @Test
    void enterAndDoubleClickOpen(FxRobot robot) {
        focusFirst(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER).doubleClickOn("Item 00004");
        assertThat(opened).extracting(Item::id).containsExactly(1, 4);
    }

    @Test
    void aReloadKeepsTheRowWhereItWent(FxRobot robot) {
        focusFirst(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        rows.items = Stream.concat(Stream.of(new Item(-1, "New", 5)), rows.items.stream()).toList();
        robot.interact(table::reload);
        TestUi.until(() -> view().getItems().getFirst().id() == -1);
        assertThat(table.current().get().id()).isEqualTo(2);
        assertThat(view().getSelectionModel().getSelectedIndex()).isEqualTo(3);
    }

    @Test
    void whatDoesNotFitBesideAPreviewGoes(FxRobot robot) {
        untilSize(200);
        assertThat(view().getVisibleLeafColumns()).extracting("text").doesNotContain("Aside");
        robot.interact(() -> view().getScene().getWindow().setWidth(900));
        TestUi.until(() -> view().getVisibleLeafColumns().size() == 5);
        double width = view().getVisibleLeafColumns().stream().mapToDouble(column -> column.getWidth()).sum();
        assertThat(width).isBetween(view().getWidth() - 20, view().getWidth());
    }

    private void focusFirst(FxRobot robot) {
        untilSize(200);
        TestUi.until(() -> robot.lookup("Item 00000").match(node -> node.localToScene(0, 0).getY() > 0).tryQuery().isPresent()); // a frame later
        robot.clickOn("Item 00000");
    }

    private TableView<Item> view() {
        return table.node();
    }

    private List<String> names() {
        return view().getItems().stream().map(Item::name).toList();
    }

    private IndexedCell<?> top() {
        return ((VirtualFlow<?>) view().lookup(".virtual-flow")).getFirstVisibleCell();
    }

    /** The last row that is wholly in sight. */
    private int lowest() {
        WaitForAsyncUtils.waitForFxEvents();
        double height = view().lookup(".virtual-flow").getLayoutBounds().getHeight();
        return shown().stream().filter(row -> row.getLayoutY() + row.getParent().getLayoutY() + row.getHeight() <= height + 0.01)
                .mapToInt(row -> ((Item) row.getItem()).id()).max().orElseThrow();
    }

    private List<IndexedCell<?>> shownRows() {
        WaitForAsyncUtils.waitForFxEvents();
        return shown();
    }

    private List<IndexedCell<?>> shown() {
        List<IndexedCell<?>> shown = new ArrayList<>();
        view().lookupAll(".table-row-cell").forEach(node -> {
            if (node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible()) {
                shown.add(row);
            }
        });
        return shown;
    }

    /** @param least so many rows are in sight at least */
    private void untilPainted(int least) {
        TestUi.until(() -> shown().size() >= least && shown().stream().allMatch(row -> row.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals(((Item) row.getItem()).name()))));
    }

    private void untilCount(long count) {
        TestUi.until(() -> table.count().get() == count);
    }

    private void untilSize(int size) {
        TestUi.until(() -> view().getItems().size() == size);
    }

    private void untilCurrent(int id) {
        TestUi.until(() -> table.current().get() != null && table.current().get().id() == id);
    }
}

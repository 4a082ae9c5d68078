package app.kontor.bench;

import app.kontor.app.BenchOffice;
import app.kontor.app.Shop;
import app.kontor.sales.OrderView;
import app.kontor.settings.ShopSettings;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.WindowRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The real window over a shop, in memory if there is no display, and a day's moves in it: the orders listed, paged, sorted, searched, and every area twice. */
final class DeskWalk {
    private final Shop shop;
    private final TestUi test;
    private final BenchOffice office;
    private @Nullable DeskSteps steps;

    private DeskWalk(Shop shop, ShopSettings settings, Path papers) {
        this.shop = shop;
        test = new TestUi(new Stage(), Locale.GERMANY);
        office = new BenchOffice(shop, settings, test, papers);
        test.show(office.root, 1280, 800); // as large as the headless screen
    }

    /** In a Java that has no window yet. */
    static DeskWalk in(Shop shop, Path papers) throws InterruptedException {
        if (!StartedJava.hasDisplay()) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        AtomicReference<DeskWalk> desk = new AtomicReference<>();
        ShopSettings settings = shop.settings().get();
        DeskSteps.on(() -> desk.set(new DeskWalk(shop, settings, papers)));
        return desk.get();
    }

    void ask() {
        DeskSteps steps = new DeskSteps(test.ui);
        steps.settled();
        steps.ask("question: counts of all views", () -> shop.orders().counts());
        for (OrderView view : OrderView.values()) {
            steps.ask("question: 200 of " + view.code(), () -> shop.orders().list(new WindowRequest("", view.code(), "", false, null, 200)));
        }
    }

    List<DeskSteps.Step> walk() {
        if (steps == null) {
            steps = new DeskSteps(test.ui);
        }
        steps.settled();
        steps.step("open the orders, first time", Stream.of(() -> go("orders", "")));
        steps.step("switch all views", Stream.of(OrderView.values()).map(view -> () -> go("orders", view.code())));
        DeskSteps.on(() -> go("orders", "all"));
        steps.settled();
        orders(steps);
        steps.step("open the palette", Stream.of(() -> key(office.root, KeyCode.K, true)));
        steps.step("search in the palette", letters("bergmann").map(text -> () -> palette().setText(text)));
        DeskSteps.on(() -> key(palette(), KeyCode.ESCAPE, false));
        steps.step("each area, first time", office.areas().stream().map(area -> () -> go(area, "")));
        steps.step("each area, again", office.areas().stream().map(area -> () -> go(area, "")));
        test.failures.forEach(Throwable::printStackTrace);
        return steps.done();
    }

    private void orders(DeskSteps steps) {
        steps.step("End and Home", IntStream.range(0, 10).mapToObj(i -> () -> key(table(), i % 2 == 0 ? KeyCode.END : KeyCode.HOME, false)));
        steps.step("sort by each column", table().getColumns().stream().filter(TableColumn::isSortable)
                .flatMap(column -> Stream.of(TableColumn.SortType.values()).map(type -> () -> sort(column, type))));
        steps.step("search letter by letter", letters("bergmann berlin").map(text -> () -> search().setText(text)));
        DeskSteps.on(() -> search().setText(""));
        steps.settled();
        steps.step("tick all, with the sum", Stream.of(KeyCode.A, KeyCode.ESCAPE, KeyCode.A, KeyCode.ESCAPE).map(code -> () -> key(table(), code, true)));
        steps.step("look at 20 orders", IntStream.range(0, 20).mapToObj(i -> () -> table().getSelectionModel().select(i)));
    }

    private void go(String area, String view) {
        test.ui.navigation().go(new Place(area, view, null));
    }

    private static Stream<String> letters(String word) {
        return IntStream.rangeClosed(1, word.length()).mapToObj(n -> word.substring(0, n));
    }

    private TableView<?> table() {
        return (TableView<?>) office.root.lookup(".k-table");
    }

    private TextField search() {
        return (TextField) office.root.lookup("#search");
    }

    private TextField palette() {
        return (TextField) office.root.lookup("#palette-search");
    }

    private static void sort(TableColumn<?, ?> column, TableColumn.SortType type) {
        column.setSortType(type);
        sorted(column.getTableView(), column);
    }

    private static <R> void sorted(TableView<R> table, TableColumn<?, ?> column) {
        table.getSortOrder().clear();
        table.getColumns().stream().filter(column::equals).forEach(table.getSortOrder()::add);
    }

    private static void key(Node node, KeyCode code, boolean control) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control && code != KeyCode.ESCAPE, false, false));
    }
}

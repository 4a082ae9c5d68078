package app.kontor.ui.shell;

import app.kontor.ui.kit.EmptyState;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.testfx.api.FxRobot;

/** What the gallery shows of the kit and the shell, with invented data. */
public final class Specimens {
    public static final List<String> NAMES = List.of("kit-list", "kit-preview", "kit-bulk", "kit-empty", "kit-form", "kit-failure");

    private final TestUi test;
    private final OrdersSpecimen orders;

    public Specimens(TestUi test) {
        this.test = test;
        this.orders = new OrdersSpecimen(test.ui);
    }

    public Parent shell() {
        Shell shell = new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", Path.of("/home/mira/haus-und-herd")),
                List.of(new Area("orders", "Orders", MaterialDesignC.CART_OUTLINE, KeyCode.O, Area.Part.WORK, () -> orders),
                        new Area("stock", "Stock", MaterialDesignW.WAREHOUSE, KeyCode.S, Area.Part.WORK, () -> empty(test.ui)),
                        new Area("import", "Import", MaterialDesignT.TRAY_ARROW_DOWN, KeyCode.I, Area.Part.TOOLS, () -> empty(test.ui))),
                () -> {});
        shell.count("orders", "37");
        shell.undoable("Marked A-10238 as shipped");
        return shell.root();
    }

    public void arrange(String name, FxRobot robot) {
        TestUi.until(() -> orders.table().count().get() > 0);
        switch (name) {
            case "kit-preview" -> robot.interact(() -> orders.table().select(3));
            case "kit-bulk" -> robot.interact(this::tickSome);
            case "kit-empty" -> robot.interact(() -> test.ui.navigation().go(Place.of("stock")));
            case "kit-form" -> robot.interact(this::askForm);
            case "kit-failure" -> robot.interact(() -> test.ui.inBackground(() -> List.of().getFirst(), found -> {}));
            default -> {}
        }
    }

    private void tickSome() {
        orders.table().select(4);
        orders.table().ticks().tick(List.of(3, 4, 5));
        test.ui.toasts().done("A-10238 marked as shipped", () -> {});
    }

    private void askForm() {
        Form form = new Form(test.ui.texts());
        form.quantity("Counted", "12", Locale.US);
        form.choice("Place", List.of("B-04", "B-11"), bin -> bin);
        Field<String> reason = form.text("Reason", "").required();
        Question question = Question.of("Set stock of MUG-NRD-SG", "The difference is booked as a movement.", "Set stock");
        test.ui.dialogs().form(question, form, () -> {});
        form.validate();
        reason.error(test.ui.text("form.required"));
    }

    private static Screen empty(Ui ui) {
        Action choose = Action.of("Choose file", MaterialDesignT.TRAY_ARROW_DOWN, () -> {});
        Node node = new EmptyState(ui.texts(), MaterialDesignW.WAREHOUSE, "Nothing in stock yet.", choose).node();
        Page page = new Page("Stock").content(node);
        return new Screen() {
            @Override
            public Node node() {
                return page.node();
            }

            @Override
            public List<Action> actions() {
                return List.of();
            }

            @Override
            public void show(Place place) {}

            @Override
            public void reload() {}
        };
    }
}

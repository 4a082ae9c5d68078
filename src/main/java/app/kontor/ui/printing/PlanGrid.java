package app.kontor.ui.printing;

import app.kontor.printing.PrintPlan;
import app.kontor.printing.Printer;
import app.kontor.printing.Route;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.OptionNames;
import app.kontor.ui.kit.Ui;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The plan as a table to write in: a row for each kind of paper and printer. What is chosen is kept at once. */
final class PlanGrid {
    private static final double NARROW = 68;
    private static final int MOST_COPIES = 99;

    private final Ui ui;
    private final Consumer<PrintPlan> keep;
    private final Consumer<Integer> onRow;
    private final GridPane node = Nodes.styled(new GridPane(8, 6), "plan-grid");
    private PrintPlan plan = PrintPlan.EMPTY;
    private List<Printer> printers = List.of();

    /** @param onRow told which row the user is in */
    PlanGrid(Ui ui, Consumer<PrintPlan> keep, Consumer<Integer> onRow) {
        this.ui = ui;
        this.keep = keep;
        this.onRow = onRow;
        for (double share : new double[] {0, 40, 25, 35, 0, 0, 0, 0}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(share == 0 ? Priority.NEVER : Priority.ALWAYS);
            column.setMinWidth(share == 0 ? Region.USE_PREF_SIZE : 90);
            node.getColumnConstraints().add(column);
        }
    }

    GridPane node() {
        return node;
    }

    /** Drawn anew only where it is another one: its sixty fields and choices take as long as a whole list. */
    void show(PrintPlan shown, List<Printer> found) {
        if (node.getChildren().isEmpty() || !shown.equals(plan) || !found.equals(printers)) {
            draw(shown, found);
        }
    }

    private void draw(PrintPlan shown, List<Printer> found) {
        plan = shown;
        printers = found;
        String focused = node.getScene() == null || node.getScene().getFocusOwner() == null ? "" : id(node.getScene().getFocusOwner());
        node.getChildren().clear();
        String[] heads = {"kind", "printer", "tray", "size", "copies", "right", "down"};
        for (int column = 0; column < heads.length; column++) {
            Label head = Nodes.label(ui.text("printers.column." + heads[column]), "field-label");
            head.setMinWidth(Region.USE_PREF_SIZE);
            node.add(head, column, 0);
        }
        List<Route> rows = plan.all();
        for (int row = 0; row < rows.size(); row++) {
            add(row, rows.get(row), row > 0 && rows.get(row - 1).kind() == rows.get(row).kind());
        }
        Node again = focused.isEmpty() ? null : node.lookup("#" + focused);
        if (again != null) {
            again.requestFocus();
        }
    }

    private static String id(Node owner) {
        return owner.getId() == null ? "" : owner.getId();
    }

    private void add(int row, Route route, boolean more) {
        Optional<Printer> printer = printers.stream().filter(one -> one.name().equals(route.printer())).findFirst();
        List<String> names = new ArrayList<>(List.of(""));
        printers.forEach(one -> names.add(one.name()));
        if (!names.contains(route.printer())) {
            names.add(route.printer());
        }
        String kind = ui.text("print.kind." + route.kind().code());
        Label name = Nodes.label(more ? "" : kind, "medium");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Control to = choice("printer", row, names, route.printer(), this::printerName, (now, chosen) -> now.withPrinter(chosen));
        Control tray = choice("tray", row, withOwn(printer.map(Printer::trays).orElse(List.of()), route.tray()), route.tray(),
                one -> one.isEmpty() ? ui.text("printers.own") : one, Route::withTray);
        Control size = choice("size", row, withOwn(printer.map(one -> one.sizes().stream().map(Printer.Size::name).toList())
                .orElse(List.of()), route.size()), route.size(), one -> sizeName(printer, one), Route::withSize);
        Control copies = copies(row, route);
        Control right = offset("right", row, route.right(), (now, tenths) -> now.moved(tenths, now.down()));
        Control down = offset("down", row, route.down(), (now, tenths) -> now.moved(now.right(), tenths));
        Control[] controls = {to, tray, size, copies, right, down};
        for (int column = 0; column < controls.length; column++) {
            controls[column].setDisable(route.isFolder() && column > 0);
            controls[column].focusedProperty().subscribe(focused -> {
                if (focused) {
                    onRow.accept(row);
                }
            });
            node.add(controls[column], column + 1, row + 1);
        }
        to.setAccessibleText(kind + ", " + ui.text("printers.column.printer"));
        node.add(name, 0, row + 1);
        node.add(more
                ? button("printers.remove", row, MaterialDesignC.CLOSE, () -> change(plan.without(row)))
                : button("printers.also", row, MaterialDesignP.PLUS, () -> change(plan.alsoAfter(row))), 7, row + 1);
    }

    private static List<String> withOwn(List<String> names, String chosen) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(names);
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        return all;
    }

    private String printerName(String name) {
        boolean there = name.isEmpty() || printers.stream().anyMatch(one -> one.name().equals(name));
        return name.isEmpty() ? ui.text("printers.folder") : there ? name : ui.text("printers.gone", name);
    }

    private String sizeName(Optional<Printer> printer, String name) {
        return name.isEmpty() ? ui.text("printers.asPage") : printer.stream().flatMap(one -> one.sizes().stream())
                .filter(size -> size.name().equals(name)).findFirst()
                .map(size -> ui.text("printers.size", name.replaceFirst("^(iso|na|jis)-", "").toUpperCase(Locale.ROOT),
                        Math.round(size.width() / 10f), Math.round(size.height() / 10f)))
                .orElse(name);
    }

    private Control choice(
            String what, int row, List<String> options, String chosen, Function<String, String> words,
            BiFunction<Route, String, Route> changed) {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getItems().setAll(options);
        box.setValue(chosen);
        box.setConverter(new OptionNames<>(words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("plan-" + what + "-" + row);
        box.setAccessibleText(ui.text("printers.column." + what));
        box.setOnAction(e -> change(plan.with(row, changed.apply(plan.all().get(row), box.getValue()))));
        return box;
    }

    private Control copies(int row, Route route) {
        Spinner<Integer> spinner = new Spinner<>(1, MOST_COPIES, route.copies());
        spinner.setEditable(true);
        spinner.setPrefWidth(NARROW + 12);
        spinner.setId("plan-copies-" + row);
        spinner.setAccessibleText(ui.text("printers.column.copies"));
        spinner.valueProperty().addListener((value, before, now) ->
                quietly(plan.with(row, plan.all().get(row).withCopies(now))));
        return spinner;
    }

    /** Millimetres as the language writes them; what is no number goes back to what it was. */
    private Control offset(String what, int row, int tenths, BiFunction<Route, Integer, Route> changed) {
        TextField field = new TextField(length(tenths));
        field.setPrefWidth(NARROW);
        field.setId("plan-" + what + "-" + row);
        field.setAccessibleText(ui.text("printers.column." + what));
        Runnable commit = () -> {
            String typed = field.getText().strip().replace(',', '.');
            if (typed.matches("[-+]?\\d{1,2}(\\.\\d+)?")) {
                int wanted = new BigDecimal(typed).movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValue();
                if (wanted != (what.equals("right") ? plan.all().get(row).right() : plan.all().get(row).down())) {
                    quietly(plan.with(row, changed.apply(plan.all().get(row), wanted)));
                }
            }
            Route now = plan.all().get(row);
            field.setText(length(what.equals("right") ? now.right() : now.down()));
        };
        field.setOnAction(e -> commit.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused && row < plan.all().size()) {
                commit.run();
            }
        });
        return field;
    }

    private String length(int tenths) {
        NumberFormat format = NumberFormat.getNumberInstance(ui.formats().locale());
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(tenths, 1));
    }

    private Button button(String key, int row, Ikon icon, Runnable run) {
        Button button = Nodes.styled(new Button(null, Nodes.icon(icon)), "flat", "icon-only");
        button.setId(key.replace('.', '-') + "-" + row);
        button.setAccessibleText(ui.text(key));
        button.setTooltip(new Tooltip(ui.text(key)));
        button.setOnAction(e -> run.run());
        return button;
    }

    private void quietly(PrintPlan changed) {
        plan = changed;
        keep.accept(changed);
    }

    private void change(PrintPlan changed) {
        quietly(changed);
        draw(changed, printers);
    }
}

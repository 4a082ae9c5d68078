package app.kontor.ui.importing;

import app.kontor.importing.CellFix;
import app.kontor.importing.Problem;
import app.kontor.importing.RecordCells;
import app.kontor.importing.RecordCells.OfLine;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.OptionNames;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The cells of one record as its file has them, to be corrected before it is imported: what is wrong first, Enter reads them again. */
final class FixPane {
    private static final int LINES = 3;

    private final Ui ui;
    private final ImportWords words;
    private final Consumer<List<CellFix>> fixed;
    private final Runnable back;
    private final Map<CellFix, Cell> fields = new LinkedHashMap<>();
    private final VBox body = Nodes.styled(Nodes.column(10), "block");

    /** @param shown what the control made of the file's text: it may have other line ends */
    private record Cell(TextInputControl control, String shown) {
        static Cell of(String text) {
            TextInputControl control = text.lines().count() > 1 ? Form.area(text, LINES) : new TextField(text);
            return new Cell(control, control.getText());
        }

        boolean isChanged() {
            return !control.getText().equals(shown);
        }
    }

    /**
     * @param fixed gets the cells that were changed, at least one
     * @param back leaves them as they are
     */
    FixPane(Ui ui, Consumer<List<CellFix>> fixed, Runnable back) {
        this.ui = ui;
        this.words = new ImportWords(ui);
        this.fixed = fixed;
        this.back = back;
    }

    /** @param file name of the record's file */
    Region node(PlanRow row, String file, RecordCells cells) {
        Action read = ui.action("importing.fix.read", MaterialDesignC.CHECK, this::read);
        Action leave = ui.action("importing.fix.leave", MaterialDesignA.ARROW_LEFT, back);
        VBox head = Nodes.styled(Nodes.column(4, Nodes.paragraph(ui.text("importing.fix.title"), "h2"),
                Nodes.paragraph(ui.text("importing.fix.text", file), "muted", "small")), "preview-head");
        OfLine first = cells.lines().stream().filter(line -> !problems(row, line).isEmpty()).findFirst().orElse(cells.lines().getFirst());
        if (cells.lines().size() > 1) {
            head.getChildren().add(lines(row, file, cells, first));
        }
        show(row, file, cells.titles(), first);
        ScrollPane scroll = Nodes.growing(new ScrollPane(body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox pane = Nodes.styled(new VBox(head, Nodes.line(), scroll, Nodes.styled(
                Nodes.row(8, read.primaryButton(ui.texts()), leave.button(ui.texts())), "preview-foot")), "preview");
        focus();
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        return pane;
    }

    /** To the first cell, with all that is in it chosen, as soon as it is to be seen. */
    private void focus() {
        fields.values().stream().map(Cell::control).findFirst().ifPresent(field -> field.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                ui.background().later(() -> {
                    field.requestFocus();
                    field.selectAll();
                });
            }
        }));
    }

    private void key(KeyEvent event) {
        boolean isInField = event.getTarget() instanceof TextField field && fields.values().stream().anyMatch(cell -> cell.control() == field);
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER && isInField) {
            event.consume();
            (event.getCode() == KeyCode.ENTER ? (Runnable) this::read : back).run();
        }
    }

    /** A record of several rows shows one at a time; what was typed in another is kept. */
    private Node lines(PlanRow row, String file, RecordCells cells, OfLine first) {
        Map<Integer, OfLine> byLine = new LinkedHashMap<>();
        cells.lines().forEach(line -> byLine.put(line.line(), line));
        ComboBox<Integer> choice = new ComboBox<>();
        choice.setId("fix-line");
        choice.getItems().setAll(byLine.keySet());
        choice.setValue(first.line());
        choice.setConverter(new OptionNames<>(line -> ui.text("importing.line", line)));
        choice.setOnAction(e -> show(row, file, cells.titles(), byLine.get(choice.getValue())));
        return choice;
    }

    private void show(PlanRow row, String file, List<String> titles, OfLine line) {
        body.getChildren().clear();
        List<Problem> wrong = problems(row, line);
        List<Integer> order = new ArrayList<>(IntStream.range(0, titles.size())
                .filter(i -> wrong.stream().anyMatch(p -> titles.get(i).equals(p.column()))).boxed().toList());
        IntStream.range(0, titles.size()).filter(i -> !order.contains(i) && !line.cells().get(i).isEmpty()).forEach(order::add);
        IntStream.range(0, titles.size()).filter(i -> !order.contains(i)).forEach(order::add);
        wrong.stream().filter(p -> p.column() == null).forEach(p -> body.getChildren().add(Nodes.paragraph(words.problem(p), "small", "t-danger")));
        for (int column : order) {
            String title = titles.get(column);
            CellFix cell = new CellFix(file, line.line(), titles.indexOf(title) == column ? title : "#" + (column + 1), line.cells().get(column));
            body.getChildren().add(field(cell, title, wrong.stream().filter(p -> title.equals(p.column())).findFirst().orElse(null)));
        }
    }

    private Node field(CellFix cell, String title, @Nullable Problem problem) {
        TextInputControl field = fields.computeIfAbsent(cell, c -> Cell.of(c.value())).control();
        field.setId("fix-" + cell.line() + "-" + cell.column().replaceAll("[^\\p{Alnum}]", "-"));
        Label label = Nodes.label(ui.text("importing.lineColumn", cell.line(), title), "small", "medium");
        label.setLabelFor(field);
        VBox box = Nodes.column(2, label, field);
        if (problem != null) {
            box.getChildren().add(Nodes.paragraph(words.problem(problem), "small", "t-danger"));
        }
        return box;
    }

    private static List<Problem> problems(PlanRow row, OfLine line) {
        return row.problems().stream().filter(p -> p.line() == line.line() && p.severity() != Problem.Severity.INFO).toList();
    }

    private void read() {
        List<CellFix> changed = new ArrayList<>();
        fields.forEach((cell, field) -> {
            if (field.isChanged()) {
                changed.add(new CellFix(cell.file(), cell.line(), cell.column(), field.control().getText()));
            }
        });
        if (changed.isEmpty()) {
            back.run();
        } else {
            fixed.accept(changed);
        }
    }
}

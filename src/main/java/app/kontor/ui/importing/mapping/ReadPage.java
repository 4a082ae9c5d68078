package app.kontor.ui.importing.mapping;

import app.kontor.importing.HeaderRows;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.SideRow;
import app.kontor.spreadsheet.Row;
import app.kontor.ui.importing.mapping.MappingDraft.Reading;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The wizard's first step: how the file is read, with its first rows beside. */
final class ReadPage {
    private static final PseudoClass HEADER = PseudoClass.getPseudoClass("names");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
    private static final String FOUND = "";
    private static final int HEADER_LINES = 12;

    private final Ui ui;
    private final Form form;
    private final TableView<Row> table = Nodes.styled(new TableView<>(), "k-table", "compact", "wide-table");
    private final Label wrong = Nodes.paragraph("", "field-error");
    private final MappingDraft draft;
    private final Consumer<Reading> changed;
    private final HBox node;

    /** @param changed told what is to be read differently */
    ReadPage(Ui ui, MappingDraft draft, Consumer<Reading> changed) {
        this.ui = ui;
        this.draft = draft;
        this.changed = changed;
        this.form = new Form(ui.texts());
        fields();
        show();
        node = built();
    }

    Node node() {
        return node;
    }

    private HBox built() {
        wrong.setId("mapping-wrong");
        ScrollPane scroll = Nodes.styled(new ScrollPane(new VBox(form.node(), wrong)), "mapping-form");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        table.setId("mapping-table");
        table.setAccessibleText(ui.text("mapping.table"));
        return new HBox(scroll, Nodes.growing(table));
    }

    void focus() {
        node.applyCss(); // what scrolls has no scene before, and can't be focused
        form.focus();
    }

    /** Why the file can't be read as it was chosen. */
    void refuse(String sentence) {
        wrong.setText(sentence);
    }

    private void fields() {
        FileSample sample = draft.sample();
        ReadOptions now = draft.read();
        Field<String> charset = sample.charset() == null ? null : choice("mapping.charset", now.charset(), sample.charset(),
                List.of("UTF-8", "windows-1252", "windows-1250", "ISO-8859-15", "UTF-16LE", "Shift_JIS"), code -> code).id("mapping-charset");
        Field<String> delimiter = sample.delimiter() == null ? null : choice("mapping.delimiter", now.delimiter(),
                delimiter(sample.delimiter()), List.of(",", ";", "\t", "|"), this::delimiter).id("mapping-delimiter");
        Field<String> sheet = sample.sheets().isEmpty() ? null : choice("mapping.sheet", now.sheet(), String.valueOf(sample.sheet()),
                sample.sheets(), name -> name).id("mapping-sheet");
        Field<String> line = choice("mapping.header", headerNow(), headerWords(sample.headerLine()), headerLines(), this::headerWords).id("mapping-header");
        Field<String> names = choice("mapping.headerRows", draft.headerRows() == null ? null : String.valueOf(draft.headerRows()),
                rowsWords(String.valueOf(sample.headerRows())), rowCounts(), this::rowsWords).id("mapping-header-rows");
        Field<String> decimal = choice("mapping.decimal", now.decimal(), null, List.of(".", ","),
                code -> ui.text(code.equals(",") ? "importing.decimal.comma" : "importing.decimal.point")).id("mapping-decimal");
        Field<String> dates = choice("mapping.dates", now.dateOrder(), null, List.of("ymd", "dmy", "mdy"),
                code -> ui.text("mapping.dates." + code)).id("mapping-dates");
        List<Field<String>> all = Stream.of(charset, delimiter, sheet, line, names, decimal, dates).filter(f -> f != null).toList();
        all.forEach(field -> field.onChange(() -> changed.accept(new Reading(new ReadOptions(
                null, chosen(charset), chosen(delimiter), chosen(decimal), chosen(dates), chosen(sheet)), number(line), number(names)))));
    }

    private @Nullable String headerNow() {
        return draft.headerLine() == null ? null : String.valueOf(draft.headerLine());
    }

    private List<String> headerLines() {
        List<String> lines = new ArrayList<>(draft.sample().rows().stream().limit(HEADER_LINES).map(row -> String.valueOf(row.line())).toList());
        lines.add(String.valueOf(FileSample.NO_HEADER));
        return lines;
    }

    private static List<String> rowCounts() {
        return IntStream.rangeClosed(1, HeaderRows.MOST).mapToObj(String::valueOf).toList();
    }

    private String rowsWords(String count) {
        return ui.text("mapping.headerRows.count", Integer.valueOf(count));
    }

    private String headerWords(int line) {
        return headerWords(String.valueOf(line));
    }

    private String headerWords(String line) {
        return line.equals(String.valueOf(FileSample.NO_HEADER)) ? ui.text("mapping.header.none") : ui.text("mapping.header.line", line);
    }

    private String delimiter(String code) {
        return switch (code) {
            case "," -> ui.text("importing.delimiter.comma");
            case ";" -> ui.text("importing.delimiter.semicolon");
            case "\t" -> ui.text("importing.delimiter.tab");
            case "|" -> ui.text("importing.delimiter.bar");
            default -> code;
        };
    }

    /** @param found what the content says, where it is known already */
    private Field<String> choice(String key, @Nullable String now, @Nullable String found, List<String> codes, UnaryOperator<String> names) {
        String first = now == null ? FOUND : now;
        List<String> options = Stream.concat(Stream.of(first, FOUND), codes.stream()).distinct().toList();
        String recognised = found == null || now != null ? ui.text("mapping.found.none") : ui.text("mapping.found", found);
        return form.choice(ui.text(key), options, code -> code.equals(FOUND) ? recognised : names.apply(code));
    }

    private static @Nullable String chosen(@Nullable Field<String> field) {
        String value = field == null ? null : field.valueOrNull();
        return value == null || value.equals(FOUND) ? null : value;
    }

    private static @Nullable Integer number(Field<String> field) {
        String value = chosen(field);
        return value == null ? null : Integer.valueOf(value);
    }

    private boolean isAbove(Row row) {
        return row.line() < draft.sample().headerLine();
    }

    /** The first rows as they are read now; the rows of the names stand out, what is above them or no record is faint. */
    void show() {
        FileSample sample = draft.sample();
        SideRow beside = new SideRow(draft.profile(), sample.header());
        table.getColumns().clear();
        table.getColumns().add(column("", 52, row -> String.valueOf(row.line())));
        int width = Math.max(sample.columns().size(), sample.rows().stream().mapToInt(Row::filled).max().orElse(0));
        for (int i = 0; i < width; i++) {
            int index = i;
            table.getColumns().add(column(i < sample.columns().size() ? sample.columns().get(i) : "", 140, row -> row.cell(index)));
        }
        table.getItems().setAll(sample.rows().subList(0, Math.min(60, sample.rows().size())));
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(HEADER, row != null && draft.sample().isHeader(row));
                pseudoClassStateChanged(ABOVE, row != null && !draft.sample().isHeader(row) && (isAbove(row) || beside.of(row) != null));
            }
        });
        wrong.setText("");
    }

    private static TableColumn<Row, String> column(String title, double width, Function<Row, String> cell) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(data -> new ReadOnlyStringWrapper(cell.apply(data.getValue()).replace('\n', ' ')));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}

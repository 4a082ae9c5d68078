package app.kontor.ui.importing;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.plan.Effect;
import app.kontor.importing.plan.Mark;
import app.kontor.importing.plan.PlanRecord;
import app.kontor.importing.plan.Verdict;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.DataTable;
import app.kontor.ui.kit.ListSource;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.kit.ViewTabs;
import app.kontor.value.Coded;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/** The rows of a plan with their views; its columns fit what the files hold. */
final class PlanTable {
    private static final String MARK = "mark:";

    private final Ui ui;
    private final ImportWords words;
    private final List<PlanRow> rows;
    private final DataTable<PlanRow, Integer> table;
    private final ViewTabs tabs;
    private volatile Effect.@Nullable Marks marks;

    PlanTable(Ui ui, List<PlanRow> rows) {
        this.ui = ui;
        this.words = new ImportWords(ui);
        this.rows = rows;
        ListSource<PlanRow> source = new ListSource<>(rows, PlanRow::searchText, this::isInView, Map.of(
                "line", Comparator.comparing(PlanRow::line),
                "result", Comparator.comparing(PlanRow::verdict),
                "number", Comparator.comparing(PlanRow::number),
                "name", Comparator.comparing(PlanRow::name, String.CASE_INSENSITIVE_ORDER),
                "total", Comparator.comparing(PlanTable::currency).thenComparing(row -> row.amounts().total(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))));
        table = new DataTable<>(ui, new DataTable.Source<>(PlanRow::id, source::window), columns());
        tabs = tabs();
        tabs.choose(rows.stream().anyMatch(PlanRow::needsALook) ? PlanRow.LOOK : "");
    }

    DataTable<PlanRow, Integer> table() {
        return table;
    }

    ViewTabs views() {
        return tabs;
    }

    /** To the row that stands where this one stood; where it needs no look any more, to the next one that does. */
    void comeBack(PlanRow before) {
        Optional<PlanRow> same = rows.stream().filter(row -> row.file() == before.file() && row.line() == before.line()).findFirst();
        Optional<PlanRow> next = rows.stream().filter(PlanRow::needsALook).filter(row -> row.file() >= before.file() && row.line() >= before.line()).findFirst();
        same.filter(PlanRow::needsALook).or(() -> next).or(() -> same).ifPresent(row -> {
            if (!row.needsALook()) {
                tabs.choose("");
            }
            selectOnceRead(row);
        });
    }

    private void selectOnceRead(PlanRow row) {
        InvalidationListener[] once = new InvalidationListener[1];
        once[0] = items -> {
            if (table.node().getItems().contains(row)) {
                table.node().getItems().removeListener(once[0]);
                table.select(row.id());
            }
        };
        table.node().getItems().addListener(once[0]);
        once[0].invalidated(table.node().getItems());
    }

    /** The orders that a sum of the plan's effect is made of, shown by its mark. */
    void show(Effect.Marks of, Mark mark) {
        marks = of;
        tabs.unlight();
        table.view(MARK + mark.code());
    }

    private boolean isInView(PlanRow row, String view) {
        Effect.Marks known = marks;
        if (!view.startsWith(MARK)) {
            return row.inView(view);
        }
        return known != null && row.order() != null && known.has(row.file(), row.order().index(), Coded.of(Mark.class, view.substring(MARK.length())));
    }

    private List<Column<PlanRow>> columns() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        rows.forEach(row -> kinds.add(row.kind()));
        List<Column<PlanRow>> columns = new ArrayList<>(List.of(
                Column.<PlanRow>figure("importing.column.row", 56, row -> ui.formats().number(row.line()))
                        .sortedBy("line"),
                Column.<PlanRow>chip("importing.column.result", 108, row -> words.result(row))
                        .sortedBy("result")));
        columns.addAll(kinds.equals(Set.of(Kind.STOCK)) ? ofLevels() : kinds.equals(Set.of(Kind.PRODUCTS))
                ? ofProducts() : rows.stream().allMatch(row -> row.record() != null) && !rows.isEmpty() ? ofRecords() : ofOrders());
        return columns;
    }

    private List<Column<PlanRow>> ofOrders() {
        return List.of(
                Column.<PlanRow>number("importing.column.order", 116, PlanRow::number).sortedBy("number"),
                Column.<PlanRow>text("importing.column.customer", 128, PlanRow::name).sortedBy("name"),
                Column.<PlanRow>figure("importing.column.lines", 52, row -> parts(row)).from(760),
                why(),
                Column.<PlanRow>figure("importing.column.total", 104, row -> money(row.amounts().total()))
                        .sortedBy("total"));
    }

    private List<Column<PlanRow>> ofProducts() {
        return List.of(
                Column.<PlanRow>text("importing.column.product", 220, row ->
                        row.name().isEmpty() ? row.number() : row.name())
                        .sortedBy("name"),
                Column.<PlanRow>figure("importing.column.variants", 84, row -> parts(row)),
                why());
    }

    private List<Column<PlanRow>> ofRecords() {
        return List.of(
                Column.<PlanRow>number("importing.column.number", 110, PlanRow::number).sortedBy("number"),
                Column.<PlanRow>text("importing.column.name", 240, PlanRow::name).sortedBy("name"),
                why());
    }

    private List<Column<PlanRow>> ofLevels() {
        return List.of(
                Column.<PlanRow>number("importing.column.sku", 140, PlanRow::number).sortedBy("number"),
                Column.<PlanRow>text("importing.column.place", 110, PlanRow::name).sortedBy("name"),
                Column.<PlanRow>figure("importing.column.before", 72, row -> quantity(row.amounts().before())),
                Column.<PlanRow>figure("importing.column.after", 72, row -> quantity(row.amounts().after())),
                why());
    }

    /** Quiet where there is nothing to do: only what asks for a look has its words in full colour. */
    private Column<PlanRow> why() {
        Column<PlanRow> why = Column.of("importing.column.why", 160, (label, row) -> {
            Badge badge = words.why(row);
            label.getStyleClass().add("state");
            if (badge.tone() == Tone.NEUTRAL) {
                label.getStyleClass().add("quiet");
            }
            label.setGraphic(Nodes.state(new Badge("", badge.icon(), badge.tone())).getGraphic());
            label.setText(badge.text());
        });
        return why.growing();
    }

    private ViewTabs tabs() {
        ViewTabs made = new ViewTabs(view -> table().view(view)).tab(PlanRow.LOOK, ui.text("importing.view.look"));
        made.tab("", ui.text("importing.view.all"));
        count(made, PlanRow.LOOK, Tone.DANGER);
        made.count("", ui.formats().number(rows.size()), Tone.NEUTRAL);
        if (rows.stream().anyMatch(PlanRow::isConflict)) {
            made.tab(PlanRecord.CONFLICT, words.conflict().text());
            count(made, PlanRecord.CONFLICT, Tone.WARNING);
        }
        for (Verdict verdict : List.of(Verdict.NEW, Verdict.CHANGED, Verdict.SAME, Verdict.HISTORY, Verdict.REJECTED)) {
            made.tab(verdict.code(), words.verdict(verdict).text());
            count(made, verdict.code(), Tone.NEUTRAL);
        }
        return made;
    }

    private void count(ViewTabs made, String view, Tone tone) {
        long count = rows.stream().filter(row -> row.inView(view)).count();
        made.count(view, ui.formats().number(count), count == 0 ? Tone.NEUTRAL : tone);
    }

    private String parts(PlanRow row) {
        return row.parts() == 0 ? "–" : ui.formats().number(row.parts());
    }

    private String money(@Nullable Money total) {
        return total == null ? "–" : ui.formats().money(total);
    }

    private String quantity(@Nullable Quantity quantity) {
        return quantity == null ? "–" : ui.formats().quantity(quantity);
    }

    /** Amounts of different currencies can't be compared. */
    private static String currency(PlanRow row) {
        Money total = row.amounts().total();
        return total == null ? "" : total.currency().getCurrencyCode();
    }
}

package app.kontor.ui.purchasing;

import app.kontor.catalog.Variant;
import app.kontor.purchasing.PurchaseEntry;
import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.ReorderProposal;
import app.kontor.sales.NewOrder;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Cards;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.QuickDate;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.order.EntryPage;
import app.kontor.ui.order.LineRow;
import app.kontor.ui.order.LineRows;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of an order to a supplier: its lines, and beside them when it comes, what it costs, and what else is short. */
final class PurchaseForm implements EntryPage.Draft {
    private static final int NOTE_LINES = 3;

    private final Ui ui;
    private final PurchaseStart start;
    private final LineRows lines;
    private final Field<LocalDate> expected;
    private final Field<String> note;
    private final Label total = Nodes.label("", "h2", "num");
    private final Label problem = Nodes.paragraph("", "field-error");
    private final VBox shorts = Nodes.column(10);
    private final Action fill;
    private final HBox node;
    private boolean touched;

    /** @param fill adds what is short */
    PurchaseForm(Ui ui, PurchaseCases cases, Thumbnails thumbnails, PurchaseStart start, Action fill) {
        this.ui = ui;
        this.start = start;
        this.fill = fill;
        LineRows.Goods goods = new LineRows.Goods(cases.catalog(), thumbnails, start.currency(), this::price, true);
        lines = new LineRows(ui, goods, this::changed);
        Form form = new Form(ui.texts());
        LocalDate day = start.order() == null ? null : start.order().expectedOn();
        expected = form.date(ui.text("purchase.expected"), day == null ? "" : day.toString(),
                new QuickDate(ui.formats().locale(), LocalDate.now(ui.formats().zone())), ui.formats()::date).id("purchase-expected");
        note = form.lines(ui.text("purchase.note"), start.order() == null ? "" : Objects.requireNonNullElse(start.order().note(), ""), NOTE_LINES)
                .id("purchase-note");
        if (start.order() == null && start.supplier().draft().leadDays() != null) {
            expected.node().getChildren().add(Nodes.paragraph(ui.text("purchase.expected.hint", start.supplier().draft().leadDays()), "entry-hint"));
        }
        form.fields().forEach(field -> field.onChange(this::changed));
        node = layOut(form);
        show();
        changed();
        touched = false;
    }

    HBox node() {
        return node;
    }

    PurchaseStart start() {
        return start;
    }

    @Override
    public boolean isTouched() {
        return touched;
    }

    @Override
    public void focus() {
        lines.focus();
    }

    private @Nullable UnitPrice price(Variant variant) {
        return start.prices().get(variant.id());
    }

    private HBox layOut(Form form) {
        VBox items = Nodes.column(8, lines.node(), Nodes.paragraph(ui.text("purchase.lines.hint"), "entry-hint"));
        VBox left = Nodes.styled(new VBox(16, Cards.card("purchase-items", ui.text("order.edit.lines"), items)), "entry-left");
        ScrollPane scroll = Nodes.styled(Cards.scrolling(left), "wide");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problem.visibleProperty().bind(problem.managedProperty());
        VBox terms = Nodes.column(12, form.node(), Nodes.line(), Nodes.row(8, Nodes.label(ui.text("purchases.column.total"), "muted"), Nodes.spacer(), total), problem);
        VBox side = Nodes.styled(new VBox(16, Cards.card("purchase-terms", start.supplier().name(), terms)), "entry-right");
        if (!start.shorts().isEmpty()) {
            side.getChildren().add(Cards.card("purchase-shorts", ui.text("purchase.shorts", start.shorts().size()), Nodes.column(12, shorts, fill.button(ui.texts()))));
        }
        return Nodes.styled(new HBox(Nodes.growing(scroll), Cards.scrolling(side)), "order-entry");
    }

    private void show() {
        lines.show(List.of());
        for (PurchaseLine line : start.order() == null ? List.<PurchaseLine>of() : start.order().lines()) {
            lines.add(Objects.requireNonNull(start.goods().get(line.variant())), line.quantity(),
                    line.price() == null ? null : new UnitPrice(line.price(), start.currency()));
        }
        start.shorts().forEach(one -> shorts.getChildren().add(Nodes.column(0,
                Nodes.row(8, Nodes.growing(Nodes.paragraph(one.offer().name(), "medium")), pieces(one.quantity())),
                Nodes.paragraph(why(one), "muted", "small"))));
    }

    private Label pieces(Quantity quantity) {
        Label pieces = Nodes.label(ui.formats().quantity(quantity), "medium", "num");
        pieces.setMinWidth(Region.USE_PREF_SIZE);
        return pieces;
    }

    private String why(ReorderProposal one) {
        String left = one.left().isNegative() ? ui.text("purchase.short.missing", ui.formats().quantity(one.left().negate()))
                : ui.text("purchase.short.left", ui.formats().quantity(one.left()));
        return one.offer().sku() + "  ·  " + left
                + (one.reorderPoint() == null ? "" : "  ·  " + ui.text("purchase.short.point", ui.formats().quantity(one.reorderPoint())));
    }

    /** Adds what is short and stands in no line yet. */
    void fillIn() {
        Set<String> there = new HashSet<>();
        lines.filled().forEach(row -> row.enteredIfReadable().ifPresent(line -> there.add(line.sku())));
        start.shorts().stream().filter(one -> !there.contains(one.offer().sku()))
                .forEach(one -> lines.add(Objects.requireNonNull(start.goods().get(one.offer().item().variant())), one.quantity(), null));
        changed();
        focus();
    }

    private void changed() {
        touched = true;
        problem.setText("");
        List<NewOrder.Line> readable = lines.filled().stream().flatMap(row -> row.enteredIfReadable().stream()).toList();
        boolean known = !readable.isEmpty() && readable.stream().allMatch(line -> line.price() != null);
        total.setText(!known ? "–" : ui.formats().money(readable.stream().map(line -> line.price().times(line.quantity()))
                .reduce(Money::plus).orElseThrow()));
    }

    /** Looks up what is half typed; then says what is wrong beside its field, or goes on. */
    void check(Runnable right) {
        lines.settled(() -> {
            lines.clearErrors();
            if (!expected.validate() || !lines.validate(LineRow::entered)) {
                return;
            }
            if (lines.filled().isEmpty()) {
                refuse(new BusinessRuleException("purchase.withoutLines"));
            } else {
                right.run();
            }
        });
    }

    PurchaseEntry entry(boolean draft) {
        List<PurchaseEntry.Line> typed = lines.filled().stream().map(LineRow::entered).map(line -> new PurchaseEntry.Line(line.sku(), line.quantity(),
                line.price() == null ? null : line.price().amount())).toList();
        return new PurchaseEntry(start.order() == null ? null : start.order().id(), start.supplier().id(), draft, expected.valueOrNull(), note.valueOrNull(), typed);
    }

    /** Says it where it can be mended. */
    void refuse(BusinessRuleException wrong) {
        String sentence = ui.texts().error(wrong);
        switch (wrong.key()) {
            case "purchase.withoutLines" -> lines.error("", sentence);
            case "product.unknown", "order.quantityMissing" -> lines.error(wrong.arguments().getFirst().toString(), sentence);
            default -> problem.setText(sentence);
        }
    }
}

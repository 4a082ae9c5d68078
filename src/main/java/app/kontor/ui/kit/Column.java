package app.kontor.ui.kit;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A column of a {@link DataTable}, declared in code.
 *
 * @param key     names its header; empty for a column without one
 * @param sort    the code by which the source sorts; empty if it can't
 * @param grows   takes its share of the width that is left
 * @param raw     what a spreadsheet gets: a BigDecimal stays a number; null for the text that is shown
 * @param tableAt the column is shown in tables of at least this width: beside a preview the less important ones go
 * @param edit    how its cells are typed into; null for those that are only shown
 */
public record Column<R>(
        String key, double width, Align align, String sort, boolean grows, double tableAt, Function<Patterns, Painter<R>> painters,
        @Nullable Function<R, @Nullable Object> raw, @Nullable Edit<R> edit) {

    /** What an edit of a cell begins with, and what it does; {@code save} runs on a worker thread and throws what is wrong. */
    record Edit<R>(String kind, Function<R, String> text, BiConsumer<R, String> save) {}

    enum Align { LEFT, RIGHT, CENTER }

    public static <R> Column<R> text(String key, double width, Function<R, String> value) {
        return of(key, width, (label, row) -> label.setText(value.apply(row)));
    }

    /** Dates and other text that steps back. */
    public static <R> Column<R> muted(String key, double width, Function<R, String> value) {
        return of(key, width, (label, row) -> {
            label.getStyleClass().addAll("muted", "num");
            label.setText(value.apply(row));
        });
    }

    /** A number by which people name the row: medium weight, tabular figures. */
    public static <R> Column<R> number(String key, double width, Function<R, String> value) {
        return of(key, width, (label, row) -> {
            label.getStyleClass().addAll("medium", "num");
            label.setText(value.apply(row));
        });
    }

    /** Figures that stand under each other: right-aligned, header too, tabular. */
    public static <R> Column<R> figure(String key, double width, Function<R, String> value) {
        Column<R> left = of(key, width, (label, row) -> {
            label.getStyleClass().add("num");
            label.setText(value.apply(row));
        });
        return left.aligned(Align.RIGHT);
    }

    /** At most one chip column in a list: the status. */
    public static <R> Column<R> chip(String key, double width, Function<R, Badge> value) {
        return of(key, width, (label, row) -> {
            Badge badge = value.apply(row);
            label.getStyleClass().addAll("chip", badge.tone().styleClass());
            label.setGraphic(new FontIcon(badge.icon()));
            label.setText(badge.text());
        });
    }

    /** A coloured icon and a plain word. */
    public static <R> Column<R> state(String key, double width, Function<R, Badge> value) {
        return of(key, width, (label, row) -> {
            Badge badge = value.apply(row);
            label.getStyleClass().add("state");
            label.setGraphic(Nodes.icon(badge.icon(), "i14", badge.tone().iconClass()));
            label.setText(badge.text());
        });
    }

    /** A text and, small behind it, an aside. */
    public static <R> Column<R> pair(String key, double width, Function<R, String> main, Function<R, String> aside) {
        return new Column<>(key, width, Align.LEFT, "", false, 0, patterns -> new Painter.OfPair<>(main, aside), null, null);
    }

    /** Anything that a label can be: the painter sets style, text, graphic, what it is called for a reader and what a click does. */
    public static <R> Column<R> of(String key, double width, BiConsumer<Label, R> paint) {
        return new Column<>(key, width, Align.LEFT, "", false, 0, patterns -> new Painter.OfLabel<>(patterns, paint), null, null);
    }

    public Column<R> sortedBy(String code) {
        return new Column<>(key, width, align, code, grows, tableAt, painters, raw, edit);
    }

    public Column<R> growing() {
        return new Column<>(key, width, align, sort, true, tableAt, painters, raw, edit);
    }

    /** Shown only in tables at least so wide. */
    public Column<R> from(double tableWidth) {
        return new Column<>(key, width, align, sort, grows, tableWidth, painters, raw, edit);
    }

    /** Shown only where somebody has chosen it. */
    public Column<R> optional() {
        return from(Double.POSITIVE_INFINITY);
    }

    boolean isOptional() {
        return tableAt == Double.POSITIVE_INFINITY;
    }

    /** What a spreadsheet gets in this column. @param value BigDecimal, text or null */
    public Column<R> exporting(Function<R, @Nullable Object> value) {
        return new Column<>(key, width, align, sort, grows, tableAt, painters, value, edit);
    }

    /**
     * Its cells can be typed into: F2, Tab and double click.
     *
     * @param kind the command that an edit gives: whoever may not give it only reads
     * @param text what stands in the field at first
     * @param save what was typed, on a worker thread; a BusinessRuleException is shown beside the cell, and the text stays
     */
    public Column<R> editable(String kind, Function<R, String> text, BiConsumer<R, String> save) {
        return new Column<>(key, width, align, sort, grows, tableAt, painters, raw, new Edit<>(kind, text, save));
    }

    public Column<R> centered() {
        return aligned(Align.CENTER);
    }

    private Column<R> aligned(Align side) {
        return new Column<>(key, width, side, sort, grows, tableAt, painters, raw, edit);
    }
}

package app.kontor.ui.importing;

import app.kontor.importing.plan.Effect;
import app.kontor.importing.plan.Mark;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What an import would do to stock, tax and invoices: three short lines above the plan, all of it at the right. */
final class EffectView {
    private static final int NAMED = 100;

    private final Ui ui;
    private final Effect effect;
    private final Consumer<Mark> show;

    /** @param show the rows that a sum is made of */
    EffectView(Ui ui, Effect effect, Consumer<Mark> show) {
        this.ui = ui;
        this.effect = effect;
        this.show = show;
    }

    /** Short; empty where nothing of it is concerned. @param details shows the rest */
    List<Node> lines(Action details) {
        List<Node> blocks = new ArrayList<>();
        if (isStock()) {
            String main = ui.text("importing.effect.stock", effect.stock().promised(), effect.stock().missing());
            blocks.add(block("importing.effect.stock.title", main, effect.stock().oversold().size(), "importing.effect.oversold"));
        }
        if (isOrders()) {
            String rates = effect.tax().rates().stream().limit(2).map(this::rate).collect(Collectors.joining("  ·  "));
            int unclear = effect.marks().count(Mark.TAX_UNCLEAR) + effect.marks().count(Mark.CLASS_UNKNOWN);
            blocks.add(block("importing.effect.tax.title", rates.isEmpty() ? "–" : rates, unclear, "importing.effect.unclear"));
            blocks.add(block("importing.effect.invoices.title", ui.text("importing.effect.invoiceable", effect.invoices().invoiceable()),
                    blocked(), "importing.effect.blocked"));
        }
        if (!blocks.isEmpty()) {
            Button all = details.button(ui.texts());
            all.getStyleClass().addAll("flat", "compact", "t-accent");
            blocks.add(all);
        }
        return blocks;
    }

    private Node block(String title, String main, int count, String warning) {
        HBox second = Nodes.row(6, fixed(Nodes.label(main, "medium")));
        if (count > 0) {
            second.getChildren().add(fixed(Nodes.label(ui.text(warning, count), "small", "t-warning")));
        }
        second.setAlignment(Pos.BASELINE_LEFT);
        return fixed(Nodes.column(2, Nodes.label(ui.text(title), "muted", "small"), second));
    }

    private boolean isStock() {
        return !effect.stock().oversold().isEmpty() || effect.stock().promised().isPositive();
    }

    private boolean isOrders() {
        return effect.invoices().invoiceable() + blocked() + effect.invoices().unchanged() + effect.invoices().refunded() > 0;
    }

    private int blocked() {
        return effect.invoices().blocked().stream().mapToInt(Effect.Blocked::orders).sum();
    }

    private String rate(Effect.Rate rate) {
        Percent percent = rate.percent();
        String name = percent == null ? String.valueOf(rate.name()) : ui.formats().percent(percent);
        return ui.text("importing.effect.rate", name, ui.formats().money(Money.rounded(rate.tax(), Currency.getInstance(rate.currency()))));
    }

    /** All of it, with the articles, the rates and the reasons. @param close the pane */
    Region pane(Action close) {
        VBox body = new VBox();
        if (isStock()) {
            body.getChildren().addAll(Nodes.line(), stock());
        }
        if (isOrders()) {
            body.getChildren().addAll(Nodes.line(), tax(), Nodes.line(), invoices());
        }
        ScrollPane scroll = Nodes.growing(new ScrollPane(body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox head = Nodes.row(8, Nodes.label(ui.text("importing.effect.title"), "h2"), Nodes.spacer(), close.iconButton(ui.texts()));
        VBox pane = Nodes.styled(new VBox(Nodes.styled(head, "preview-head"), scroll), "preview");
        pane.setId("effect");
        return pane;
    }

    private Node stock() {
        VBox block = titled("importing.effect.stock.title", ui.text("import.effect.stock", effect.stock().promised(), effect.stock().missing()));
        effect.stock().oversold().stream().limit(NAMED).forEach(o -> block.getChildren().add(Nodes.column(0,
                Nodes.paragraph(ui.text("importing.effect.article", o.sku(), o.missing()), "medium", "small"),
                Nodes.paragraph(ui.text("importing.effect.article.text", o.name(), o.wanted(), o.free()), "muted", "small"))));
        if (effect.stock().oversold().size() > NAMED) {
            block.getChildren().add(Nodes.paragraph(ui.text("import.effect.more", effect.stock().oversold().size() - NAMED), "muted", "small"));
        }
        link(block, Mark.SHORT);
        return block;
    }

    private Node tax() {
        Effect.OfTax tax = effect.tax();
        VBox block = titled("importing.effect.tax.title", ui.text("import.effect.tax", tax.included(), tax.added(), tax.unstated(), tax.bySum()));
        tax.rates().forEach(rate -> block.getChildren().add(Nodes.column(0, Nodes.paragraph(rate(rate), "medium", "small"),
                Nodes.paragraph(ui.text("importing.effect.rate.text", ui.formats().money(Money.rounded(rate.net(), Currency.getInstance(rate.currency()))),
                        rate.orders()), "muted", "small"))));
        link(block, Mark.TAX_UNCLEAR);
        link(block, Mark.CLASS_UNKNOWN);
        return block;
    }

    private Node invoices() {
        VBox block = titled("importing.effect.invoices.title", ui.text("import.effect.invoices", effect.invoices().invoiceable(), blocked()));
        effect.invoices().blocked().forEach(one -> block.getChildren().add(Nodes.paragraph(ui.text("importing.effect.reason", one.orders(),
                ui.text("import.effect.blocked." + one.reason().substring(one.reason().lastIndexOf('.') + 1))), "small")));
        link(block, Mark.BLOCKED);
        if (effect.invoices().unchanged() > 0) {
            block.getChildren().add(Nodes.paragraph(ui.text("import.effect.unchanged", effect.invoices().unchanged()), "small"));
            link(block, Mark.INVOICED);
        }
        if (effect.invoices().refunded() > 0) {
            block.getChildren().add(Nodes.paragraph(ui.text("import.effect.refunded", effect.invoices().refunded()), "small"));
            link(block, Mark.REFUNDED);
        }
        return block;
    }

    private VBox titled(String title, String sentence) {
        return Nodes.styled(Nodes.column(8, Nodes.label(ui.text(title), "h3"), Nodes.paragraph(sentence, "small")), "block");
    }

    private void link(VBox block, Mark mark) {
        int count = effect.marks().count(mark);
        if (count > 0) {
            Button link = Nodes.styled(new Button(ui.text("importing.mark." + mark.code(), count)), "flat", "compact", "t-accent");
            link.setId("mark-" + mark.code());
            link.setOnAction(e -> show.accept(mark));
            block.getChildren().add(link);
        }
    }

    private static <R extends Region> R fixed(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }
}
